package nl.ransel.backpack;

import nl.ransel.kernel.LearnerId;
import nl.ransel.verify.Verified;
import reactor.core.publisher.Mono;

/** Puts badges in a backpack for whoever must know what changed by it. */
@FunctionalInterface
public interface Upserting {

	/** The same as {@link Backpack#keep}, with the same refusals. */
	Mono<Upserted> upsert(LearnerId learner, Verified badge);

}
