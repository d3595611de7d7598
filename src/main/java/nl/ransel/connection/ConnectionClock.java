package nl.ransel.connection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the rounds of fetching on a copy of the service that takes its turns. */
@Component
@ConditionalOnBooleanProperty(name = "ransel.connection.enabled", matchIfMissing = true)
class ConnectionClock {

	private static final Logger log = LoggerFactory.getLogger(ConnectionClock.class);

	private final Collecting collecting;

	ConnectionClock(Collecting collecting) {
		this.collecting = collecting;
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelayString = "${ransel.connection.tick:5m}", initialDelayString = "${ransel.connection.tick:5m}")
	Mono<Void> tick() {
		return Mono.defer(this.collecting::round)
			.onErrorResume((failure) -> Mono
				.fromRunnable(() -> log.warn("A round of fetching from other platforms was cut short", failure)))
			.then();
	}

}
