package nl.ransel.share;

import java.time.Duration;
import java.time.Instant;

/**
 * What a reader's browser holds for a while, of one share and at no other address: that
 * the right code was given, or that this visit has been counted. It names nobody, and two
 * readers in the same second get the same one.
 *
 * @param link hash of the token in the link; a renewed share takes no older passes
 * @param until when it is worth nothing any more
 * @param counted whether the visit was counted
 */
record ReaderPass(String link, Instant until, boolean counted) {

	/** Long enough to read a page twice, too short to be a subscription. */
	static final Duration LASTS = Duration.ofMinutes(30);

	static ReaderPass uncounted(Share share, Instant now) {
		return new ReaderPass(share.link(), now.plus(LASTS), false);
	}

	static ReaderPass counted(Share share, Instant now) {
		return new ReaderPass(share.link(), now.plus(LASTS), true);
	}

}
