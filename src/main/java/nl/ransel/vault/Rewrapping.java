package nl.ransel.vault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * After the master key was changed: every key that an older one wraps is wrapped by the
 * new one. When a round finds none, the older one can be taken out of the settings.
 */
@Service
class Rewrapping {

	private static final Logger log = LoggerFactory.getLogger(Rewrapping.class);

	private final MasterKeys masters;

	private final WrappedKeys keys;

	Rewrapping(MasterKeys masters, WrappedKeys keys) {
		this.masters = masters;
		this.keys = keys;
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT30S")
	Mono<Void> round() {
		return Flux.defer(() -> Flux.fromIterable(this.masters.older())).concatMap(this::from).then();
	}

	private Mono<Void> from(int master) {
		return this.keys.wrappedBy(master)
			.concatMap((key) -> this.keys.replace(this.masters.rewrap(key), master).thenReturn(key))
			.count()
			.doOnNext(
					(count) -> log.info("{} keys of learners were wrapped by an older master key; none is now", count))
			.onErrorResume((cause) -> {
				log.error("Wrapping keys by the new master key broke off and will be taken up again", cause);
				return Mono.empty();
			})
			.then();
	}

}
