package nl.ransel.share;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.ransel.kernel.Randomness;
import org.jspecify.annotations.Nullable;

/**
 * The wish to share something, as JSON.
 *
 * @param label what the learner calls it
 * @param stackId a stack, or
 * @param credentialIds some badges in this order; exactly one of the two
 * @param expiresAt when the link stops working; 30 days from now when left out
 * @param travels what goes along; nothing when left out
 * @param purpose what it is for, shown to the reader; left out when the learner does not
 * say
 * @param code whether readers need an access code, and which; none when left out
 * @param viewLimit how often it may be opened; as often as anybody likes when left out
 */
record ShareRequest(@NotBlank @Size(max = 100) String label, @Nullable String stackId,
		@Nullable @Size(max = ShareTerms.MOST_BADGES) List<@NotNull String> credentialIds, @Nullable Instant expiresAt,
		@Nullable Set<@NotNull Travels> travels, @Nullable Purpose purpose, @Nullable CodeRequest code,
		@Nullable @Min(1) @Max(1000) Integer viewLimit) {

	/**
	 * An access code.
	 *
	 * @param chosen by the learner; one is made up when left out
	 */
	record CodeRequest(@Nullable String chosen) {

		AccessCode code(Randomness randomness) {
			boolean own = this.chosen != null && !this.chosen.isBlank();
			return own ? AccessCode.chosen(this.chosen) : AccessCode.random(randomness);
		}

	}

	ShareWish toWish(Randomness randomness) {
		return new ShareWish(this.label.strip(), ShareContent.of(this.stackId, this.credentialIds), this.expiresAt,
				(this.travels != null) ? this.travels : Set.of(), this.purpose,
				(this.code != null) ? this.code.code(randomness) : null, this.viewLimit);
	}

}
