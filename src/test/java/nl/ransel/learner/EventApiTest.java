package nl.ransel.learner;

import java.time.Duration;
import java.util.Map;

import nl.ransel.learner.LearnerEvents.Topic;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;

import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class EventApiTest {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@Autowired
	private Visitors visitors;

	@Autowired
	private SharedLearnerEvents events;

	@Autowired
	private SignalStore store;

	@Autowired
	private Listeners listeners;

	@Test
	void anOpenPageHearsOfAChangeAtOnce() {
		Visitors.SignedIn learner = this.visitors.newLearner();
		StepVerifier.create(listen(learner, null).take(2))
			.assertNext(EventApiTest::isConnected)
			.then(() -> this.events.changed(learner.id(), Topic.AWARDS).block())
			.assertNext((event) -> assertThat(event.event()).isEqualTo("awards"))
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void anOpenPageHearsOfAChangeOnAnotherCopy() {
		Visitors.SignedIn learner = this.visitors.newLearner();
		StepVerifier.create(listen(learner, null).take(2))
			.assertNext(EventApiTest::isConnected)
			.then(() -> this.store.count(learner.id(), Topic.STACKS).block())
			.assertNext((event) -> assertThat(event.event()).isEqualTo("stacks"))
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void aPageThatWasAwayHearsWhatItMissed() {
		Visitors.SignedIn learner = this.visitors.newLearner();
		this.events.changed(learner.id(), Topic.SHARES).block();
		StepVerifier.create(listen(learner, "0.0.0.0.0.0").takeUntil((event) -> "shares".equals(event.event())))
			.assertNext(EventApiTest::isConnected)
			.thenConsumeWhile((event) -> !"shares".equals(event.event()))
			.expectNextCount(1)
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void nobodyHearsOfAnotherLearnersChanges() {
		Visitors.SignedIn learner = this.visitors.newLearner();
		Visitors.SignedIn other = this.visitors.newLearner();
		StepVerifier.create(listen(learner, null).take(2))
			.assertNext(EventApiTest::isConnected)
			.then(() -> this.events.changed(other.id(), Topic.AWARDS).block())
			.then(() -> this.events.changed(learner.id(), Topic.BACKPACK).block())
			.assertNext((event) -> assertThat(event.event()).isEqualTo("backpack"))
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void aPageThatLeftIsForgotten() {
		Visitors.SignedIn learner = this.visitors.newLearner();
		listen(learner, null).take(1).blockLast(PATIENCE);
		Flux.interval(Duration.ofMillis(50))
			.takeUntil((tick) -> !this.listeners.learners().contains(learner.id()))
			.blockLast(PATIENCE);
		assertThat(this.listeners.learners()).doesNotContain(learner.id());
	}

	private static void isConnected(ServerSentEvent<Map<String, Object>> event) {
		assertThat(event.event()).isNull();
		assertThat(event.id()).isNotBlank();
	}

	private static Flux<ServerSentEvent<Map<String, Object>>> listen(Visitors.SignedIn learner, String lastEventId) {
		return learner.http().get().uri("/api/events").accept(MediaType.TEXT_EVENT_STREAM).headers((headers) -> {
			if (lastEventId != null) {
				headers.set("Last-Event-ID", lastEventId);
			}
		})
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(new ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>>() {
			})
			.getResponseBody();
	}

}
