package nl.ransel.stack;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;

/** What a learner's stacks hold, for whoever counts. */
@FunctionalInterface
public interface StackedCredentials {

	/** All stacks of this learner, filled when they fill themselves. */
	Flux<Stack> everything(LearnerId learner);

}
