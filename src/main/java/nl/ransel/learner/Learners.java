package nl.ransel.learner;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who the learners are, for the other features. */
public interface Learners {

	/** The learner, or empty when the account does not exist. */
	Mono<Learner> find(LearnerId id);

	/** The accounts that have proven this identifier; mostly none or one. */
	Flux<LearnerId> owning(Identifier identifier);

}
