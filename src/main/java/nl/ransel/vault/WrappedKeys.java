package nl.ransel.vault;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where learners' keys are kept. */
interface WrappedKeys {

	/**
	 * Keeps a new key.
	 * @return the same, or the one the learner has already
	 */
	Mono<WrappedKey> add(WrappedKey key);

	Mono<WrappedKey> find(String learnerId);

	/** Those that this master key wraps. */
	Flux<WrappedKey> wrappedBy(int master);

	/** Puts it in the place of the one another master key wrapped, if that is there. */
	Mono<Void> replace(WrappedKey key, int master);

	Mono<Void> remove(String learnerId);

}
