package nl.ransel.institution;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the rounds of mail on a copy of the service that takes its turns. */
@Component
@ConditionalOnBooleanProperty(name = "ransel.institution.mail.enabled", matchIfMissing = true)
class NoticeClock {

	private static final Logger log = LoggerFactory.getLogger(NoticeClock.class);

	private final Noticing noticing;

	NoticeClock(Noticing noticing) {
		this.noticing = noticing;
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelayString = "${ransel.institution.mail.tick:1m}",
			initialDelayString = "${ransel.institution.mail.tick:1m}")
	Mono<Void> tick() {
		return Mono.defer(this.noticing::round)
			.onErrorResume((failure) -> Mono
				.fromRunnable(() -> log.warn("A round of mail about awards was cut short", failure)))
			.then();
	}

}
