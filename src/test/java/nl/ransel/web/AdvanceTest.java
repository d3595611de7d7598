package nl.ransel.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class AdvanceTest {

	private static final RateWindow WINDOW = RateWindow.at(Instant.parse("2026-11-24T12:00:00Z"), Duration.ofMinutes(1),
			"somebody");

	private final Map<String, Integer> counts = new ConcurrentHashMap<>();

	private int asked;

	private final Advances one = new Advances(new Counting());

	private final Advances other = new Advances(new Counting());

	@Test
	void whoComesOnceTakesOneTurnAndNoMore() {
		assertThat(this.one.take("opening", WINDOW, 300).block()).isTrue();
		assertThat(this.counts).containsValue(1);
	}

	@Test
	void whoKeepsComingGetsEveryTurnThereIsAndSeldomHasTheStoreAsked() {
		assertThat(given(this.one, 400, 300)).isEqualTo(300);
		assertThat(this.asked).isLessThan(30);
	}

	@Test
	void onceTheTurnsAreGoneTheStoreIsLeftAlone() {
		given(this.one, 301, 300);
		int before = this.asked;

		assertThat(given(this.one, 100, 300)).isZero();
		assertThat(this.asked).isEqualTo(before);
	}

	@Test
	void copiesTogetherGiveNoMoreThanThereAreAndFewAreLost() {
		int given = IntStream.range(0, 400).map((turn) -> given(this.one, 1, 300) + given(this.other, 1, 300)).sum();

		assertThat(given).isBetween(300 - 2 * 15, 300);
	}

	@Test
	void fewTurnsAreCountedOneByOne() {
		assertThat(given(this.one, 3, 6)).isEqualTo(3);
		assertThat(given(this.other, 5, 6)).isEqualTo(3);
		assertThat(this.counts).containsValue(7);
	}

	@Test
	void ofTurnsTakenTogetherTheLastOnesMayBeTooMany() {
		Advance advance = new Advance();

		assertThat(advance.take(4, 302, 300)).isTrue();
		assertThat(advance.give()).isTrue();
		assertThat(advance.give()).isFalse();
		assertThat(advance.isOver()).isTrue();
	}

	private static int given(Advances advances, int turns, int most) {
		return (int) IntStream.range(0, turns).filter((turn) -> advances.take("opening", WINDOW, most).block()).count();
	}

	private final class Counting implements RateWindows {

		@Override
		public Mono<Integer> count(String kind, RateWindow window, int more) {
			return Mono.fromSupplier(() -> {
				AdvanceTest.this.asked++;
				return AdvanceTest.this.counts.merge(kind + window.client(), more, Integer::sum);
			});
		}

		@Override
		public Mono<Integer> counted(String kind, RateWindow window) {
			return Mono.fromSupplier(() -> AdvanceTest.this.counts.getOrDefault(kind + window.client(), 0));
		}

	}

}
