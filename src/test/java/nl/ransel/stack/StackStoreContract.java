package nl.ransel.stack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.ransel.kernel.LearnerId;
import nl.ransel.stack.Stack.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every store of stacks must do. */
abstract class StackStoreContract {

	private static final Instant NOW = Instant.parse("2026-11-24T10:15:30.123Z");

	private final LearnerId noor = new LearnerId("noor-" + UUID.randomUUID());

	private final LearnerId daan = new LearnerId("daan-" + UUID.randomUUID());

	private final StackStore store;

	StackStoreContract(StackStore store) {
		this.store = store;
	}

	@Test
	void whatIsPutInComesOutTheSame() {
		StackEdit edit = new StackEdit("Zorg", "Wat ik kan",
				Arrangement.of(List.of(Entry.of("b", "eerste"), Entry.of("a", null))));
		Stack stack = Stack.begin(id(), this.noor, edit, NOW);
		this.store.insert(stack).block();
		assertThat(this.store.find(this.noor, stack.id()).block()).isEqualTo(stack);
		Stack bare = insert(NOW);
		assertThat(this.store.find(this.noor, bare.id()).block()).isEqualTo(bare);
	}

	@Test
	void whatFollowsAPathwayIsFoundAndPutInOnlyOnce() {
		Stack plain = insert(NOW);
		Stack followed = Stack.begin(id(), this.noor, new StackEdit("Pad", null, Arrangement.EMPTY), NOW)
			.following(Stack.Following.begin("pad", NOW));
		this.store.insert(followed).block();
		Stack again = followed.following(Stack.Following.begin("pad", NOW).turned());
		assertThat(this.store.insert(again).block()).isEqualTo(followed);
		assertThat(this.store.following(this.noor).collectList().block()).containsExactly(followed)
			.doesNotContain(plain);
		assertThat(this.store.following(this.daan).collectList().block()).isEmpty();
	}

	@Test
	void onlyTheNextVersionIsStored() {
		Stack first = insert(NOW);
		StackEdit edit = new StackEdit("Zorg en welzijn", null, Arrangement.of(List.of(Entry.of("a", null))));
		Stack second = first.edited(edit, NOW.plusSeconds(1));
		assertThat(this.store.update(second).block()).isEqualTo(second);
		assertThat(this.store.update(first.edited(edit, NOW)).block()).isNull();
		assertThat(this.store.find(this.noor, first.id()).block()).isEqualTo(second);
	}

	@Test
	void nothingOfAnotherLearnerCanBeFoundChangedOrDeleted() {
		Stack stack = insert(NOW);
		Stack stolen = new Stack(stack.id(), this.daan, 2, "Gestolen", null, Arrangement.EMPTY, null, NOW);
		assertThat(this.store.find(this.daan, stack.id()).block()).isNull();
		assertThat(this.store.update(stolen).block()).isNull();
		assertThat(this.store.delete(this.daan, stack.id()).block()).isFalse();
		assertThat(this.store.list(this.daan, null, 10).collectList().block()).isEmpty();
		assertThat(this.store.count(this.daan).block()).isZero();
		assertThat(this.store.find(this.noor, stack.id()).block()).isEqualTo(stack);
	}

	@Test
	void theListStartsWithTheLastEditedAndIsPagedWithoutGapsOrRepeats() {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			ids.add(0, insert(NOW.plusSeconds(i / 2)).id());
		}
		List<String> seen = new ArrayList<>();
		@Nullable StackKey before = null;
		List<Stack> page = this.store.list(this.noor, before, 2).collectList().block();
		while (!page.isEmpty()) {
			page.forEach((stack) -> seen.add(stack.id()));
			before = StackKey.of(page.get(page.size() - 1));
			page = this.store.list(this.noor, before, 2).collectList().block();
		}
		assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(seen.get(0)).isEqualTo(ids.get(0));
		assertThat(this.store.count(this.noor).block()).isEqualTo(5);
	}

	@Test
	void aStackMovesToAnotherAccountOnceAndOnlyAsItWas() {
		Stack first = insert(NOW);
		Stack moved = first.movedTo(this.daan, Map.of());
		assertThat(this.store.move(first.edited(new StackEdit("Zorg", null, Arrangement.EMPTY), NOW), moved).block())
			.isFalse();
		assertThat(this.store.move(first, moved).block()).isTrue();
		assertThat(this.store.find(this.daan, first.id()).block()).isEqualTo(moved);
		assertThat(this.store.find(this.noor, first.id()).block()).isNull();
		assertThat(this.store.move(first, moved).block()).isFalse();
		assertThat(this.store.list(this.daan, null, 0).collectList().block()).containsExactly(moved);
	}

	@Test
	void whatIsDeletedIsGone() {
		Stack stack = insert(NOW);
		assertThat(this.store.delete(this.noor, stack.id()).block()).isTrue();
		assertThat(this.store.delete(this.noor, stack.id()).block()).isFalse();
		assertThat(this.store.find(this.noor, stack.id()).block()).isNull();
	}

	private Stack insert(Instant at) {
		Stack stack = Stack.begin(id(), this.noor, new StackEdit("Zorg", null, Arrangement.of(List.of())), at);
		return this.store.insert(stack).block();
	}

	private static String id() {
		return UUID.randomUUID().toString();
	}

}
