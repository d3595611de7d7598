package nl.ransel.institution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.ransel.backpack.ABadge;
import nl.ransel.credential.Check;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every place that keeps awards must do. */
abstract class AwardsContract {

	private static final Instant NOW = ABadge.NOW;

	private final String noor = "noor-" + UUID.randomUUID();

	private final String noorAtSchool = "school-" + UUID.randomUUID();

	private final String daan = "daan-" + UUID.randomUUID();

	/** An institution of this test's own, so that its references are free. */
	private final Institution school = new Institution("s-" + UUID.randomUUID(), "School", List.of());

	private static final DeliverySearch EVERYTHING = DeliverySearch.of(null, null);

	abstract Awards awards();

	@Test
	void deliveriesAreFoundByHowTheirReferenceBegins() {
		added("lassen-1", this.noor, NOW);
		added("lassen-2", this.noor, NOW.plusSeconds(1));
		added("zorg-1", this.noor, NOW.plusSeconds(2));

		assertThat(awards().all(this.school.id(), DeliverySearch.of(null, "lassen-")).collectList().block())
			.extracting(Award::reference)
			.containsExactly("lassen-2", "lassen-1");
		assertThat(awards().of(this.school.id(), DeliverySearch.of("waiting", ".*"), null, 5).block().items())
			.isEmpty();
		assertThat(awards().all("another school", EVERYTHING).collectList().block()).isEmpty();
	}

	@Test
	void anAwardComesBackAsItWasAdded() {
		Award award = added("r-1", this.noor, NOW);

		assertThat(awards().find(award.id()).block()).usingRecursiveComparison().isEqualTo(award);
	}

	@Test
	void aCheckMayTellDetailsUnderNamesThatAStoreWouldRefuse() {
		Check proof = Check.passed(Check.Name.PROOF, "signature")
			.withDetail(Map.of("passedOver.some-suite", "unknown", "$suite", "x"));
		VerificationReport valid = ABadge.valid().report();
		VerificationReport report = new VerificationReport(valid.verifiedAt(), valid.standard(), valid.format(),
				valid.credential(), valid.trust(), List.of(proof));
		AwardContent content = new AwardContent(new byte[] { 1 }, report, null, null);
		Award award = Award.arrived(this.school, AnAward.request("r-1", "noor@school.example", "file"), this.noor,
				content, NOW);

		awards().add(award).block();

		assertThat(awards().find(award.id()).block()).usingRecursiveComparison().isEqualTo(award);
	}

	@Test
	void aReferenceIsTakenOnce() {
		added("r-1", this.noor, NOW);

		Award again = AnAward.arrived(this.school, "r-1", this.daan, NOW.plusSeconds(1));

		assertThat(awards().add(again).blockOptional()).isEmpty();
		assertThat(awards().find(again.id()).block().recipientKey()).isEqualTo(this.noor);
	}

	@Test
	void anAwardIsFoundByWhomItIsFor() {
		Award award = added("r-1", this.noor, NOW);

		assertThat(awards().find(award.id(), List.of(this.noorAtSchool, this.noor)).block().id()).isEqualTo(award.id());
		assertThat(awards().find(award.id(), List.of(this.daan)).blockOptional()).isEmpty();
		assertThat(awards().find(award.id(), List.of()).blockOptional()).isEmpty();
	}

	@Test
	void whatALearnerDecidedIsFoundAndNotWhatAnotherDid() {
		LearnerId learner = new LearnerId("learner-" + this.noor);
		Award.Decision hers = new Award.Decision(NOW, learner, null, "Niet van mij");
		awards().decide(added("r-1", this.noor, NOW).id(), Award.State.DECLINED, hers, null).block();
		awards().decide(added("r-2", this.noorAtSchool, NOW.plusSeconds(1)).id(), Award.State.ACCEPTED, hers, null)
			.block();
		added("r-3", this.noor, NOW);
		awards()
			.decide(added("r-4", this.noor, NOW).id(), Award.State.DECLINED,
					new Award.Decision(NOW, new LearnerId("another"), null, null), null)
			.block();

		assertThat(awards().decidedBy(learner, List.of(this.noor, this.noorAtSchool)).collectList().block())
			.extracting(Award::reference)
			.containsExactly("r-2", "r-1");
		assertThat(awards().decidedBy(learner, List.of(this.daan)).collectList().block()).isEmpty();
	}

