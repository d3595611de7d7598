package nl.ransel.stack;

import reactor.core.publisher.Mono;

/**
 * Lays out the stacks that fill themselves. Stacks own this; whoever knows pathways does
 * it.
 */
@FunctionalInterface
public interface StackFilling {

	/**
	 * The stack with what belongs in it now.
	 * @param stack one that follows a pathway; its own entries hold nothing but the notes
	 * of its learner
	 */
	Mono<Stack> fill(Stack stack);

}
