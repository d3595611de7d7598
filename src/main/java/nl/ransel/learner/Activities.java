package nl.ransel.learner;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

/** Where the other features write down what happened to a learner's data. */
@FunctionalInterface
public interface Activities {

	/** Writes it down and tells the learner's open pages. */
	Mono<Void> record(LearnerId learner, Activity activity);

}
