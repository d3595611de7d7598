package nl.ransel.share;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import nl.ransel.kernel.Randomness;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** What every place that keeps shares must do. */
abstract class SharesContract {

	private static final Instant NOW = AShare.NOW;

	private final LearnerId noor = new LearnerId("noor-" + UUID.randomUUID());

	private final LearnerId daan = new LearnerId("daan-" + UUID.randomUUID());

	abstract Shares shares();

	@Test
	void aShareComesBackAsItWasAdded() {
		Share share = made(NOW, AShare.badges("c2", "c1"), Travels.NAME, Travels.NOTES);

		assertThat(shares().findByLink(share.link()).block()).usingRecursiveComparison().isEqualTo(share);
	}

	@Test
	void aShareOfAStackComesBackAsItWasAdded() {
		Share share = made(NOW, new ShareContent.Stack("s1"));

		assertThat(shares().find(this.noor, share.id()).block()).usingRecursiveComparison().isEqualTo(share);
	}

	@Test
	void somebodyElsesShareIsNotThere() {
		Share share = made(NOW, AShare.badges("c1"));

		assertThat(shares().find(this.daan, share.id()).blockOptional()).isEmpty();
		assertThat(shares().end(this.daan, share.id(), NOW).blockOptional()).isEmpty();
		assertThat(shares().findByLink(share.link()).map((found) -> found.mayBeOpenedAt(NOW)).block()).isTrue();
	}

	@Test
	void aLearnersSharesComeInPagesNewestFirst() {
		Share first = made(NOW, AShare.badges("c1"));
		Share second = made(NOW.plusMillis(1), AShare.badges("c1"));
		Share third = made(NOW.plusMillis(2), AShare.badges("c1"));

		Page<Share> page = shares().findAll(this.noor, null, 2).block();
		Page<Share> rest = shares().findAll(this.noor, page.next(), 2).block();

		assertThat(page.items()).extracting(Share::id).containsExactly(third.id(), second.id());
		assertThat(rest.items()).extracting(Share::id).containsExactly(first.id());
		assertThat(rest.next()).isNull();
	}

	@Test
	void sharesMadeInTheSameMillisecondAreAllListed() {
		List<String> made = List.of(made(NOW, AShare.badges("c1")).id(), made(NOW, AShare.badges("c1")).id());

		Page<Share> page = shares().findAll(this.noor, null, 1).block();
		Page<Share> rest = shares().findAll(this.noor, page.next(), 1).block();

		assertThat(List.of(page.items().get(0).id(), rest.items().get(0).id()))
			.containsExactlyInAnyOrderElementsOf(made);
	}

	@Test
	void endingChangesALiveShareOnce() {
		Share share = made(NOW, AShare.badges("c1"));

		Share ended = shares().end(this.noor, share.id(), NOW.plusSeconds(1)).block();
		Share again = shares().end(this.noor, share.id(), NOW.plusSeconds(2)).block();

		assertThat(ended.endedAt()).isEqualTo(NOW.plusSeconds(1));
		assertThat(again.endedAt()).isEqualTo(NOW.plusSeconds(1));
	}

	@Test
	void endingAnExpiredShareLeavesItExpired() {
		Share share = made(NOW, AShare.badges("c1"));

		assertThat(shares().end(this.noor, share.id(), AShare.EXPIRY).block().endedAt()).isNull();
	}

	@Test
	void aVisitIsCountedAndRemembered() {
		Share share = made(NOW, AShare.badges("c1"));
		Visit visit = new Visit(NOW.plusSeconds(5), Client.PHONE);

		shares().visit(share, visit).block();
		shares().visit(share, new Visit(NOW.plusSeconds(9), Client.COMPUTER)).block();
		Share visited = shares().findByLink(share.link()).block();

		assertThat(visited.views()).isEqualTo(2);
		assertThat(visited.visits()).containsExactly(visit, new Visit(NOW.plusSeconds(9), Client.COMPUTER));
	}

