package nl.ransel.verify;

import nl.ransel.credential.VerificationReport;

/**
 * A badge file with what was found out about it.
 *
 * @param original the bytes as they came in, or as they were fetched
 * @param mediaType what the bytes are, found by looking at them, for example
 * {@code image/png}
 * @param report the checks and what the badge says
 */
public record Verified(byte[] original, String mediaType, VerificationReport report) {
}
