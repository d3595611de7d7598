package nl.ransel.learner;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

/**
 * Tells a learner's open pages, on whichever copy of the service they are connected to,
 * that something of theirs changed. Carries no content: the page asks again.
 */
public interface LearnerEvents {

	Mono<Void> changed(LearnerId learner, Topic topic);

	/** What changed. */
	enum Topic {

		BACKPACK, AWARDS, STACKS, SHARES, ACTIVITY,
		/** Who the learner is: the name in use and what is proven. */
		ACCOUNT

	}

}
