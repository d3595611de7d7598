package nl.ransel.credential;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One question that was asked about a credential, and its answer.
 *
 * @param name which question
 * @param result the answer
 * @param reason stable code of why, for example {@code revoked}; its sentence stands in
 * the message bundles under {@code check.<name>.<reason>}
 * @param detail technical facts for whoever wants to know, by name; never personal data
 * @param source where the answer came from, or null when nothing outside was asked
 * @param checkedAt when the source was asked
 */
public record Check(Name name, Result result, String reason, Map<String, String> detail, @Nullable Source source,
		@Nullable Instant checkedAt) {

	public Check {
		detail = Map.copyOf(detail);
	}

	public static Check passed(Name name, String reason) {
		return new Check(name, Result.PASSED, reason, Map.of(), null, null);
	}

	public static Check failed(Name name, String reason) {
		return new Check(name, Result.FAILED, reason, Map.of(), null, null);
	}

	public static Check unknown(Name name, String reason) {
		return new Check(name, Result.UNKNOWN, reason, Map.of(), null, null);
	}

	public static Check notApplicable(Name name, String reason) {
		return new Check(name, Result.NOT_APPLICABLE, reason, Map.of(), null, null);
	}

	public Check withDetail(Map<String, String> facts) {
		return new Check(this.name, this.result, this.reason, facts, this.source, this.checkedAt);
	}

	public Check from(Source where, Instant when) {
		return new Check(this.name, this.result, this.reason, this.detail, where, when);
	}

	public boolean is(Result wanted) {
		return this.result == wanted;
	}

	/** The questions, in the order they are asked and shown. */
	public enum Name {

		FORMAT, PROOF, ISSUER, DATES, STATUS, RECIPIENT, SCHEMA, ENDORSEMENTS

	}

	/** The answers. Unknown is never counted as passed nor as failed. */
	public enum Result {

		PASSED, FAILED, UNKNOWN, NOT_APPLICABLE

	}

	/** Where an answer from outside came from. */
	public enum Source {

		/** Asked just now. */
		LIVE,
		/** Remembered, for as long as its source allows. */
		CACHED,
		/** The last good answer, because the source gives none now. */
		LAST_GOOD;

		/** The source as a stable code. */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
