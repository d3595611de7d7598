package nl.ransel.backpack;

import reactor.core.publisher.Mono;

/** Sees to it that one copy of the service watches at a time. */
interface WatchLock {

	/**
	 * Does the work while no other copy can, or gives empty when one is at it already.
	 * Work that takes too long is ended before the lock comes free.
	 */
	<T> Mono<T> holding(Mono<T> work);

}
