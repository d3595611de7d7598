package nl.ransel.share;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.ransel.backpack.CredentialCard;

/**
 * One share of the learner's own with who looked and what there is to see, as JSON.
 *
 * @param share the same as in the list
 * @param viewLog the latest openings, newest first
 * @param credentials what a reader sees now
 */
record ShareDetailView(@JsonUnwrapped ShareView share, List<Viewed> viewLog, List<CredentialCard> credentials) {

	static ShareDetailView of(ShareView view, Share share, List<CredentialCard> credentials) {
		List<Viewed> log = new ArrayList<>(share.visits().stream().map(Viewed::of).toList());
		Collections.reverse(log);
		return new ShareDetailView(view, log, credentials);
	}

	/**
	 * One opening.
	 *
	 * @param at when
	 * @param client {@code phone}, {@code computer}, {@code program} or {@code unknown}
	 */
	record Viewed(Instant at, String client) {

		static Viewed of(Visit visit) {
			return new Viewed(visit.at(), visit.client().word());
		}

	}

}
