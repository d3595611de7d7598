package nl.ransel.share;

import java.time.Instant;

import nl.ransel.share.Share.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShareTest {

	private final Share live = AShare.live();

	@Test
	void aShareOpensUntilItsLastMomentAndNotAtIt() {
		assertThat(this.live.mayBeOpenedAt(AShare.NOW)).isTrue();
		assertThat(this.live.mayBeOpenedAt(AShare.EXPIRY.minusMillis(1))).isTrue();
		assertThat(this.live.mayBeOpenedAt(AShare.EXPIRY)).isFalse();
		assertThat(this.live.stateAt(AShare.EXPIRY)).isEqualTo(State.EXPIRED);
	}

	@Test
	void endingItIsImmediate() {
		Share ended = this.live.end(AShare.NOW);

		assertThat(ended.mayBeOpenedAt(AShare.NOW)).isFalse();
		assertThat(ended.stateAt(AShare.NOW)).isEqualTo(State.ENDED);
	}

	@Test
	void endingItTwiceKeepsTheFirstMoment() {
		Instant later = AShare.NOW.plusSeconds(60);

		assertThat(this.live.end(AShare.NOW).end(later).endedAt()).isEqualTo(AShare.NOW);
	}

	@Test
	void whatExpiredByItselfCannotBeEndedAfterwards() {
		assertThat(this.live.end(AShare.EXPIRY).stateAt(AShare.EXPIRY)).isEqualTo(State.EXPIRED);
	}

	@Test
	void everyVisitCountsButOnlyTheLatestAreRemembered() {
		Share share = this.live;
		for (int i = 1; i <= Share.VISITS_KEPT + 10; i++) {
			share = share.visited(new Visit(AShare.NOW.plusSeconds(i), Client.PHONE));
		}

		assertThat(share.views()).isEqualTo(Share.VISITS_KEPT + 10);
		assertThat(share.visits()).hasSize(Share.VISITS_KEPT);
		assertThat(share.visits().get(0).at()).isEqualTo(AShare.NOW.plusSeconds(11));
		assertThat(share.lastVisitAt()).isEqualTo(AShare.NOW.plusSeconds(Share.VISITS_KEPT + 10));
	}

	@Test
	void aBadgeIsSharedOnceHoweverOftenItWasChosen() {
		assertThat(AShare.badges("a", "b", "a")).isEqualTo(AShare.badges("a", "b"));
	}

	@Test
	void placesInTheListSortByTime() {
		Share earlier = AShare.of(AShare.token(2), this.live.learner(), AShare.badges("c1"), AShare.NOW.minusMillis(1));

		assertThat(earlier.position()).isLessThan(this.live.position());
	}

}
