package nl.ransel.stack;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stacks in memory; held to the same contract as the real store. */
class InMemoryStackStore implements StackStore {

	private final Map<String, Stack> stacks = new ConcurrentHashMap<>();

	@Override
	public Mono<Stack> insert(Stack stack) {
		return Mono.fromSupplier(() -> {
			Stack there = this.stacks.putIfAbsent(stack.id(), stack);
			return (there != null) ? there : stack;
		});
	}

	@Override
	public Mono<Stack> update(Stack next) {
		return find(next.learner(), next.id()).filter((stored) -> stored.version() == next.version() - 1)
			.filter((stored) -> this.stacks.replace(next.id(), stored, next))
			.map((stored) -> next);
	}

	@Override
	public Mono<Boolean> move(Stack before, Stack after) {
		return Mono.fromSupplier(() -> this.stacks.replace(before.id(), before, after));
	}

	@Override
	public Mono<Stack> find(LearnerId learner, String id) {
		return of(learner).filter((stack) -> stack.id().equals(id)).next();
	}

	@Override
	public Flux<Stack> list(LearnerId learner, @Nullable StackKey before, int most) {
		return of(learner).sort(Comparator.comparing((Stack stack) -> StackKey.of(stack).value()).reversed())
			.filter((stack) -> before == null || StackKey.of(stack).value().compareTo(before.value()) < 0)
			.take((most > 0) ? most : Long.MAX_VALUE);
	}

	@Override
	public Flux<Stack> following(LearnerId learner) {
		return of(learner).filter((stack) -> stack.following() != null);
	}

	@Override
	public Mono<Boolean> delete(LearnerId learner, String id) {
		return find(learner, id).map((stack) -> this.stacks.remove(id, stack)).defaultIfEmpty(false);
	}

	@Override
	public Mono<Void> deleteAll(LearnerId learner) {
		return Mono.fromRunnable(() -> this.stacks.values().removeIf((stack) -> stack.learner().equals(learner)));
	}

	@Override
	public Mono<Long> count(LearnerId learner) {
		return of(learner).count();
	}

	private Flux<Stack> of(LearnerId learner) {
		return Flux.defer(() -> Flux.fromIterable(this.stacks.values()))
			.filter((stack) -> stack.learner().equals(learner));
	}

}
