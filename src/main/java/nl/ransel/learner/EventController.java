package nl.ransel.learner;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Tells an open page that something of the learner's changed. */
@RestController
class EventController {

	/** Shorter than the silence after which proxies hang up. */
	private static final Duration HEARTBEAT = Duration.ofSeconds(20);

	/** Then the browser connects again, and shows that its login still holds. */
	private static final Duration LONGEST = Duration.ofMinutes(10);

	private final SharedLearnerEvents events;

	EventController(SharedLearnerEvents events) {
		this.events = events;
	}

	@GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<Map<String, Object>>> events(@CurrentLearner LearnerId learner,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
		return this.events.listen(learner, Signals.fromEventId(lastEventId))
			.concatMapIterable(EventController::toEvents)
			.takeUntilOther(Mono.delay(LONGEST))
			.transform(EventController::withHeartbeat);
	}

	private static List<ServerSentEvent<Map<String, Object>>> toEvents(News news) {
		String id = news.now().toEventId();
		if (news.topics().isEmpty()) {
			return List.of(ServerSentEvent.<Map<String, Object>>builder().id(id).comment("connected").build());
		}
		return news.topics()
			.stream()
			.map((topic) -> ServerSentEvent.<Map<String, Object>>builder(Map.of())
				.id(id)
				.event(topic.name().toLowerCase(Locale.ROOT))
				.build())
			.toList();
	}

	/** Ends with the events, so that a copy that shuts down is not held up. */
	private static Flux<ServerSentEvent<Map<String, Object>>> withHeartbeat(
			Flux<ServerSentEvent<Map<String, Object>>> events) {
		return events.publish((shared) -> Flux.merge(shared,
				Flux.interval(HEARTBEAT)
					.onBackpressureDrop()
					.map((tick) -> ServerSentEvent.<Map<String, Object>>builder().comment("still here").build())
					.takeUntilOther(shared.ignoreElements())));
	}

}
