package nl.ransel.backpack;

import java.util.ArrayList;
import java.util.List;

import nl.ransel.credential.Check;
import nl.ransel.credential.Outcome;
import nl.ransel.kernel.Page;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class CredentialShelfTest {

	private final BackpackFixture backpack = new BackpackFixture(100);

	private final CredentialShelf shelf = this.backpack.shelf;

	@Test
	void aFilteredListIsPagedWithoutGapsOrRepeats() {
		List<String> pending = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			boolean mine = i % 3 == 0;
			KeptCredential kept = keep(ABadge.valid()
				.id("urn:" + i)
				.named("Badge " + (char) ('a' + i))
				.to(mine ? "noor@school.example" : "x@y.example"));
			if (!mine) {
				pending.add(kept.id());
			}
		}
		assertThat(all(null, Ownership.State.PENDING)).isEqualTo(pending);
		assertThat(all(Outcome.NOT_RECIPIENT, null)).isEqualTo(pending);
		assertThat(all(Outcome.VALID, null)).hasSize(7);
		assertThat(all(Outcome.VALID, Ownership.State.PENDING)).isEmpty();
		assertThat(all(null, null)).hasSize(20);
	}

	@Test
	void aPendingBadgeBecomesMineWhenItsAddressIsProven() {
		String id = keep(ABadge.valid().to("noor@werk.example")).id();
		assertThat(this.shelf.find(ABadge.NOOR, id).block().outcome()).isEqualTo(Outcome.NOT_RECIPIENT);
		this.backpack.learners.put(ABadge.NOOR, ALearner.with(ABadge.NOOR, "noor@werk.example"));
		OwnCredential own = this.shelf.find(ABadge.NOOR, id).block();
		assertThat(own.outcome()).isEqualTo(Outcome.VALID);
		assertThat(own.ownership().provenBy().identifier().value()).isEqualTo("noor@werk.example");
	}

	@Test
	void aNoteIsStrippedAndABlankOneIsNone() {
		String id = keep(ABadge.valid()).id();
		assertThat(this.shelf.annotate(ABadge.NOOR, id, "  trots op \n").block().kept().note()).isEqualTo("trots op");
		assertThat(this.shelf.annotate(ABadge.NOOR, id, "   ").block().kept().note()).isNull();
		assertThat(this.backpack.told).hasSize(3);
	}

	@Test
	void aCheckVerifiesTheOriginalBytesAgain() {
		KeptCredential kept = keep(ABadge.valid());
		this.backpack.files.put(new String(kept.original()),
				ABadge.valid().with(Check.failed(Check.Name.STATUS, "revoked")));
		assertThat(this.shelf.check(ABadge.NOOR, kept.id()).block().outcome()).isEqualTo(Outcome.REVOKED);
		assertThat(this.shelf.find(ABadge.NOOR, kept.id()).block().outcome()).isEqualTo(Outcome.REVOKED);
	}

	@Test
	void aCheckThatCannotBeMadeLeavesTheVerdictAndSaysSo() {
		KeptCredential kept = keep(ABadge.valid());
		this.backpack.files.put(new String(kept.original()), ABadge.valid().unproven());
		this.backpack.now = ABadge.NOW.plusSeconds(60);
		OwnCredential own = this.shelf.check(ABadge.NOOR, kept.id()).block();
		assertThat(own.outcome()).isEqualTo(Outcome.VALID);
		assertThat(own.report().verifiedAt()).isEqualTo(ABadge.NOW);
		assertThat(own.kept().watch().failedAt()).isEqualTo(this.backpack.now);
	}

	@Test
	void aCheckAlsoFetchesAPictureThatCouldNotBeHadBefore() {
		this.backpack.imageHost = Mono.empty();
		ABadge badge = ABadge.valid().image("https://school.example/kassa.png");
		KeptCredential kept = keep(badge);
		assertThat(kept.hasImage()).isFalse();
		this.backpack.imageHost = Mono.just(Pictures.png());
		this.backpack.files.put(new String(kept.original()), badge);
		assertThat(this.shelf.check(ABadge.NOOR, kept.id()).block().kept().hasImage()).isTrue();
		assertThat(this.shelf.image(ABadge.NOOR, kept.id()).block().bytes()).isEqualTo(Pictures.png());
	}

	@Test
	void aBadgeThatTurnsOutFalseIsStillThereUnderItsFileName() {
		KeptCredential kept = keep(ABadge.valid());
		this.backpack.files.put(new String(kept.original()), ABadge.valid().forged());
		OwnCredential own = this.shelf.check(ABadge.NOOR, kept.id()).block();
		assertThat(own.outcome()).isEqualTo(Outcome.INVALID);
		assertThat(own.kept().name()).isEqualTo("kassa-basis.json");
		assertThat(own.ownership().state()).isEqualTo(Ownership.State.PENDING);
	}

	@Test
	void whatIsDeletedIsGoneWithItsPicture() {
		KeptCredential kept = keep(ABadge.valid().image("https://school.example/kassa.png"));
		assertThat(this.shelf.image(ABadge.NOOR, kept.id()).block()).isNotNull();
		this.shelf.delete(ABadge.NOOR, kept.id()).block();
		assertUnknown(this.shelf.find(ABadge.NOOR, kept.id()));
		assertThat(this.backpack.images.find(ABadge.NOOR, kept.id()).block()).isNull();
	}

	@Test
	void thatItIsDeletedIsToldAlsoWhenItCannotBeWrittenInTheLog() {
		KeptCredential kept = keep(ABadge.valid());
		this.backpack.told.clear();
		this.backpack.logIsDown = true;

		StepVerifier.create(this.shelf.delete(ABadge.NOOR, kept.id())).verifyError(IllegalStateException.class);

		assertUnknown(this.shelf.find(ABadge.NOOR, kept.id()));
		assertThat(this.backpack.told).containsExactly(ABadge.NOOR);
	}

	@Test
	void somebodyElsesCredentialIsAsUnknownAsOneThatNeverWas() {
		KeptCredential kept = keep(ABadge.valid().image("https://school.example/kassa.png"));
		for (String id : List.of(kept.id(), "never")) {
			assertUnknown(this.shelf.find(ABadge.DAAN, id));
			assertUnknown(this.shelf.original(ABadge.DAAN, id));
			assertUnknown(this.shelf.annotate(ABadge.DAAN, id, "van mij"));
			assertUnknown(this.shelf.check(ABadge.DAAN, id));
			assertUnknown(this.shelf.delete(ABadge.DAAN, id));
			StepVerifier.create(this.shelf.image(ABadge.DAAN, id)).verifyError(Problem.class);
		}
		assertThat(this.shelf.image(ABadge.NOOR, kept.id()).block()).isNotNull();
	}

	private KeptCredential keep(ABadge badge) {
		return this.backpack.keeper.keep(ABadge.NOOR, badge.verified()).block();
	}

	private List<String> all(@Nullable Outcome outcome, Ownership.@Nullable State ownership) {
		List<String> ids = new ArrayList<>();
		@Nullable String cursor = null;
		do {
			CredentialQuery query = new CredentialQuery("", CredentialOrder.NAME, outcome, ownership, cursor, 3);
			Page<OwnCredential> page = this.shelf.list(ABadge.NOOR, query).block();
			assertThat(page.items().size()).isLessThanOrEqualTo(3);
			page.items().forEach((own) -> ids.add(own.kept().id()));
			cursor = page.next();
		}
		while (cursor != null);
		return ids;
	}

	private static void assertUnknown(Mono<?> answer) {
		StepVerifier.create(answer)
			.expectErrorSatisfies((error) -> assertThat(((Problem) error).code()).isEqualTo("credential.unknown"))
			.verify();
	}

}
