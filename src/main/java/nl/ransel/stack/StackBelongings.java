package nl.ransel.stack;

import java.util.Map;

import nl.ransel.backpack.Doubles;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Belongings;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes stacks along, and lets them point at the badge that stays. */
@Component
@Order(Belongings.REFERRING)
class StackBelongings implements Belongings {

	private final StackStore stacks;

	private final Doubles doubles;

	StackBelongings(StackStore stacks, Doubles doubles) {
		this.stacks = stacks;
		this.doubles = doubles;
	}

	@Override
	public Mono<Void> move(LearnerId from, LearnerId to) {
		return this.doubles.between(from, to).flatMap((ids) -> move(from, to, ids));
	}

	@Override
	public Mono<Void> erase(LearnerId learner) {
		return this.stacks.deleteAll(learner);
	}

	/** The learner may just be editing one: that is then looked at once more. */
	private Mono<Void> move(LearnerId from, LearnerId to, Map<String, String> ids) {
		return this.stacks.list(from, null, 0)
			.concatMap((stack) -> this.stacks.move(stack, stack.movedTo(to, ids)))
			.all(Boolean::booleanValue)
			.filter((moved) -> !moved)
			.flatMap((missed) -> move(from, to, ids));
	}

}
