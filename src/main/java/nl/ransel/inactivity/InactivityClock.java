package nl.ransel.inactivity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the rounds on a copy of the service that takes its turns. */
@Component
@ConditionalOnBooleanProperty(name = "ransel.inactivity.enabled", matchIfMissing = true)
class InactivityClock {

	private static final Logger log = LoggerFactory.getLogger(InactivityClock.class);

	private final Lapsing lapsing;

	InactivityClock(Lapsing lapsing) {
		this.lapsing = lapsing;
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelayString = "${ransel.inactivity.tick:1h}", initialDelayString = "${ransel.inactivity.tick:1h}")
	Mono<Void> tick() {
		return Mono.defer(this.lapsing::round)
			.onErrorResume(
					(failure) -> Mono.fromRunnable(() -> log.warn("A round of quiet accounts was cut short", failure)))
			.then();
	}

}
