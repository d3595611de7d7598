package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where it is remembered which erasures are going on. */
interface ErasureStore {

	/** Writes it down, unless it is going on already. */
	Mono<Void> begin(Erasure erasure);

	/** What is to be taken up now. */
	Flux<Erasure> due(Instant now);

	/**
	 * Takes one to go on with: of several copies of the service one gets it.
	 * @return empty when another copy has it
	 */
	Mono<Erasure> claim(Erasure erasure, Instant again);

	/** Notes that all of it was gone once, and when to look once more. */
	Mono<Void> swept(LearnerId learner, Instant again);

	Mono<Void> over(LearnerId learner);

}
