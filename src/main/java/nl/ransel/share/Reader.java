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
 * @param pass what the browser was given before
 * @param code the access code a program sends along
 */
record Reader(Client client, @Nullable LearnerId learner, boolean fromHere, @Nullable String pass,
		@Nullable AccessCode code) {

	/** How long a step on the page, such as to the other language, is the same visit. */
	private static final Duration ONE_VISIT = Duration.ofMinutes(10);

	/**
	 * What the headers tell.
	 * @param userAgent the header of that name
	 * @param site {@code Sec-Fetch-Site}: where the browser came from
	 * @param learner the learner who is logged in, if any
	 */
	static Reader of(@Nullable String userAgent, @Nullable String site, @Nullable LearnerId learner) {
		return new Reader(Client.of(userAgent), learner, "same-origin".equals(site), null, null);
	}

	/** The same, asking before anybody looks. */
	Reader ahead() {
		return new Reader(Client.PREVIEW, this.learner, this.fromHere, this.pass, this.code);
	}

	Reader with(@Nullable String heldPass, @Nullable String typedCode) {
		return new Reader(this.client, this.learner, this.fromHere, heldPass,
				(typedCode != null) ? AccessCode.typed(typedCode) : null);
	}

	/**
	 * The same, asking for data: who gets those is no preview, whatever it calls itself.
	 */
	Reader whoGetsData() {
		return (this.client == Client.PREVIEW)
				? new Reader(Client.PROGRAM, this.learner, this.fromHere, this.pass, this.code) : this;
	}

	boolean owns(Share share) {
		return share.learner().equals(this.learner);
	}

	/** Whether nothing need be known of this share's visitors to let the reader in. */
	boolean walksInto(Share share) {
		return !share.conditions().guards() && !owns(share) && !this.fromHere;
	}

	/**
	 * Whether this is an opening its owner wants to know of. Not counted are the owner's
	 * own look and a step on the page shortly after a visit that was; a header alone
	 * never hides a visit. Where readers carry a pass, the pass alone tells.
	 */
	boolean countsFor(Door.Entry entry, Instant now) {
		Share share = entry.share();
		if (owns(share)) {
			return false;
		}
		return share.conditions().guards() ? !entry.seen() : !(this.fromHere && hasJustVisited(share.visits(), now));
	}

	private boolean hasJustVisited(List<Visit> visits, Instant now) {
		Instant lately = now.minus(ONE_VISIT);
		return visits.stream().anyMatch((visit) -> visit.client() == this.client && visit.at().isAfter(lately));
	}

}
