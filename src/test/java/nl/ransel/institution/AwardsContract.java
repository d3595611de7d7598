package nl.ransel.institution;

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

		Award decided = awards().decide(award.id(), Award.State.ACCEPTED, yes).block();

		assertThat(decided).isEqualTo(award.decided(Award.State.ACCEPTED, yes));
		assertThat(awards().decide(award.id(), Award.State.WITHDRAWN, no).blockOptional()).isEmpty();
		assertThat(awards().find(award.id()).block()).isEqualTo(decided);
		assertThat(awards().waiting(List.of(this.noor), null, 10).block().items()).isEmpty();
	}

	@Test
	void anInstitutionSeesWhatItDeliveredNewestFirstAndByState() {
		Award first = added("r-1", this.noor, NOW);
		added("r-2", this.daan, NOW.plusSeconds(1));
		added("r-3", this.noor, NOW.plusSeconds(2));
		awards().decide(first.id(), Award.State.WITHDRAWN, new Award.Decision(NOW, null, null, null)).block();

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
		assertThat(awards().decide("nothing", Award.State.WITHDRAWN, new Award.Decision(NOW, null, null, null))
			.blockOptional()).isEmpty();
	}

	private Award added(String reference, String recipientKey, Instant at) {
		return awards().add(AnAward.arrived(this.school, reference, recipientKey, at)).block();
	}

}
