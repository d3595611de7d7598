package nl.ransel.share;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a learner wants to share, and how.
 *
 * @param label what to call it
 * @param content what may be looked at
 * @param expiresAt until when, or null for the usual time
 * @param travels what goes along
 * @param purpose what it is for, or null
 * @param code the access code readers need, or null for none
 * @param viewLimit how often it may be opened, or null
 */
record ShareWish(String label, ShareContent content, @Nullable Instant expiresAt, Set<Travels> travels,
		@Nullable Purpose purpose, @Nullable AccessCode code, @Nullable Integer viewLimit) {
}
