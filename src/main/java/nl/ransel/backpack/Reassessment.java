package nl.ransel.backpack;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

import nl.ransel.backpack.Watch.Announcement;
import nl.ransel.credential.Check;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import org.jspecify.annotations.Nullable;

/**
 * What a new check of a kept credential makes of it. A check that succeeds counts. One
 * that does not, because a source gave no answer, leaves the last good verdict standing
 * for as long as there is patience: a host that is down for a night makes no badge
 * doubtful, and whoever opens a share has it checked anew anyway.
 *
 * @param credential the credential as it is from now on
 * @param reached whether it could be checked
 */
record Reassessment(ListedCredential credential, boolean reached) {

	/**
	 * Decides.
	 * @param before the credential as it is known
	 * @param fresh what the check found
	 * @param rules by which
	 * @param now the time of the check
	 * @param chance from 0 to 1, to spread the next checks
	 */
	static Reassessment of(ListedCredential before, VerificationReport fresh, Rules rules, Instant now, double chance) {
		boolean reached = decided(before.report(), fresh);
		Watch watch = reached ? before.watch().reached(rules.schedule().next(fresh, now, chance))
				: before.watch().failed(now, rules.schedule().retry(before.watch().failures() + 1, now, chance));
		boolean stands = !reached && stands(before.report(), now, rules.patience());
		VerificationReport report = stands ? before.report() : Recheck.of(before.report(), fresh);
		Announcement news = news(before, report, watch, now);
		Watch then = (news != null) ? watch.telling(news, now) : watch;
		return new Reassessment(before.reported(report).watched(then), reached);
	}

	/**
	 * That a badge holds is believed for a while; that it does not, until it is shown to.
	 */
	private static boolean stands(VerificationReport before, Instant now, Duration patience) {
		return switch (before.outcome()) {
			case INDETERMINATE -> false;
			case VALID -> now.isBefore(before.verifiedAt().plus(patience));
			default -> true;
		};
	}

	/**
	 * A badge that was taken back is not just expired because its status is out of reach,
	 * and what rests on a last good answer is no newer than that answer.
	 */
	private static boolean decided(VerificationReport before, VerificationReport fresh) {
		boolean takenBack = before.outcome() == Outcome.REVOKED || before.outcome() == Outcome.SUSPENDED;
		boolean statusOpen = any(fresh, (check) -> check.name() == Check.Name.STATUS && check.is(Check.Result.UNKNOWN));
		boolean old = before.outcome() == fresh.outcome()
				&& any(fresh, (check) -> check.source() == Check.Source.LAST_GOOD);
		return fresh.outcome() != Outcome.INDETERMINATE && !(takenBack && statusOpen) && !old;
	}

	private static boolean any(VerificationReport report, Predicate<Check> condition) {
		return report.checks().stream().anyMatch(condition);
	}

	private static @Nullable Announcement news(ListedCredential before, VerificationReport report, Watch watch,
			Instant now) {
		Outcome was = before.report().outcome();
		Outcome is = report.outcome();
		if (was != is) {
			boolean issuers = is == Outcome.REVOKED || is == Outcome.SUSPENDED;
			return announcement(before, reason(was, is), issuers ? before.issuerName() : null, null, watch, now);
		}
		Instant until = CheckSchedule.endsSoon(report, now) ? report.credential().validUntil() : null;
		return (until == null || until.equals(watch.soonSaidOf())) ? null
				: announcement(before, "expires-soon", null, until, watch, now);
	}

	private static Announcement announcement(ListedCredential credential, String reason, @Nullable String by,
			@Nullable Instant until, Watch watch, Instant now) {
		String key = "status:" + credential.id() + ":" + now.toEpochMilli() + ":" + reason;
		return new Announcement(key, credential.name(), reason, by, until, watch.nextCheckAt());
	}

	private static String reason(Outcome was, Outcome is) {
		return switch (is) {
			case REVOKED -> "revoked";
			case SUSPENDED -> "suspended";
			case EXPIRED -> "expired";
			case NOT_YET_VALID -> "not-yet-valid";
			case INDETERMINATE -> "indeterminate";
			case VALID -> (was == Outcome.NOT_YET_VALID || was == Outcome.INDETERMINATE) ? "now-valid" : "valid";
			case INVALID, NOT_RECIPIENT -> "invalid";
		};
	}

	/**
	 * By what a new check is judged.
	 *
	 * @param schedule when to check again
	 * @param patience how long the last good verdict stands while checks fail
	 */
	record Rules(CheckSchedule schedule, Duration patience) {
	}

}
