package nl.ransel.share;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

import nl.ransel.backpack.ListedCredential;
import nl.ransel.backpack.Ownership;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Learner;
import org.jspecify.annotations.Nullable;

/** The terms under which a share may be made; every refusal says why. */
final class ShareTerms {

	static final Duration USUAL = Duration.ofDays(30);

	static final Duration SHORTEST = Duration.ofHours(1);

	/** A year, whichever year it is. */
	static final Duration LONGEST = Duration.ofDays(366);

	/** For the time a form lies filled in and for clocks that differ. */
	static final Duration GRACE = Duration.ofMinutes(5);

	static final int MOST_BADGES = 200;

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
	 * Lets pass what is there and all the learner's own. A stack may hold badges that
	 * were deleted since; a badge that was chosen by itself must exist.
	 */
	static void allow(ShareContent content, Collection<ListedCredential> badges, Learner learner) {
		if (content instanceof ShareContent.Credentials chosen && badges.size() < chosen.ids().size()) {
			throw Problem.notFound("share.content-unknown");
		}
		if (badges.isEmpty()) {
			throw Problem.unprocessable("share.empty");
		}
		if (badges.size() > MOST_BADGES) {
			throw Problem.unprocessable("share.too-many", MOST_BADGES);
		}
		if (!badges.stream().allMatch((badge) -> isOwn(badge, learner))) {
			throw Problem.unprocessable("share.not-yours");
		}
	}

	static boolean isOwn(ListedCredential badge, Learner learner) {
		return Ownership.of(badge.report(), learner).state() == Ownership.State.MINE;
	}

}
