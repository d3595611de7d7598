package nl.ransel.backpack;

import java.net.URI;
import java.time.Instant;

import nl.ransel.credential.VerificationReport;
import nl.ransel.learner.Learner;
import org.jspecify.annotations.Nullable;

/**
 * What a badge says and what keeping it would do, before anything is stored.
 *
 * @param arrival the badge
 * @param report with the recipient question answered for this learner
 * @param ownership whether it is the learner's
 * @param decision what keeping it would do
 * @param newerAt where its issuer has a newer version, or null
 */
record Preview(Arrival arrival, VerificationReport report, Ownership ownership, ImportDecision decision,
		@Nullable URI newerAt) {

	static Preview of(Arrival arrival, ImportDecision decision, Learner learner, Instant now) {
		return new Preview(arrival, OwnCredential.answered(arrival.report(), learner, now),
				Ownership.of(arrival.report(), learner), decision, null);
	}

	Preview withNewer(URI location) {
		return new Preview(this.arrival, this.report, this.ownership, this.decision, location);
	}

}
