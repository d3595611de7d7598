package nl.ransel.share;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A share that is being thought of, as JSON.
 *
 * @param stackId a stack, or
 * @param credentialIds some badges; exactly one of the two
 * @param travels what would go along
 */
record WarningsRequest(@Nullable String stackId,
		@Nullable @Size(max = ShareTerms.MOST_BADGES) List<@NotNull String> credentialIds,
		@Nullable Set<@NotNull Travels> travels) {

	ShareContent content() {
		return ShareContent.of(this.stackId, this.credentialIds);
	}

	Set<Travels> ticked() {
		return (this.travels != null) ? this.travels : Set.of();
	}

}
