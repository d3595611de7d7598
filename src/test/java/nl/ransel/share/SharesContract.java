package nl.ransel.share;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import nl.ransel.kernel.Randomness;
import org.junit.jupiter.api.Test;

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

		assertThat(shares().find(share.id()).block()).usingRecursiveComparison().isEqualTo(share);
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
		assertThat(shares().find(share.id()).map((found) -> found.mayBeOpenedAt(NOW)).block()).isTrue();
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

		shares().visit(share.id(), visit).block();
		shares().visit(share.id(), new Visit(NOW.plusSeconds(9), Client.COMPUTER)).block();
		Share visited = shares().find(share.id()).block();

		assertThat(visited.views()).isEqualTo(2);
		assertThat(visited.visits()).containsExactly(visit, new Visit(NOW.plusSeconds(9), Client.COMPUTER));
	}

	@Test
	void onlyTheLatestVisitsAreRemembered() {
		Share share = made(NOW, AShare.badges("c1"));
		for (int i = 1; i <= Share.VISITS_KEPT + 3; i++) {
			shares().visit(share.id(), new Visit(NOW.plusMillis(i), Client.PROGRAM)).block();
		}
		Share visited = shares().find(share.id()).block();

		assertThat(visited.views()).isEqualTo(Share.VISITS_KEPT + 3);
		assertThat(visited.visits()).hasSize(Share.VISITS_KEPT);
		assertThat(visited.lastVisitAt()).isEqualTo(NOW.plusMillis(Share.VISITS_KEPT + 3));
	}

	@Test
	void aShareThatIsNotLiveTakesNoVisits() {
		Share ended = made(NOW, AShare.badges("c1"));
		shares().end(this.noor, ended.id(), NOW).block();
		Share expired = made(NOW, AShare.badges("c1"));

		assertThat(shares().visit(ended.id(), new Visit(NOW, Client.PHONE)).blockOptional()).isEmpty();
		assertThat(shares().visit(expired.id(), new Visit(AShare.EXPIRY, Client.PHONE)).blockOptional()).isEmpty();
		assertThat(shares().find(ended.id()).map(Share::views).block()).isZero();
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
