package nl.ransel.trust;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * On what terms an answer may be remembered and asked for again (RFC 9110, section 8.8;
 * RFC 9111, section 5.2.2).
 *
 * @param etag its {@code ETag}, or null
 * @param lastModified its {@code Last-Modified}, as the source writes it, or null
 * @param keep whether it may be remembered at all
 * @param standIn whether it may stand in when its source is down
 * @param share whether it may be remembered for the other copies of the service
 */
record Terms(@Nullable String etag, @Nullable String lastModified, boolean keep, boolean standIn, boolean share) {

	private static final int LONGEST = 500;

	Terms {
		etag = bounded(etag);
		lastModified = bounded(lastModified);
	}

	/** The terms of a source that gives a time at most. */
	static Terms of(@Nullable Duration keepFor) {
		boolean keep = keepFor == null || !keepFor.isZero();
		return new Terms(null, null, keep, keep, keep);
	}

	/** Whether the source can be asked if it is still so. */
	boolean canBeConfirmed() {
		return this.etag != null || this.lastModified != null;
	}

	private static @Nullable String bounded(@Nullable String validator) {
		return (validator != null && validator.length() <= LONGEST) ? validator : null;
	}

}
