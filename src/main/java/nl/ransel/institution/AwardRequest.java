package nl.ransel.institution;

import nl.ransel.kernel.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * One badge an institution wants delivered.
 *
 * @param reference the institution's own, by which it asks and repeats
 * @param recipient to whom
 * @param credential the badge file, byte for byte
 * @param message for the learner
 * @param fingerprint the same for every writing of the same request
 */
record AwardRequest(String reference, Identifier recipient, byte[] credential, @Nullable String message,
		String fingerprint) {
}
