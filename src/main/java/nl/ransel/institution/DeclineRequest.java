package nl.ransel.institution;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A learner's no.
 *
 * @param reason for the institution, if the learner wants to give one
 */
record DeclineRequest(@Nullable @Size(max = 500) String reason) {

	@Nullable String text() {
		return (this.reason == null || this.reason.isBlank()) ? null : this.reason.strip();
	}

}
