package nl.ransel.stack;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

/** What the other features may do with a learner's stacks. */
public interface Stacks {

	/** One stack of this learner, filled when it fills itself, or empty. */
	Mono<Stack> find(LearnerId learner, String id);

}
