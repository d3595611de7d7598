package nl.ransel.stack;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where stacks are. Another learner's stacks are as absent as those that never were. */
interface StackStore {

	/**
	 * Puts a stack in.
	 * @return the same, or the one that is there already under its id
	 */
	Mono<Stack> insert(Stack stack);

	/**
	 * Stores the next version.
	 * @return empty when the stored one is not the version before it, or is gone
	 */
	Mono<Stack> update(Stack next);

	/**
	 * Puts a stack into another account.
	 * @return whether it was still as it is said to be
	 */
	Mono<Boolean> move(Stack before, Stack after);

	Mono<Stack> find(LearnerId learner, String id);

	/**
	 * Last edited first.
	 * @param before key of the last one that was seen, or null for the start
	 * @param most how many at most, or 0 for all
	 */
	Flux<Stack> list(LearnerId learner, @Nullable StackKey before, int most);

	/** Those that follow a pathway, in no particular order. */
	Flux<Stack> following(LearnerId learner);

	/** Whether there was one to delete. */
	Mono<Boolean> delete(LearnerId learner, String id);

	/** Deletes them all, also those that cannot be read any more. */
	Mono<Void> deleteAll(LearnerId learner);

	Mono<Long> count(LearnerId learner);

}
