package nl.ransel.trust;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import nl.ransel.credential.Check;
import org.jspecify.annotations.Nullable;

/** What came of asking the outside world. An outage is an answer too, not an error. */
public sealed interface Fetched {

	/** What was asked for. */
	URI uri();

	/** When it was asked. */
	Instant at();

	/**
	 * The source spoke: what was asked for, or that it is not there.
	 *
	 * @param uri what was asked for
	 * @param location where it was found, after redirects
	 * @param status the HTTP status, below 500
	 * @param mediaType the media type without parameters, in lower case; empty when not
	 * given
	 * @param body at most as long as the client allows; empty when it came as something
	 * that cannot be what was asked for, such as a page in place of data
	 * @param source whether this is fresh from the source or remembered
	 * @param at when the source said so
	 * @param keepFor how long the source lets it count as fresh; null when it does not
	 * say
	 * @param terms what else the source says about remembering it
	 */
	record Answer(URI uri, URI location, int status, String mediaType, byte[] body, Check.Source source, Instant at,
			@Nullable Duration keepFor, Terms terms) implements Fetched {

		/** An answer whose source says no more than how long it may be remembered. */
		public Answer(URI uri, URI location, int status, String mediaType, byte[] body, Check.Source source, Instant at,
				@Nullable Duration keepFor) {
			this(uri, location, status, mediaType, body, source, at, keepFor, Terms.of(keepFor));
		}

		/** Whether this is the thing itself. */
		public boolean found() {
			return this.status >= 200 && this.status < 300;
		}

		/** Whether the source says that it has no such thing, or has it no longer. */
		public boolean absent() {
			return this.status == 404 || this.status == 410;
		}

		/** The same out of memory, as good as fresh. */
		Answer remembered() {
			return from(Check.Source.CACHED);
		}

		/** The same out of memory, because its source cannot be asked. */
		Answer standingIn() {
			return from(Check.Source.LAST_GOOD);
		}

		private Answer from(Check.Source where) {
			return new Answer(this.uri, this.location, this.status, this.mediaType, this.body, where, this.at,
					this.keepFor, this.terms);
		}

		/** The same, counting as fresh for no longer than this. */
		Answer freshFor(Duration atMost) {
			return new Answer(this.uri, this.location, this.status, this.mediaType, this.body, this.source, this.at,
					atMost, this.terms);
		}

		/** The same, which its source said just now is still so. */
		Answer confirmed(Instant now, @Nullable Duration keep, Terms newTerms) {
			return new Answer(this.uri, this.location, this.status, this.mediaType, this.body, Check.Source.LIVE, now,
					keep, newTerms);
		}

	}

	/**
	 * The source could not be asked, or did not give an answer to go by.
	 *
	 * @param uri what was asked for
	 * @param reason why not
	 * @param at when it was tried
	 * @param retryAfter how long the source asks to be left alone; null when it does not
	 */
	record Unreachable(URI uri, Reason reason, Instant at, @Nullable Duration retryAfter) implements Fetched {

		/** A source that does not say when to come back. */
		public Unreachable(URI uri, Reason reason, Instant at) {
			this(uri, reason, at, null);
		}

	}

	/** Why a source gave no answer. */
	enum Reason {

		/** The address is not one this service may call. */
		REFUSED,
		/** No such host. */
		UNKNOWN_HOST,
		/** Not within the time allowed. */
		TIMEOUT,
		/** No connection, or it broke, or its certificate is not in order. */
		NO_CONNECTION,
		/** More bytes than are accepted. */
		TOO_LARGE,
		/** Sent on too often, or to nowhere. */
		REDIRECTS,
		/** Sent on to another host, which cannot speak for the first. */
		REDIRECTED_ELSEWHERE,
		/** The server says it cannot answer now: 5xx or 408. */
		FAILING,
		/** The server says that we ask too often: 429. */
		TOO_OFTEN;

		/** The reason as a stable code. */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
