package nl.ransel.share;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The wish to share something, as JSON.
 *
 * @param label what the learner calls it
 * @param stackId a stack, or
 * @param credentialIds some badges in this order; exactly one of the two
 * @param expiresAt when the link stops working; 30 days from now when left out
 * @param travels what goes along; nothing when left out
 */
record ShareRequest(@NotBlank @Size(max = 100) String label, @Nullable String stackId,
		@Nullable @Size(max = ShareTerms.MOST_BADGES) List<@NotNull String> credentialIds, @Nullable Instant expiresAt,
		@Nullable Set<@NotNull Travels> travels) {

	ShareWish toWish() {
		return new ShareWish(this.label.strip(), content(), this.expiresAt,
				(this.travels != null) ? this.travels : Set.of());
	}

	private ShareContent content() {
		if ((this.stackId == null) == (this.credentialIds == null)) {
			throw Problem.badRequest("share.content");
		}
		return (this.stackId != null) ? new ShareContent.Stack(this.stackId)
				: new ShareContent.Credentials(this.credentialIds);
	}

}
