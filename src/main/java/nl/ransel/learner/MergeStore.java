package nl.ransel.learner;

import java.time.Instant;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where merges are until they are over. */
interface MergeStore {

	/**
	 * Writes it down.
	 * @return the one that is going on between these two accounts, which may be an
	 * earlier one the other way round
	 */
	Mono<Merge> begin(Merge merge);

	/** Those that are due. */
	Flux<Merge> due(Instant now);

	/**
	 * Takes one up: of several copies of the service one gets it.
	 * @param again when it is due again if it is not over by then
	 */
	Mono<Merge> claim(Merge merge, Instant again);

	Mono<Void> over(Merge merge);

}
