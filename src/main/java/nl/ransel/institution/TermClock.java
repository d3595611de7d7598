package nl.ransel.institution;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts the rounds that end what waited long enough; also after a term was taken out.
 */
@Component
class TermClock {

	private static final Logger log = LoggerFactory.getLogger(TermClock.class);

	private final TermEnding termEnding;

	TermClock(TermEnding termEnding) {
		this.termEnding = termEnding;
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelayString = "${ransel.institution.waiting.tick:1h}",
			initialDelayString = "${ransel.institution.waiting.tick:1h}")
	Mono<Void> tick() {
		return Mono.defer(this.termEnding::round)
			.onErrorResume(
					(failure) -> Mono.fromRunnable(() -> log.warn("A round that ends waiting was cut short", failure)))
			.then();
	}

}
