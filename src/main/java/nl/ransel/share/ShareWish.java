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
 */
record ShareWish(String label, ShareContent content, @Nullable Instant expiresAt, Set<Travels> travels) {
}
