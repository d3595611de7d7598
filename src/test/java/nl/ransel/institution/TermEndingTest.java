package nl.ransel.institution;

import java.time.Duration;
import java.time.Instant;

import nl.ransel.backpack.ABadge;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Learner;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An operator may let awards wait no longer than so long. */
class TermEndingTest {

	private static final Duration TERM = Duration.ofDays(100);

	private static final String NOOR = "noor@school.example";

	private final InstitutionFixture fixture = new InstitutionFixture(TERM);

	@Test
	void withoutATermNothingEverEnds() {
		InstitutionFixture patient = new InstitutionFixture();
		Award award = patient.pushed("r-1", NOOR).award();
		patient.now = ABadge.NOW.plus(Duration.ofDays(36_500));
		assertThat(patient.termEnding.round().block()).isZero();
		assertThat(AwardStateView.of(award).waitsUntil()).isNull();
	}

	@Test
	void theSenderSeesBeforehandWhenItEndsAndIsToldWhenItDid() {
		this.fixture.learners.clear();
		Award award = this.fixture.pushed("r-1", NOOR).award();
		assertThat(AwardStateView.of(award).waitsUntil()).isEqualTo(end());

		at(end().minusMillis(1));
		assertThat(this.fixture.termEnding.round().block()).isZero();
		at(end());
		assertThat(this.fixture.termEnding.round().block()).isEqualTo(1);
		assertThat(this.fixture.termEnding.round().block()).isZero();

		Award ended = this.fixture.delivering.find(AnAward.DE_WERF, "r-1").block();
		AwardStateView view = AwardStateView.of(ended);
		assertThat(view.state()).isEqualTo("lapsed");
		assertThat(view.decidedAt()).isEqualTo(end());
		assertThat(view.waitsUntil()).isNull();
		assertThat(AwardEventView.of(ended).type()).isEqualTo("award.lapsed");
		assertThat(ended.untold()).isNotNull();
		assertThat(ended.content()).isNull();
		assertThat(ended.notice()).isNull();
	}

	@Test
	void whoeverHasAnAccountWaitsNoLongerThanWhoeverHasNone() {
		Award hers = this.fixture.pushed("r-1", NOOR).award();
		Learner noor = this.fixture.learners.remove(ABadge.NOOR);
		Award nobodys = this.fixture.pushed("r-2", NOOR).award();
		this.fixture.learners.put(ABadge.NOOR, noor);
		assertThat(hers.waitsUntil()).isEqualTo(nobodys.waitsUntil());
		at(end());
		assertThat(this.fixture.termEnding.round().block()).isEqualTo(2);
		this.fixture.doorbell.answer().block();
		assertThat(this.fixture.told).contains(ABadge.NOOR);
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).isEmpty();
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> this.fixture.inbox.accept(ABadge.NOOR, hers.id()).block())
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("award.decided"));
	}

	@Test
	void whatWasDecidedInTimeStaysSo() {
		Award hers = this.fixture.pushed("r-1", NOOR).award();
		this.fixture.inbox.accept(ABadge.NOOR, hers.id()).block();
		at(end());
		assertThat(this.fixture.termEnding.round().block()).isZero();
	}

	@Test
	void theMailSaysUntilWhenAndARemindedAwardKeepsItsEnd() {
		this.fixture.pushed("r-1", NOOR);
		at(ABadge.NOW.plus(Duration.ofMinutes(5)));
		this.fixture.noticing.round().block();
		at(ABadge.NOW.plus(Duration.ofDays(21)));
		this.fixture.noticing.round().block();
		assertThat(this.fixture.mailed).hasSize(2)
			.allSatisfy((letter) -> assertThat(letter.toString()).contains("blijft liggen tot"));
		at(end());
		assertThat(this.fixture.termEnding.round().block()).isEqualTo(1);
	}

	@Test
	void moreThanAreTakenAtATimeEndInOneRoundToo() {
		Award one = this.fixture.pushed("r-1", NOOR).award();
		for (int i = 2; i <= 1001; i++) {
			this.fixture.pushed("r-" + i, NOOR);
		}
		at(end());
		assertThat(this.fixture.termEnding.round().block()).isEqualTo(1001);
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).isEmpty();
		assertThat(one.waitsUntil()).isEqualTo(end());
	}

	private static Instant end() {
		return ABadge.NOW.plus(TERM);
	}

	private void at(Instant moment) {
		this.fixture.now = moment;
	}

}
