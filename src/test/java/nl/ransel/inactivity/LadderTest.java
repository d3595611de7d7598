package nl.ransel.inactivity;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

import nl.ransel.inactivity.Ladder.Act;
import nl.ransel.inactivity.Ladder.Step;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.QuietAccount;
import nl.ransel.learner.QuietAccount.Told;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Years pass in these tests, a day at a time. */
class LadderTest {

	private static final Duration DAY = Duration.ofDays(1);

	private final Ladder ladder = new Ladder(List.of(Period.ofYears(1), Period.ofYears(2)),
			List.of(Period.ofMonths(1), Period.ofDays(7)), Period.ofYears(5));

	private Instant lastLogin = Instant.parse("2024-03-10T09:00:00Z");

	private Told told = Told.nothing(this.lastLogin);

	private final List<String> happened = new ArrayList<>();

	@Test
	void whoStaysAwayIsWrittenToFourTimesAndErasedAfterFiveYears() {
		days("2024-03-10", "2029-06-01");
		assertThat(this.happened).containsExactly("REMIND 2025-03-10", "REMIND 2026-03-10", "WARN 2029-02-10",
				"WARN 2029-03-03", "ERASE 2029-03-10");
	}

	@Test
	void aLoginBeginsItAnew() {
		days("2024-03-10", "2027-01-01");
		logIn("2027-01-01");
		days("2027-01-02", "2032-02-01");
		assertThat(this.happened).containsExactly("REMIND 2025-03-10", "REMIND 2026-03-10", "LOGIN 2027-01-01",
				"REMIND 2028-01-01", "REMIND 2029-01-01", "WARN 2031-12-01", "WARN 2031-12-25", "ERASE 2032-01-01");
	}

	@Test
	void aLoginAfterTheLastWarningSavesTheAccount() {
		days("2024-03-10", "2029-03-09");
		logIn("2029-03-09");
		days("2029-03-10", "2030-03-01");
		assertThat(this.happened).endsWith("WARN 2029-03-03", "LOGIN 2029-03-09");
	}

	@Test
	void whoseFirstWarningComesLateHasTheWholeMonthAllTheSame() {
		days("2029-03-09", "2029-05-01");
		assertThat(this.happened).containsExactly("WARN 2029-03-09", "WARN 2029-04-02", "ERASE 2029-04-09");
	}

	@Test
	void aServiceThatWasOffForYearsErasesNobodyOnTheDayItComesBack() {
		days("2033-07-01", "2033-09-01");
		assertThat(this.happened).containsExactly("WARN 2033-07-01", "WARN 2033-07-25", "ERASE 2033-08-01");
	}

	@Test
	void ofTheNoticesThatWereMissedOnlyTheLastIsGiven() {
		days("2026-09-01", "2027-01-01");
		assertThat(this.happened).containsExactly("REMIND 2026-09-01");
	}

	@Test
	void aServiceThatWasOffBetweenTheWarningAndTheEndKeepsItsWord() {
		days("2024-03-10", "2029-02-11");
		days("2029-04-01", "2029-04-02");
		assertThat(this.happened).endsWith("WARN 2029-02-10", "ERASE 2029-04-01");
	}

	@Test
	void eachStepNamesTheDayOfTheEndAndTheDayToLookAgain() {
		Step step = at("2025-03-10");
		assertThat(step.erasure()).isEqualTo("2029-03-10T09:00:00Z");
		assertThat(step.again()).isEqualTo("2026-03-10T09:00:00Z");
		assertThat(at("2024-07-01")).isEqualTo(new Step(Act.NOTHING, this.told, Instant.parse("2025-03-10T09:00:00Z"),
				Instant.parse("2029-03-10T09:00:00Z")));
	}

	@Test
	void lookingOftenerOrLessOftenChangesNothingButTheDay() {
		Instant now = this.lastLogin;
		List<Act> acts = new ArrayList<>();
		for (int looked = 0; looked < 6; looked++) {
			Step step = this.ladder.next(account(), now);
			acts.add(step.act());
			this.told = step.told();
			now = step.again();
		}
		assertThat(acts).containsExactly(Act.NOTHING, Act.REMIND, Act.REMIND, Act.WARN, Act.WARN, Act.ERASE);
	}

	@Test
	void aLoginOnALeapDayCountsByTheCalendar() {
		this.lastLogin = Instant.parse("2024-02-29T12:00:00Z");
		assertThat(this.ladder.next(account(), this.lastLogin).again()).isEqualTo("2025-02-28T12:00:00Z");
	}

	@Test
	void aLadderWithoutAWarningOrOutOfOrderIsRefused() {
		List<Period> year = List.of(Period.ofYears(1));
		List<Period> month = List.of(Period.ofMonths(1));
		for (Runnable made : List.<Runnable>of(() -> new Ladder(year, List.of(), Period.ofYears(5)),
				() -> new Ladder(year, month, Period.ofYears(1)),
				() -> new Ladder(List.of(Period.ofYears(2), Period.ofYears(1)), month, Period.ofYears(5)),
				() -> new Ladder(year, List.of(Period.ofDays(7), Period.ofMonths(1)), Period.ofYears(5)),
				() -> new Ladder(year, List.of(Period.ZERO), Period.ofYears(5)))) {
			assertThatIllegalArgumentException().isThrownBy(made::run).withMessageStartingWith("ransel.inactivity");
		}
		assertThat(new Ladder(List.of(), month, Period.ofYears(1)).warnings()).hasSize(1);
	}

	/** Looks once a day, as long as there is an account. */
	private void days(String from, String to) {
		Instant end = noon(to);
		for (Instant now = noon(from); now.isBefore(end); now = now.plus(DAY)) {
			Step step = this.ladder.next(account(), now);
			this.told = step.told();
			if (step.act() != Act.NOTHING) {
				this.happened.add(step.act() + " " + now.toString().substring(0, 10));
			}
			if (step.act() == Act.ERASE) {
				return;
			}
		}
	}

	private void logIn(String day) {
		this.lastLogin = Instant.parse(day + "T09:00:00Z");
		this.happened.add("LOGIN " + day);
	}

	private Step at(String day) {
		return this.ladder.next(account(), noon(day));
	}

	private QuietAccount account() {
		return new QuietAccount(new LearnerId("sanne"), this.lastLogin, this.told);
	}

	private static Instant noon(String day) {
		return Instant.parse(day + "T12:00:00Z");
	}

}
