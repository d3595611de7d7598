package nl.ransel.institution;

import java.util.List;

import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.ALearner;
import nl.ransel.credential.Check;
import nl.ransel.credential.Outcome;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeliveringTest {

	private static final LearnerId EVA = new LearnerId("eva");

	private final InstitutionFixture fixture = new InstitutionFixture();

	@Test
	void anAwardLandsInTheInboxOfWhomItIsFor() {
		Delivery delivery = this.fixture.pushed("r-1", "noor@school.example");

		assertThat(delivery.repeated()).isFalse();
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).extracting(Award::reference).containsExactly("r-1");
		assertThat(this.fixture.inboxOf(ABadge.DAAN)).isEmpty();
	}

	@Test
	void openPagesHearOfAnAwardOnlyAfterTheInstitutionHadItsAnswer() {
		this.fixture.pushed("r-1", "noor@school.example");
		assertThat(this.fixture.told).isEmpty();

		this.fixture.doorbell.answer().block();
		assertThat(this.fixture.told).containsExactly(ABadge.NOOR);
	}

	@Test
	void anAwardForSomebodyWithoutAnAccountWaitsUntilTheyCome() {
		this.fixture.files.put("kassa", ABadge.valid().to("eva@school.example"));
		this.fixture.pushed("r-1", "eva@school.example");

		this.fixture.learners.put(EVA, ALearner.with(EVA, "Eva@School.example"));

		assertThat(this.fixture.inboxOf(EVA)).extracting(Award::reference).containsExactly("r-1");
	}

	@Test
	void theAnswerIsTheSameWhetherOrNotThePersonHasAnAccount() {
		DeliveryView known = DeliveryView.of(this.fixture.pushed("r-1", "noor@school.example"));
		this.fixture.files.put("kassa", ABadge.valid().to("eva@school.example"));
		DeliveryView unknown = DeliveryView.of(this.fixture.pushed("r-2", "eva@school.example"));

		assertThat(known.result()).isEqualTo(unknown.result());
		assertThat(AwardStateView.of(state("r-1"))).usingRecursiveComparison()
			.ignoringFields("reference")
			.isEqualTo(AwardStateView.of(state("r-2")));
	}

	@Test
	void theStoreDoesNotHoldTheAddressItIsFor() {
		this.fixture.pushed("r-1", "noor@school.example");

		assertThat(state("r-1").recipientKey()).doesNotContain("noor");
	}

	@Test
	void theSameRequestAgainDeliversNothingTwice() {
		this.fixture.pushed("r-1", "noor@school.example");
		Delivery again = this.fixture.pushed("r-1", "noor@school.example");

		assertThat(again.repeated()).isTrue();
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).hasSize(1);
	}

	@Test
	void aRepeatedRequestIsNotJudgedAgain() {
		this.fixture.pushed("r-1", "noor@school.example");
		this.fixture.files.put("kassa", ABadge.valid().with(Check.failed(Check.Name.DATES, Outcome.Reasons.EXPIRED)));

		assertThat(this.fixture.pushed("r-1", "noor@school.example").repeated()).isTrue();
		assertThat(this.fixture.verified).isEqualTo(1);
	}

	@Test
	void anotherRequestUnderTheSameReferenceIsAConflict() {
		this.fixture.pushed("r-1", "noor@school.example");
		AwardRequest other = AnAward.request("r-1", "noor@school.example", "something else");

		assertRefused("award.reference-used", this.fixture.delivering.push(AnAward.DE_WERF, other));
	}

	@Test
	void referencesOfTwoInstitutionsDoNotMeet() {
		Institution other = new Institution("other", "Andere school", AnAward.DE_WERF.issuers());
		this.fixture.pushed("r-1", "noor@school.example");
		AwardRequest request = AnAward.request("r-1", "noor@school.example", "kassa");

		assertThat(this.fixture.delivering.push(other, request).block().repeated()).isFalse();
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).hasSize(2);
	}

	@Test
	void aRefusedAwardIsNotKeptAndMayBeSentAgainWhenItIsRight() {
		this.fixture.files.put("kassa", ABadge.valid().forged());
		assertRefused("award.not-verified",
				this.fixture.delivering.push(AnAward.DE_WERF, AnAward.request("r-1", "noor@school.example", "kassa")));

		this.fixture.files.put("kassa", ABadge.valid());

		assertThat(this.fixture.pushed("r-1", "noor@school.example").repeated()).isFalse();
	}

	@Test
	void anInstitutionSeesAndWithdrawsOnlyItsOwn() {
		Institution other = new Institution("other", "Andere school", List.of());
		this.fixture.pushed("r-1", "noor@school.example");

		assertRefused("award.unknown", this.fixture.delivering.find(other, "r-1"));
		assertRefused("award.unknown", this.fixture.delivering.withdraw(other, "r-1"));
		assertThat(state("r-1").waits()).isTrue();
	}

	@Test
	void whatIsWithdrawnLeavesTheInboxAndWithdrawingTwiceChangesNothing() {
		this.fixture.pushed("r-1", "noor@school.example");

		this.fixture.delivering.withdraw(AnAward.DE_WERF, "r-1").block();
		this.fixture.delivering.withdraw(AnAward.DE_WERF, "r-1").block();

		assertThat(this.fixture.inboxOf(ABadge.NOOR)).isEmpty();
		assertThat(AwardStateView.of(state("r-1")).state()).isEqualTo("withdrawn");
	}

	@Test
	void openPagesHearOfAWithdrawalToo() {
		this.fixture.pushed("r-1", "noor@school.example");
		this.fixture.doorbell.answer().block();
		this.fixture.told.clear();

		this.fixture.delivering.withdraw(AnAward.DE_WERF, "r-1").block();
		assertThat(this.fixture.told).as("not before the institution had its answer").isEmpty();
		this.fixture.doorbell.answer().block();
		assertThat(this.fixture.told).containsExactly(ABadge.NOOR);
	}

	@Test
	void theRecipientIsForgottenOnceItIsDecided() {
		this.fixture.pushed("r-1", "noor@school.example");
		assertThat(this.fixture.notices.recipient(state("r-1"))).hasValue(Identifier.email("noor@school.example"));
		assertThat(state("r-1").notice().to()).doesNotContain("noor");

		this.fixture.delivering.withdraw(AnAward.DE_WERF, "r-1").block();

		assertThat(state("r-1").notice()).isNull();
	}

	@Test
	void whatTheLearnerDecidedCannotBeWithdrawn() {
		Award award = this.fixture.pushed("r-1", "noor@school.example").award();
		this.fixture.inbox.accept(ABadge.NOOR, award.id()).block();

		assertRefused("award.decided", this.fixture.delivering.withdraw(AnAward.DE_WERF, "r-1"));
	}

	private Award state(String reference) {
		return this.fixture.delivering.find(AnAward.DE_WERF, reference).block();
	}

	private static void assertRefused(String code, Mono<?> request) {
		assertThatExceptionOfType(Problem.class).isThrownBy(request::block)
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(code));
	}

}
