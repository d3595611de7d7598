package nl.ransel.share;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A share as its owner sees it at this moment.
 *
 * @param share what is stored
 * @param title what its content is called now
 * @param count how many badges are in that now
 * @param url the link, or null when the key it was sealed with is gone
 * @param state whether it still opens
 * @param lockedUntil when codes are taken again, or null when they are
 */
record OwnShare(Share share, String title, int count, @Nullable String url, Share.State state,
		@Nullable Instant lockedUntil) {

	static OwnShare of(Share share, @Nullable Selection selection, @Nullable String url, Instant now) {
		String title = (selection != null && selection.title() != null) ? selection.title() : share.title();
		int count = (selection != null) ? selection.entries().size() : 0;
		Instant lockedUntil = share.tries().lockAt(now) ? share.tries().until() : null;
		return new OwnShare(share, title, count, url, share.stateAt(now), lockedUntil);
	}

}
