package nl.ransel.institution;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;

/**
 * A learner's word that an institution need not ask each time.
 *
 * @param learner who gave it
 * @param institutionId to whom
 * @param name what that was called at the time
 * @param since when
 */
record TrustedInstitution(LearnerId learner, String institutionId, String name, Instant since) {
}
