package nl.ransel.backpack;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What happens to a verified badge that knocks on the backpack. */
sealed interface ImportDecision {

	/**
	 * It stays outside.
	 *
	 * @param code of the problem that says so
	 * @param reason key of the sentence that says why
	 */
	record Refused(String code, String reason) implements ImportDecision {

		Problem problem() {
			return Problem.unprocessable(this.code, new DefaultMessageSourceResolvable(this.reason));
		}

	}

	/** It is put in. */
	record FirstTime() implements ImportDecision {
	}

	/**
	 * It takes the place of the one that is there.
	 *
	 * @param kept the one it replaces
	 */
	record Newer(ListedCredential kept) implements ImportDecision {
	}

	/**
	 * It was there already, and stays as it is.
	 *
	 * @param kept the one that stays
	 */
	record AlreadyKept(ListedCredential kept) implements ImportDecision {
	}

	/** For a badge the backpack does not hold. */
	static ImportDecision firstTime(VerificationReport incoming) {
		if (incoming.outcome() == Outcome.INVALID) {
			return new Refused("import.invalid", reason(incoming));
		}
		if (incoming.credential() == null) {
			// for example a hosted badge whose host does not answer, or says it is gone
			return new Refused("import.nothing-read", reason(incoming));
		}
		return new FirstTime();
	}

	/**
	 * For a badge that is the same credential as one in the backpack. Only what verifies
	 * as valid may replace, and only something older or something that was never proven:
	 * else a forgery that names the same ids could push out the real one, or keep it out.
	 */
	static ImportDecision again(VerificationReport incoming, ListedCredential kept) {
		if (firstTime(incoming) instanceof Refused refused) {
			return refused;
		}
		boolean replaces = incoming.outcome() == Outcome.VALID
				&& (!proven(kept.report()) || isLater(start(incoming), start(kept.report())));
		return replaces ? new Newer(kept) : new AlreadyKept(kept);
	}

	/** What is false says more than what could not be checked. */
	private static String reason(VerificationReport report) {
		return Stream.of(Check.Result.FAILED, Check.Result.UNKNOWN)
			.flatMap((result) -> report.checks().stream().filter((check) -> check.is(result)))
			.map((check) -> "check." + check.name().name().toLowerCase(Locale.ROOT) + "." + check.reason())
			.findFirst()
			.orElse("outcome." + report.outcome() + ".sentence");
	}

	private static boolean proven(VerificationReport report) {
		return report.checks()
			.stream()
			.filter((check) -> check.name() == Check.Name.PROOF || check.name() == Check.Name.ISSUER)
			.filter((check) -> check.is(Check.Result.PASSED))
			.count() == 2;
	}

	private static @Nullable Instant start(VerificationReport report) {
		Credential credential = report.credential();
		return (credential != null) ? credential.validFrom() : null;
	}

	private static boolean isLater(@Nullable Instant one, @Nullable Instant other) {
		return one != null && (other == null || one.isAfter(other));
	}

}
