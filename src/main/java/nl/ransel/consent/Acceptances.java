package nl.ransel.consent;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where it is kept who agreed to what. */
interface Acceptances {

	/**
	 * Keeps it; the first time counts.
	 * @return whether it is new
	 */
	Mono<Boolean> add(Acceptance acceptance);

	Mono<Acceptance> find(LearnerId learner, String version);

	/** Oldest first. */
	Flux<Acceptance> of(LearnerId learner);

}
