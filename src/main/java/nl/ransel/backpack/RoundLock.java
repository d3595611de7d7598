package nl.ransel.backpack;

import reactor.core.publisher.Mono;

/**
 * Sees to it that one copy of the service makes a round at a time: of watching, or of
 * whatever other feature goes round.
 */
public interface RoundLock {

	/**
	 * Does the work while no other copy can, or gives empty when one is at it already.
	 * Work that takes too long is ended before the lock comes free.
	 * @param round its name; rounds of different names do not wait for each other
	 */
	<T> Mono<T> holding(String round, Mono<T> work);

}
