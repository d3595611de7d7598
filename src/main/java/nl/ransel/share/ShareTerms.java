package nl.ransel.share;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

import nl.ransel.backpack.KeptCredential;
import nl.ransel.credential.Credential;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The terms under which a share may be made; every refusal says why. */
final class ShareTerms {

	static final Duration USUAL = Duration.ofDays(30);

	static final Duration SHORTEST = Duration.ofHours(1);

	/** A year, whichever year it is. */
	static final Duration LONGEST = Duration.ofDays(366);

	/** For the time a form lies filled in and for clocks that differ. */
	private static final Duration GRACE = Duration.ofMinutes(5);

	static final int MOST_BADGES = 100;

	private ShareTerms() {
	}

	/**
	 * When the share will expire.
	 * @param wanted by the learner, or null for the usual 30 days
	 */
	static Instant expiry(@Nullable Instant wanted, Instant now) {
		if (wanted == null) {
			return now.plus(USUAL);
		}
		boolean tooSoon = wanted.isBefore(now.plus(SHORTEST).minus(GRACE));
		boolean tooLate = wanted.isAfter(now.plus(LONGEST).plus(GRACE));
		if (tooSoon || tooLate) {
			throw Problem.unprocessable("share.expiry");
		}
		return wanted;
	}

	/**
	 * Lets pass badges that are the learner's own.
	 * @param badges what is to be shared
	 * @param proven what the learner has proven
	 */
	static void allow(Collection<KeptCredential> badges, Collection<Identifier> proven) {
		if (badges.isEmpty()) {
			throw Problem.unprocessable("share.empty");
		}
		if (badges.size() > MOST_BADGES) {
			throw Problem.unprocessable("share.too-many", MOST_BADGES);
		}
		if (!badges.stream().allMatch((badge) -> isOwn(badge, proven))) {
			throw Problem.unprocessable("share.not-yours");
		}
	}

	static boolean isOwn(KeptCredential badge, Collection<Identifier> proven) {
		Credential credential = badge.report().credential();
		return credential != null && credential.recipient().matching(proven).isPresent();
	}

}
