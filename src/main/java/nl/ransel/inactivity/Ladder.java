package nl.ransel.inactivity;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import nl.ransel.learner.QuietAccount;
import nl.ransel.learner.QuietAccount.Told;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about an account that nobody logs in to. There are notices, counted
 * from the last login; then warnings, counted back from the erasure. Each has its turn
 * once; of several that were missed only the last is given. The first warning, however
 * late it comes, is followed by as much time as it promises: the erasure waits for it.
 *
 * @param notices after the last login, the earliest first
 * @param warnings before the erasure, the earliest first; there is at least one
 * @param eraseAfter after the last login
 */
record Ladder(List<Period> notices, List<Period> warnings, Period eraseAfter) {

	private static final Instant SOME_DAY = Instant.parse("2024-01-01T00:00:00Z");

	Ladder {
		notices = List.copyOf(notices);
		warnings = List.copyOf(warnings);
		if (warnings.isEmpty() || !ascends(notices, warnings, eraseAfter)) {
			throw new IllegalArgumentException("ransel.inactivity must give notices, then warnings, then erase-after:"
					+ " one after the other, with at least one warning");
		}
	}

	private static boolean ascends(List<Period> notices, List<Period> warnings, Period eraseAfter) {
		Instant end = plus(SOME_DAY, eraseAfter);
		List<Instant> moments = IntStream.rangeClosed(-1, notices.size() + warnings.size())
			.mapToObj((at) -> (at < 0) ? SOME_DAY : moment(notices, warnings, at, SOME_DAY, end))
			.toList();
		return IntStream.range(1, moments.size()).allMatch((at) -> moments.get(at - 1).isBefore(moments.get(at)));
	}

	/** What is to be done with this account now. */
	Step next(QuietAccount account, Instant now) {
		Told told = account.told();
		Instant end = end(account, told.warnedAt());
		if (told.warnedAt() != null && !now.isBefore(end)) {
			return new Step(Act.ERASE, told, end, end);
		}
		int reached = reached(account, end, now);
		if (reached <= told.notices()) {
			return new Step(Act.NOTHING, told, moment(Math.min(told.notices(), rungs()), account, end), end);
		}
		boolean warns = reached > this.notices.size();
		Instant warnedAt = (warns && told.warnedAt() == null) ? now : told.warnedAt();
		Instant newEnd = end(account, warnedAt);
		return new Step(warns ? Act.WARN : Act.REMIND, new Told(account.lastLogin(), reached, warnedAt),
				moment(reached, account, newEnd), newEnd);
	}

	/** Nothing comes after the first warning before that was given. */
	private int reached(QuietAccount account, Instant end, Instant now) {
		int most = (account.told().warnedAt() != null) ? rungs() : this.notices.size() + 1;
		return (int) IntStream.range(0, most).filter((rung) -> !now.isBefore(moment(rung, account, end))).count();
	}

	private int rungs() {
		return this.notices.size() + this.warnings.size();
	}

	private Instant end(QuietAccount account, @Nullable Instant warnedAt) {
		Instant planned = plus(account.lastLogin(), this.eraseAfter);
		Instant promised = (warnedAt != null) ? plus(warnedAt, this.warnings.get(0)) : planned;
		return promised.isAfter(planned) ? promised : planned;
	}

	private Instant moment(int rung, QuietAccount account, Instant end) {
		return moment(this.notices, this.warnings, rung, account.lastLogin(), end);
	}

	private static Instant moment(List<Period> notices, List<Period> warnings, int rung, Instant lastLogin,
			Instant end) {
		if (rung < notices.size()) {
			return plus(lastLogin, notices.get(rung));
		}
		int warning = rung - notices.size();
		return (warning < warnings.size()) ? plus(end, warnings.get(warning).negated()) : end;
	}

	/** By the calendar: a year is a year, also a leap year. */
	private static Instant plus(Instant moment, Period period) {
		return moment.atOffset(ZoneOffset.UTC).plus(period).toInstant();
	}

	/**
	 * What to do.
	 *
	 * @param act with the account
	 * @param told what its owner has been told when that is done
	 * @param again when to look at it next
	 * @param erasure when it will be erased if its owner keeps away
	 */
	record Step(Act act, Told told, Instant again, Instant erasure) {
	}

	/** The things that can be done. */
	enum Act {

		NOTHING, REMIND, WARN, ERASE

	}

}
