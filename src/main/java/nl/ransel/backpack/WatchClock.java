package nl.ransel.backpack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the rounds of the watch on a copy of the service that takes its turns. */
@Component
@ConditionalOnBooleanProperty(name = "ransel.backpack.watch.enabled", matchIfMissing = true)
class WatchClock {

	private static final Logger log = LoggerFactory.getLogger(WatchClock.class);

	private final Watching watching;

	WatchClock(Watching watching) {
		this.watching = watching;
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelayString = "${ransel.backpack.watch.tick:1m}",
			initialDelayString = "${ransel.backpack.watch.tick:1m}")
	Mono<Void> tick() {
		return Mono.defer(this.watching::round)
			.onErrorResume(
					(failure) -> Mono.fromRunnable(() -> log.warn("A round of the watch was cut short", failure)))
			.then();
	}

}