	@Test
	void aVisitToWhatIsKnownIsCountedOnlyWhileNothingChanged() {
		Share share = made(NOW, AShare.badges("c1"));
		Visit visit = new Visit(NOW.plusSeconds(5), Client.PHONE);
		assertThat(shares().visitUnchanged(share, visit).block()).isTrue();

		shares().revise(this.daan, NOW).block();
		assertThat(shares().visitUnchanged(share, visit).block()).isTrue();
		shares().revise(this.noor, NOW).block();
		assertThat(shares().visitUnchanged(share, visit).block()).isFalse();

		Share revised = shares().findByLink(share.link()).block();
		assertThat(revised.visits()).containsExactly(visit, visit);
		assertThat(revised.showsTheSameAs(share)).isFalse();
		assertThat(shares().visitUnchanged(revised, visit).block()).isTrue();
		assertThat(shares().visit(share, visit).block().views()).isEqualTo(4);
	}

	@Test
	void aVisitToWhatIsKnownIsNotCountedWhenItIsOverOrUnderAnotherLink() {
		Share share = made(NOW, AShare.badges("c1"));
		Share ended = made(NOW, AShare.badges("c1"));
		shares().end(this.noor, ended.id(), NOW).block();
		Share renewed = made(NOW, AShare.badges("c1"));
		shares().renew(this.noor, renewed, renewed.renewed("other-" + UUID.randomUUID(), new byte[] { 1 }), NOW)
			.block();

		assertThat(shares().visitUnchanged(share, new Visit(AShare.EXPIRY, Client.PHONE)).block()).isFalse();
		assertThat(shares().visitUnchanged(ended, new Visit(NOW, Client.PHONE)).block()).isFalse();
		assertThat(shares().visitUnchanged(renewed, new Visit(NOW, Client.PHONE)).block()).isFalse();
		assertThat(shares().find(this.noor, renewed.id()).block().views()).isZero();
	}

	@Test
	void aChangeIsNotedWithEachShareThatHasNotEnded() {
		Share one = made(NOW, AShare.badges("c1"));
		Share other = made(NOW, AShare.badges("c1"));
		Share ended = made(NOW, AShare.badges("c1"));
		shares().end(this.noor, ended.id(), NOW).block();
		shares().revise(this.noor, NOW).block();
		shares().revise(this.noor, NOW).block();

		assertThat(List.of(one, other, ended))
			.extracting((share) -> shares().find(this.noor, share.id()).block().revision())
			.containsExactly(2L, 2L, 0L);
	}

	@Test
	void onlyTheLatestVisitsAreRemembered() {
		Share share = made(NOW, AShare.badges("c1"));
		for (int i = 1; i <= Share.VISITS_KEPT + 3; i++) {
			shares().visit(share, new Visit(NOW.plusMillis(i), Client.PROGRAM)).block();
		}
		Share visited = shares().find(this.noor, share.id()).block();
		Share atTheDoor = shares().findByLink(share.link()).block();

		assertThat(atTheDoor.lastVisitAt()).isEqualTo(visited.lastVisitAt());
		assertThat(atTheDoor.visits()).hasSize(Share.VISITS_AT_THE_DOOR);
		assertThat(visited.views()).isEqualTo(Share.VISITS_KEPT + 3);
		assertThat(visited.visits()).hasSize(Share.VISITS_KEPT);
		assertThat(visited.lastVisitAt()).isEqualTo(NOW.plusMillis(Share.VISITS_KEPT + 3));
	}

	@Test
	void aShareThatIsNotLiveTakesNoVisits() {
		Share ended = made(NOW, AShare.badges("c1"));
		shares().end(this.noor, ended.id(), NOW).block();
		Share expired = made(NOW, AShare.badges("c1"));

		assertThat(shares().visit(ended, new Visit(NOW, Client.PHONE)).blockOptional()).isEmpty();
		assertThat(shares().visit(expired, new Visit(AShare.EXPIRY, Client.PHONE)).blockOptional()).isEmpty();
		assertThat(shares().findByLink(ended.link()).map(Share::views).block()).isZero();
	}

	@Test
	void conditionsComeBackAsTheyWereMade() {
		Share share = added(new Conditions(Purpose.INTERNSHIP, "a hash", 3));

		assertThat(shares().findByLink(share.link()).block()).usingRecursiveComparison().isEqualTo(share);
	}

