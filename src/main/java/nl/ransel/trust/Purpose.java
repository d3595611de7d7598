package nl.ransel.trust;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Why something is fetched, which decides what is asked for, whether another host may
 * answer, and how long the answer may be remembered.
 * <p>
 * Three times belong to each purpose: how long an answer counts as fresh when its source
 * does not say, how long at most, and how long it may stand in when the source is down.
 */
public enum Purpose {

	/** A badge somebody gave the address of. */
	BADGE("application/vc+ld+json, application/vc, application/ld+json, application/json, text/plain, image/png,"
			+ " image/svg+xml;q=0.9, */*;q=0.5", false, Duration.ZERO, Duration.ZERO, Duration.ZERO, Sharing.NOTHING),

	/**
	 * A hosted assertion: proof and status at once. Remembered just long enough for the
	 * badges of one share, unless its source allows more.
	 */
	ASSERTION(Purpose.JSON, true, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofMinutes(5), Sharing.MARK),

	/** A badge class or an issuer's profile. */
	PROFILE(Purpose.JSON, true, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(1), Sharing.WHOLE),

	/** A key, a set of keys, or a DID document. */
	KEY("application/did+ld+json, application/did+json, application/jwk+json, application/jwk-set+json,"
			+ " application/ld+json, application/json, */*;q=0.5", true, Duration.ofSeconds(30), Duration.ofHours(1),
			Duration.ofDays(1), Sharing.WHOLE),

	/** A status or revocation list: never older than five minutes. */
	STATUS("application/vc+ld+json, application/vc, application/vc+jwt, application/ld+json, application/json,"
			+ " text/plain, */*;q=0.5", true, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofMinutes(5),
			Sharing.WHOLE),

	/** A JSON-LD context, which does not change under one address. */
	CONTEXT("application/ld+json, application/json;q=0.9, */*;q=0.1", false, Duration.ofHours(1), Duration.ofDays(7),
			Duration.ofDays(30), Sharing.WHOLE),

	/** A JSON schema, which changes as rarely. */
	SCHEMA("application/schema+json, application/json, */*;q=0.5", false, Duration.ofHours(1), Duration.ofDays(7),
			Duration.ofDays(30), Sharing.WHOLE),

	/** What another service says of itself: who it is, and where its doors are. */
	SERVICE(Purpose.JSON, true, Duration.ZERO, Duration.ofMinutes(5), Duration.ZERO, Sharing.NOTHING),

	/** A picture. */
	IMAGE("image/png, image/svg+xml, image/jpeg, image/gif, image/webp, */*;q=0.1", false, Duration.ZERO,
			Duration.ofHours(1), Duration.ZERO, Sharing.NOTHING);

	private static final String JSON = "application/ld+json, application/json, */*;q=0.5";

	private static final Pattern NO_DATA = Pattern
		.compile("(image|audio|video|font)/.*|text/(html|css|javascript)|application/(javascript|pdf|zip|xhtml\\+xml)");

	private final String accept;

	private final boolean sameHost;

	private final Duration fresh;

	private final Duration freshAtMost;

	private final Duration standIn;

	private final Sharing sharing;

	Purpose(String accept, boolean sameHost, Duration fresh, Duration freshAtMost, Duration standIn, Sharing sharing) {
		this.accept = accept;
		this.sameHost = sameHost;
		this.fresh = fresh;
		this.freshAtMost = freshAtMost;
		this.standIn = standIn;
		this.sharing = sharing;
	}

	String accept() {
		return this.accept;
	}

	/**
	 * Whether only the host that was asked may answer. What identifies an issuer must
	 * come from there: an open redirect must not let a stranger speak in its name.
	 */
	boolean sameHost() {
		return this.sameHost;
	}

	/**
	 * Whether what was asked for may come as this media type. Servers name JSON in many
	 * ways, but a picture or a page is none: a file that somebody was allowed to upload
	 * must not become an issuer's key.
	 */
	boolean takes(String mediaType) {
		return this == BADGE || this == IMAGE || !NO_DATA.matcher(mediaType).matches();
	}

	/** How long an answer counts as fresh. */
	Duration freshFor(Fetched.Answer answer) {
		Duration wished = (answer.keepFor() != null) ? answer.keepFor() : this.fresh;
		return (wished.compareTo(this.freshAtMost) > 0) ? this.freshAtMost : wished;
	}

	/** How long an answer may stand in when its source is down. */
	Duration standIn() {
		return this.standIn;
	}

	/** How the copies of the service share what they were answered. */
	Sharing sharing() {
		return this.sharing;
	}

	/**
	 * Whether a verdict of today rests on it. Then the latest answer that any copy of the
	 * service got is the one that counts, and whoever wants to know anew asks anew.
	 */
	boolean decides() {
		return this == ASSERTION || this == PROFILE || this == KEY || this == STATUS;
	}

	/** What the copies of the service tell each other of an answer. */
	enum Sharing {

		/** Nothing. */
		NOTHING,
		/**
		 * Only that there is an answer, since when, and its hash: the answer is about one
		 * person.
		 */
		MARK,
		/** The answer: an issuer says the same to everybody. */
		WHOLE

	}

}
