package nl.ransel.backpack;

import nl.ransel.kernel.Problem;
import nl.ransel.verify.Verified;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class BadgeKeeperTest {

	private final BackpackFixture backpack = new BackpackFixture();

	private final BadgeKeeper keeper = this.backpack.keeper;

	@Test
	void aBadgeIsKeptWithItsBytesAndTheLearnersPagesAreTold() {
		Upserted kept = this.keeper.keep(ABadge.NOOR, ABadge.valid().verified("file"), "mijn.json").block();
		assertThat(kept.added()).isTrue();
		KeptCredential found = this.keeper.find(ABadge.NOOR, kept.credential().id()).block();
		assertThat(found.original()).asString().isEqualTo("file");
		assertThat(found.fileName()).isEqualTo("mijn.json");
		assertThat(found.keptAt()).isEqualTo("2026-11-24T10:15:30Z");
		assertThat(this.backpack.told).containsExactly(ABadge.NOOR);
	}

	@Test
	void itsPictureIsKeptWithIt() {
		KeptCredential kept = this.keeper
			.keep(ABadge.NOOR, ABadge.valid().image("https://school.example/kassa.png").verified())
			.block();
		assertThat(kept.hasImage()).isTrue();
		assertThat(this.keeper.find(ABadge.NOOR, kept.id()).block().hasImage()).isTrue();
		assertThat(this.keeper.image(ABadge.NOOR, kept.id()).block().bytes()).isEqualTo(Pictures.png());
		assertThat(this.keeper.image(ABadge.DAAN, kept.id()).block()).isNull();
	}

	@Test
	void aPictureThatTheFileHoldsIsNotKeptBesideIt() {
		ABadge badge = ABadge.valid().image("https://school.example/kassa.png");
		KeptCredential fetched = this.keeper.keep(ABadge.NOOR, badge.verified()).block();
		assertThat(this.backpack.images.find(ABadge.NOOR, fetched.id()).block()).isNotNull();

		this.backpack.imageHost = Mono.empty();
		KeptCredential kept = this.keeper
			.keep(ABadge.NOOR,
					new Verified(Pictures.baked("{}"), "image/png", badge.from(ABadge.NOW.minusSeconds(1)).report()))
			.block();

		assertThat(kept.id()).isEqualTo(fetched.id());
		assertThat(this.backpack.images.find(ABadge.NOOR, kept.id()).block()).isNull();
		assertThat(this.keeper.image(ABadge.NOOR, kept.id()).block().bytes()).isEqualTo(Pictures.png());
		assertThat(this.keeper.image(ABadge.DAAN, kept.id()).block()).isNull();
	}

	@Test
	void aBadgeWithoutAPictureSaysSo() {
		KeptCredential kept = this.keeper.keep(ABadge.NOOR, ABadge.valid().image("no address").verified()).block();
		assertThat(kept.hasImage()).isFalse();
		assertThat(this.keeper.image(ABadge.NOOR, kept.id()).block()).isNull();
	}

	@Test
	void theSameBadgeAgainGivesTheOneThatIsThere() {
		KeptCredential first = this.keeper.keep(ABadge.NOOR, ABadge.valid().verified("one")).block();
		Upserted again = this.keeper.keep(ABadge.NOOR, ABadge.valid().verified("other writing"), null).block();
		assertThat(again.added()).isFalse();
		assertThat(again.credential()).usingRecursiveComparison().isEqualTo(first);
		assertThat(this.backpack.told).hasSize(1);
	}

	@Test
	void aNewerOneTakesItsPlaceUnderTheSameId() {
		KeptCredential first = this.keeper.keep(ABadge.NOOR, ABadge.valid().verified("one")).block();
		Upserted newer = this.keeper.keep(ABadge.NOOR, ABadge.valid().from(ABadge.NOW).verified("newer"), null).block();
		assertThat(newer.added()).isFalse();
		assertThat(newer.credential().id()).isEqualTo(first.id());
		assertThat(this.keeper.find(ABadge.NOOR, first.id()).block().original()).asString().isEqualTo("newer");
		assertThat(this.backpack.told).hasSize(2);
	}

	@Test
	void anUntrueBadgeIsNeverStored() {
		StepVerifier.create(this.keeper.keep(ABadge.NOOR, ABadge.valid().forged().verified()))
			.expectErrorSatisfies((error) -> assertThat(((Problem) error).code()).isEqualTo("import.invalid"))
			.verify();
		assertThat(this.backpack.credentials.count(ABadge.NOOR).block()).isZero();
		assertThat(this.backpack.told).isEmpty();
	}

	@Test
	void aFullBackpackTakesNoMoreButStillRenews() {
		this.keeper.keep(ABadge.NOOR, ABadge.valid().id("urn:1").verified()).block();
		this.keeper.keep(ABadge.NOOR, ABadge.valid().id("urn:2").verified()).block();
		StepVerifier.create(this.keeper.keep(ABadge.NOOR, ABadge.valid().id("urn:3").verified()))
			.expectErrorSatisfies((error) -> assertThat(((Problem) error).code()).isEqualTo("backpack.full"))
			.verify();
		assertThat(this.keeper.keep(ABadge.NOOR, ABadge.valid().id("urn:1").from(ABadge.NOW).verified()).block())
			.isNotNull();
		assertThat(this.keeper.keep(ABadge.DAAN, ABadge.valid().id("urn:3").verified()).block()).isNotNull();
	}

	@Test
	void theSameBadgeKeptManyTimesAtOnceIsOneCredential() {
		Mono<KeptCredential> keep = Mono.defer(() -> this.keeper.keep(ABadge.NOOR, ABadge.valid().verified()))
			.subscribeOn(Schedulers.parallel());
		var ids = Flux.merge(Flux.range(0, 8).map((i) -> keep)).map(KeptCredential::id).collectList().block();
		assertThat(ids).hasSize(8);
		assertThat(ids.stream().distinct()).hasSize(1);
		assertThat(this.backpack.credentials.count(ABadge.NOOR).block()).isEqualTo(1);
	}

}
