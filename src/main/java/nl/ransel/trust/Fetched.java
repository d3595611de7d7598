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
	 * @param keepFor how long the source lets it be remembered; null when it does not say
	 */
	record Answer(URI uri, URI location, int status, String mediaType, byte[] body, Check.Source source, Instant at,
			@Nullable Duration keepFor) implements Fetched {

		/** Whether this is the thing itself. */
		public boolean found() {
			return this.status >= 200 && this.status < 300;
		}

		/** Whether the source says that it has no such thing, or has it no longer. */
		public boolean absent() {
			return this.status == 404 || this.status == 410;
		}

		Answer remembered() {
			return new Answer(this.uri, this.location, this.status, this.mediaType, this.body, Check.Source.CACHED,
					this.at, this.keepFor);
		}

	}

	/**
	 * The source could not be asked, or did not give an answer to go by.
	 *
	 * @param uri what was asked for
	 * @param reason why not
	 * @param at when it was tried
	 */
	record Unreachable(URI uri, Reason reason, Instant at) implements Fetched {
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
		/** The server says it cannot answer now: 5xx, 408 or 429. */
		FAILING;

		/** The reason as a stable code. */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