	@Test
	void aRenewedShareIsTheSameShareUnderItsNewLinkOnly() {
		Share old = made(NOW, AShare.badges("c1"));
		Share renewed = old.renewed(AShare.token(90).hash() + old.id(), new byte[] { 7 });

		Share now = shares().renew(this.noor, old, renewed, NOW).block();

		assertThat(now).usingRecursiveComparison().isEqualTo(renewed);
		assertThat(shares().findByLink(renewed.link()).map(Share::id).block()).isEqualTo(old.id());
		assertThat(shares().findByLink(old.link()).blockOptional()).isEmpty();
		assertThat(shares().wasLink(old.link()).block()).isTrue();
		assertThat(shares().wasLink(renewed.link()).block()).isFalse();
		assertThat(shares().visit(old, new Visit(NOW, Client.PHONE)).blockOptional()).isEmpty();
		assertThat(shares().visit(now, new Visit(NOW, Client.PHONE)).map(Share::views).block()).isEqualTo(1);
	}

	@Test
	void onlyItsOwnerRenewsAShareAndOnlyALiveOne() {
		Share share = made(NOW, AShare.badges("c1"));
		Share renewed = share.renewed("new" + share.id(), new byte[] { 7 });

		assertThat(shares().renew(this.daan, share, renewed, NOW).blockOptional()).isEmpty();
		assertThat(shares().renew(this.noor, share, renewed, AShare.EXPIRY).blockOptional()).isEmpty();
		assertThat(shares().findByLink(share.link()).blockOptional()).isPresent();
	}

	@Test
	void tenReadersAtOnceShareTheLastThreeViews() {
		Share share = added(new Conditions(null, null, 3));

		Long counted = Flux.range(0, 10)
			.flatMap((i) -> shares().visit(share, new Visit(NOW, Client.PHONE)).subscribeOn(Schedulers.parallel()))
			.count()
			.block();

		assertThat(counted).isEqualTo(3);
		assertThat(shares().findByLink(share.link()).map((now) -> now.stateAt(NOW)).block())
			.isEqualTo(Share.State.USED_UP);
	}

	@Test
	void tenTriesAtOnceGetFiveLooksAtTheCode() {
		Share share = added(new Conditions(null, "a hash", null));

		Long claimed = Flux.range(0, 10)
			.flatMap((i) -> shares().claimTry(share.id(), NOW).subscribeOn(Schedulers.parallel()))
			.count()
			.block();

		assertThat(claimed).isEqualTo(Tries.MOST);
		assertThat(shares().claimTry(share.id(), NOW.plus(Tries.SPAN).minusMillis(1)).blockOptional()).isEmpty();
		assertThat(shares().claimTry(share.id(), NOW.plus(Tries.SPAN)).map(Share::tries).block())
			.isEqualTo(new Tries(NOW.plus(Tries.SPAN), 1));
	}

	@Test
	void aTryThatWasRightIsGivenBack() {
		Share share = added(new Conditions(null, "a hash", null));
		for (int i = 0; i < 2 * Tries.MOST; i++) {
			Share claimed = shares().claimTry(share.id(), NOW).block();
			shares().giveBackTry(share.id(), claimed.tries().since()).block();
		}

		assertThat(shares().findByLink(share.link()).map(Share::tries).block()).isEqualTo(new Tries(NOW, 0));
	}

	private Share added(Conditions conditions) {
		ShareToken token = ShareToken.random(random());
		return shares().add(AShare.under(conditions, AShare.of(token, this.noor, AShare.badges("c1"), NOW))).block();
	}

	private Share made(Instant at, ShareContent content, Travels... travels) {
		ShareToken token = ShareToken.random(random());
		return shares().add(AShare.of(token, this.noor, content, at, travels)).block();
	}

	private static Randomness random() {
		UUID id = UUID.randomUUID();
		return (count) -> {
			byte[] bytes = new byte[count];
			for (int i = 0; i < count; i++) {
				bytes[i] = (byte) (id.getMostSignificantBits() >>> (8 * (i % 8)) ^ id.getLeastSignificantBits() >>> i);
			}
			return bytes;
		};
	}

}
