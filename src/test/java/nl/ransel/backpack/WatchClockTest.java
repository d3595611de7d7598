package nl.ransel.backpack;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

import static org.assertj.core.api.Assertions.assertThat;

class WatchClockTest {

	/** Counts the rounds; the first one fails. */
	private final CountDownLatch rounds = new CountDownLatch(2);

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withBean(Watching.class, this::watching)
		.withUserConfiguration(Scheduled.class);

	private Watching watching() {
		return new Watching((now, most) -> Flux.empty(), null, new RoundLock() {

			@Override
			public <T> Mono<T> holding(String round, Mono<T> work) {
				return Mono.defer(() -> {
					WatchClockTest.this.rounds.countDown();
					return Mono.error(new IllegalStateException("the store is down"));
				});
			}

		}, BackpackFixture.WATCH, new SimpleMeterRegistry(), Clock.systemUTC());
	}

	@Test
	void aCopyTakesItsTurnsUnlessToldNotTo() {
		this.context.run((copy) -> assertThat(copy).hasSingleBean(WatchClock.class));
		this.context.withPropertyValues("ransel.backpack.watch.enabled=true", "ransel.backpack.watch.tick=30s")
			.run((copy) -> assertThat(copy).hasSingleBean(WatchClock.class));
		this.context.withPropertyValues("ransel.backpack.watch.enabled=false")
			.run((copy) -> assertThat(copy).doesNotHaveBean(WatchClock.class));
	}

	@Test
	void aRoundThatFailsIsFollowedByTheNext() {
		this.context.withPropertyValues("ransel.backpack.watch.tick=10ms")
			.run((copy) -> assertThat(this.rounds.await(20, TimeUnit.SECONDS)).isTrue());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableScheduling
	@Import(WatchClock.class)
	static class Scheduled {

	}

}
