package nl.ransel.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Outcome.Reasons;
import nl.ransel.credential.VerificationReport;
import nl.ransel.trust.Grounds;
import org.jspecify.annotations.Nullable;

/**
 * The time for which a credential is valid.
 *
 * @param from its first moment, or null when it does not say
 * @param until its last, or null when it has none
 */
record Validity(@Nullable Instant from, @Nullable Instant until) {

	/** Clocks differ; a badge is not refused for being a moment too new. */
	static final Duration LEEWAY = Duration.ofMinutes(2);

	/** The time for which a badge is valid; without bounds when it does not say. */
	static Validity of(VerificationReport report) {
		Credential credential = report.credential();
		return (credential != null) ? new Validity(credential.validFrom(), credential.validUntil())
				: new Validity(null, null);
	}

	/** Notes down when the answer to the question of the dates changes. */
	void turns(@Nullable Grounds grounds) {
		if (grounds != null) {
			grounds.turnsAt((this.from != null) ? this.from.minus(LEEWAY) : null);
			grounds.turnsAt(this.until);
		}
	}

	/** Answers the question of the dates. */
	Check at(Instant now) {
		return answer(now).withDetail(detail());
	}

	private Check answer(Instant now) {
		if (this.from != null && this.until != null && !this.until.isAfter(this.from)) {
			return Check.failed(Name.DATES, "ends-before-start");
		}
		if (this.from != null && this.from.isAfter(now.plus(LEEWAY))) {
			return Check.failed(Name.DATES, Reasons.NOT_YET_VALID);
		}
		if (this.until != null && this.until.isBefore(now)) {
			return Check.failed(Name.DATES, Reasons.EXPIRED);
		}
		return Check.passed(Name.DATES, (this.until != null) ? "within" : "no-end");
	}

	private Map<String, String> detail() {
		Map<String, String> detail = new TreeMap<>();
		if (this.from != null) {
			detail.put("from", this.from.toString());
		}
		if (this.until != null) {
			detail.put("until", this.until.toString());
		}
		return detail;
	}

}