	@Test
	void whatWaitsUnderAnyKeyComesInPagesNewestFirst() {
		Award first = added("r-1", this.noor, NOW);
		Award second = added("r-2", this.noorAtSchool, NOW.plusMillis(1));
		Award third = added("r-3", this.noor, NOW.plusMillis(2));
		added("r-4", this.daan, NOW);

		Page<Award> page = awards().waiting(List.of(this.noor, this.noorAtSchool), null, 2).block();
		Page<Award> rest = awards().waiting(List.of(this.noor, this.noorAtSchool), page.next(), 2).block();

		assertThat(page.items()).extracting(Award::id).containsExactly(third.id(), second.id());
		assertThat(rest.items()).extracting(Award::id).containsExactly(first.id());
		assertThat(rest.next()).isNull();
		assertThat(page.items().get(0).content().image()).isNotNull();
		assertThat(page.items().get(0).content().message()).isEqualTo("Gefeliciteerd!");
	}

	@Test
	void aDecisionIsTakenOnceAndEmptiesTheAward() {
		Award award = added("r-1", this.noor, NOW);
		Award.Decision yes = new Award.Decision(NOW.plusSeconds(1), new LearnerId("noor"), "c1", null);
		Award.Decision no = new Award.Decision(NOW.plusSeconds(2), null, null, null);

		Award decided = awards().decide(award.id(), Award.State.ACCEPTED, yes, null).block();

		assertThat(decided).isEqualTo(award.decided(Award.State.ACCEPTED, yes, null));
		assertThat(awards().decide(award.id(), Award.State.WITHDRAWN, no, null).blockOptional()).isEmpty();
		assertThat(awards().find(award.id()).block()).isEqualTo(decided);
		assertThat(awards().waiting(List.of(this.noor), null, 10).block().items()).isEmpty();
	}

	@Test
	void anInstitutionSeesWhatItDeliveredNewestFirstAndByState() {
		Award first = added("r-1", this.noor, NOW);
		added("r-2", this.daan, NOW.plusSeconds(1));
		added("r-3", this.noor, NOW.plusSeconds(2));
		awards().decide(first.id(), Award.State.WITHDRAWN, new Award.Decision(NOW, null, null, null), null).block();

		Page<Award> newest = awards().of(this.school.id(), EVERYTHING, null, 2).block();

		assertThat(newest.items()).extracting(Award::reference).containsExactly("r-3", "r-2");
		assertThat(awards().of(this.school.id(), EVERYTHING, newest.next(), 2).block().items())
			.extracting(Award::reference)
			.containsExactly("r-1");
		assertThat(awards().of(this.school.id(), DeliverySearch.of("withdrawn", null), null, 2).block().items())
			.extracting(Award::reference)
			.containsExactly("r-1");
		assertThat(awards().of("another school", EVERYTHING, null, 2).block().items()).isEmpty();
	}

	@Test
	void nothingIsDecidedAboutWhatIsNotThere() {
		assertThat(awards().decide("nothing", Award.State.WITHDRAWN, new Award.Decision(NOW, null, null, null), null)
			.blockOptional()).isEmpty();
	}

