package nl.ransel.share;

import java.util.Comparator;
import java.util.List;

import nl.ransel.backpack.Backpack;
import nl.ransel.backpack.ListedCredential;
import nl.ransel.kernel.LearnerId;
import nl.ransel.stack.Stacks;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Looks up what shares are about. */
@Component
class Selections {

	private final Stacks stacks;

	private final Backpack backpack;

	Selections(Stacks stacks, Backpack backpack) {
		this.stacks = stacks;
		this.backpack = backpack;
	}

	/** What the learner means by this now, or empty when the stack is gone. */
	Mono<Selection> of(LearnerId learner, ShareContent content) {
		if (content instanceof ShareContent.Stack stack) {
			return this.stacks.find(learner, stack.stackId()).map(Selection::of);
		}
		return Mono.just(Selection.of((ShareContent.Credentials) content));
	}

	/** Its badges that are still in the backpack, in its order. */
	Mono<List<ListedCredential>> badges(LearnerId learner, Selection selection) {
		List<String> order = selection.credentialIds();
		return this.backpack.listed(learner, order)
			.collectSortedList(Comparator.comparing((badge) -> order.indexOf(badge.id())));
	}

}
