package nl.ransel.consent;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;

/**
 * That a learner agreed.
 *
 * @param learner who
 * @param version to which texts
 * @param at when, the first time
 */
record Acceptance(LearnerId learner, String version, Instant at) {
}
