package nl.ransel.backpack;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import nl.ransel.credential.Credential;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.trust.BackOff;
import org.jspecify.annotations.Nullable;

/**
 * When a kept credential is checked again. Every wait is a little longer or shorter than
 * the next, so that what was imported together is not asked after together for ever.
 *
 * @param every between two checks of a credential that holds
 * @param backOff between two tries when it cannot be checked
 */
record CheckSchedule(Duration every, BackOff backOff) {

	/** What is over rarely comes back, so it is looked at less often. */
	private static final int LESS_OFTEN = 7;

	private static final Set<Outcome> OVER = EnumSet.of(Outcome.EXPIRED, Outcome.REVOKED, Outcome.INVALID);

	/** How long before its end a credential is said to expire soon. */
	static final Duration SOON = Duration.ofDays(30);

	/** A moment after, because until its last moment it holds. */
	private static final Duration JUST_AFTER = Duration.ofSeconds(1);

	/**
	 * After a check that succeeded: in due time, or as soon as the dates make a
	 * difference.
	 * @param chance from 0 to 1
	 */
	Instant next(VerificationReport report, Instant now, double chance) {
		Duration wait = OVER.contains(report.outcome()) ? this.every.multipliedBy(LESS_OFTEN) : this.every;
		return Stream.concat(Stream.of(now.plus(spread(wait, chance))), turns(report.credential()))
			.filter((moment) -> moment.isAfter(now))
			.min(Instant::compareTo)
			.orElseThrow();
	}

	/**
	 * After one that did not.
	 * @param failures how many times in a row
	 */
	Instant retry(int failures, Instant now, double chance) {
		return now.plus(spread(this.backOff.after(failures), chance));
	}

	/** Whether a credential that holds will not for much longer. */
	static boolean endsSoon(VerificationReport report, Instant now) {
		Credential credential = report.credential();
		return report.outcome() == Outcome.VALID && credential != null && credential.validUntil() != null
				&& !now.isBefore(credential.validUntil().minus(SOON));
	}

	private static Stream<Instant> turns(@Nullable Credential credential) {
		if (credential == null) {
			return Stream.empty();
		}
		Stream<Instant> start = Stream.ofNullable(credential.validFrom());
		Stream<Instant> end = Stream.ofNullable(credential.validUntil())
			.flatMap((until) -> Stream.of(until.minus(SOON), until.plus(JUST_AFTER)));
		return Stream.concat(start, end);
	}

	/** Between nine and eleven tenths of it. */
	private static Duration spread(Duration wait, double chance) {
		return Duration.ofMillis(Math.round(wait.toMillis() * (0.9 + 0.2 * chance)));
	}

}
