package nl.ransel.backpack;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.LearnerId;
import nl.ransel.verify.Verified;
import org.jspecify.annotations.Nullable;

/**
 * A verified badge on its way into a backpack.
 *
 * @param learner whose backpack
 * @param badge what came in
 * @param digest of its bytes
 * @param sameness what tells whether it is there already
 * @param fileName what the original will be called
 */
record Arrival(LearnerId learner, Verified badge, ContentDigest digest, Sameness sameness, FileName fileName) {

	static Arrival of(LearnerId learner, Verified badge, @Nullable String givenName) {
		VerificationReport report = badge.report();
		ContentDigest digest = ContentDigest.of(badge.original());
		String name = (report.credential() != null) ? report.credential().achievement().name() : "";
		return new Arrival(learner, badge, digest, Sameness.of(report.credential(), digest),
				FileName.of(givenName, name, badge.mediaType()));
	}

	VerificationReport report() {
		return this.badge.report();
	}

	KeptCredential keptAs(String id, Instant now) {
		return new KeptCredential(id, this.learner, this.badge.original(), this.badge.mediaType(),
				this.fileName.value(), report(), false, null, now.truncatedTo(ChronoUnit.MILLIS));
	}

	KeptCredential inPlaceOf(ListedCredential older) {
		return new KeptCredential(older.id(), this.learner, this.badge.original(), this.badge.mediaType(),
				this.fileName.value(), report(), older.hasImage(), older.note(), older.keptAt());
	}

}