	@Test
	void ofTwoWhoClaimAnAwardToMailAboutItOneGetsItAndOnlyWhileItWaits() {
		Award award = withNotice(added("r-1", this.noor, NOW), NOW);
		withNotice(added("r-2", this.daan, NOW), NOW.plusSeconds(1));
		assertThat(awards().toMail(this.noor, NOW).collectList().block()).containsExactly(award);
		assertThat(awards().toMail(NOW, 1000).collectList().block()).contains(award);
		assertThat(awards().toMail(NOW.minusSeconds(1), 1000).collectList().block()).doesNotContain(award);

		Instant later = NOW.plus(Duration.ofDays(21));
		assertThat(awards().claimToMail(award, later).block().notice().due()).isEqualTo(later);
		assertThat(awards().claimToMail(award, later).blockOptional()).isEmpty();
		assertThat(awards().toMail(this.noor, NOW).collectList().block()).isEmpty();

		Award again = awards().toMail(this.noor, later).blockLast();
		awards().decide(award.id(), Award.State.WITHDRAWN, new Award.Decision(NOW, null, null, null), null).block();
		assertThat(awards().claimToMail(again, null).blockOptional()).isEmpty();
		assertThat(awards().toMail(this.noor, later).collectList().block()).isEmpty();
	}

	@Test
	void whatNobodyIsMailedAboutAnyMoreStillKnowsForWhomItWaits() {
		Award award = withNotice(added("r-1", this.noor, NOW), NOW);
		awards().claimToMail(award, null).block();
		assertThat(awards().find(award.id()).block().notice()).isEqualTo(new Award.Notice("sealed", null, null));
	}

	@Test
	void whatWaitedLongEnoughIsFoundUntilItIsDecided() {
		Instant until = NOW.plus(Duration.ofDays(1));
		Award award = awards()
			.add(AnAward.arrived(this.school, "r-1", this.noor, NOW).with(new Award.Notice("sealed", null, until)))
			.block();
		added("r-2", this.noor, NOW);
		assertThat(awards().toLapse(until.minusSeconds(1), 1000).map(Award::id).collectList().block())
			.doesNotContain(award.id());
		Award found = awards().toLapse(until, 1000).filter((one) -> one.id().equals(award.id())).blockLast();
		assertThat(found.waitsUntil()).isEqualTo(until);

		awards().decide(award.id(), Award.State.LAPSED, new Award.Decision(until, null, null, null), null).block();

		assertThat(awards().toLapse(until, 1000).map(Award::id).collectList().block()).doesNotContain(award.id());
		assertThat(awards().find(award.id()).block().waitsUntil()).isNull();
	}

	@Test
	void whatIsToBeToldIsStoredWithTheDecisionAndClaimedByOne() {
		Award award = added("r-1", this.noor, NOW);
		Award.Untold untold = new Award.Untold(NOW, 0);
		awards().decide(award.id(), Award.State.WITHDRAWN, new Award.Decision(NOW, null, null, null), untold).block();

		Award found = awards().toTell(this.school.id(), NOW, 10).blockLast();
		assertThat(found.untold()).isEqualTo(untold);
		assertThat(awards().toTell("another school", NOW, 10).collectList().block()).isEmpty();
		assertThat(awards().toTell(this.school.id(), NOW.minusSeconds(1), 10).collectList().block()).isEmpty();

		Award.Untold next = new Award.Untold(NOW.plusSeconds(30), 1);
		Award claimed = awards().claimToTell(found, next).block();
		assertThat(claimed.untold()).isEqualTo(next);
		assertThat(awards().claimToTell(found, next).blockOptional()).isEmpty();

		awards().claimToTell(claimed, null).block();
		assertThat(awards().find(award.id()).block().untold()).isNull();
	}

	/** As if it had been stored so; without content, as lists give it. */
	private Award withNotice(Award award, Instant due) {
		Award other = Award
			.arrived(this.school, AnAward.request(award.reference() + "-n", "noor@school.example", "file"),
					award.recipientKey(), award.content(), NOW)
			.with(new Award.Notice("sealed", due, null));
		awards().add(other).block();
		return awards().toMail(award.recipientKey(), due).blockLast();
	}

	private Award added(String reference, String recipientKey, Instant at) {
		return awards().add(AnAward.arrived(this.school, reference, recipientKey, at)).block();
	}

}
