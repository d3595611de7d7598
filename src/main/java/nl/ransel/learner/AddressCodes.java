package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

/** Where codes are until they are used. */
interface AddressCodes {

	/** Keeps it, in the place of an older one for the same learner and address. */
	Mono<Void> keep(LearnerId learner, AddressCode code);

	/**
	 * Takes one try of it; empty when there is none, or no try is left, or it expired.
	 */
	Mono<AddressCode> tryOnce(String id, Instant now);

	/** Uses it up; only one of two at once gets true. */
	Mono<Boolean> use(AddressCode code);

	/** Takes away what has expired. */
	Mono<Void> sweep(Instant now);

	/** Removes all that this learner asked for. */
	Mono<Void> removeAll(LearnerId learner);

}
