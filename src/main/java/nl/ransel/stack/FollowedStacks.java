package nl.ransel.stack;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stacks that fill themselves, for whoever knows what they follow. */
public interface FollowedStacks {

	/** The stacks of this learner that follow a pathway, unfilled. */
	Flux<Stack> following(LearnerId learner);

	/**
	 * A stack that follows this pathway. A learner has one for each pathway: following it
	 * again gives the one there is.
	 * @param name what to call it until the learner calls it something else
	 */
	Mono<Stack> follow(LearnerId learner, String pathwayId, String name);

	/** Follows this pathway no longer; the badges stay in the backpack. */
	Mono<Void> unfollow(LearnerId learner, String pathwayId);

	/**
	 * Remembers that the pathway of this stack went to complete, or back.
	 * @return empty when somebody else changed the stack in the meantime
	 */
	Mono<Stack> turned(Stack stack);

}
