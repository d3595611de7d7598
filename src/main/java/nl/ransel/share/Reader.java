package nl.ransel.share;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * Who opens a share, as far as that is of interest; forgotten after that.
 *
 * @param client with what
 * @param learner the learner who is logged in, if any
 * @param fromHere whether the browser came from a page of Ransel itself
 */
record Reader(Client client, @Nullable LearnerId learner, boolean fromHere) {

	/** How long a step on the page, such as to the other language, is the same visit. */
	private static final Duration ONE_VISIT = Duration.ofMinutes(10);

	/**
	 * What the headers tell.
	 * @param userAgent the header of that name
	 * @param site {@code Sec-Fetch-Site}: where the browser came from
	 * @param learner the learner who is logged in, if any
	 */
	static Reader of(@Nullable String userAgent, @Nullable String site, @Nullable LearnerId learner) {
		return new Reader(Client.of(userAgent), learner, "same-origin".equals(site));
	}

	/**
	 * The same, asking for data: who gets those is no preview, whatever it calls itself.
	 */
	Reader whoGetsData() {
		return (this.client == Client.PREVIEW) ? new Reader(Client.PROGRAM, this.learner, this.fromHere) : this;
	}

	/**
	 * Whether this is an opening its owner wants to know of. Not counted are the owner's
	 * own look and a step on the page shortly after a visit that was; a header alone
	 * never hides a visit.
	 */
	boolean countsFor(Share share, Instant now) {
		if (share.learner().equals(this.learner)) {
			return false;
		}
		return !(this.fromHere && hasJustVisited(share.visits(), now));
	}

	private boolean hasJustVisited(List<Visit> visits, Instant now) {
		Instant lately = now.minus(ONE_VISIT);
		return visits.stream().anyMatch((visit) -> visit.client() == this.client && visit.at().isAfter(lately));
	}

}
