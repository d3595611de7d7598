package nl.ransel.stack;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.ransel.backpack.ListedCredential;
import nl.ransel.backpack.OwnCredential;
import nl.ransel.learner.Learner;
import org.jspecify.annotations.Nullable;

/**
 * A stack with its credentials at hand, as its learner sees them now.
 *
 * @param stack what is stored
 * @param entries in the order of the stack, without those that have been deleted
 */
record OpenStack(Stack stack, List<Item> entries) {

	/**
	 * One credential in it.
	 *
	 * @param credential as the learner sees it now
	 * @param note what the learner says about it here
	 * @param section id of the heading it stands under, or null
	 */
	record Item(OwnCredential credential, @Nullable String note, @Nullable String section) {
	}

	static OpenStack of(Stack stack, Collection<ListedCredential> found, Learner learner, Instant now) {
		Map<String, ListedCredential> byId = found.stream()
			.collect(Collectors.toMap(ListedCredential::id, Function.identity()));
		List<Item> items = stack.entries()
			.stream()
			.flatMap((entry) -> Stream.ofNullable(byId.get(entry.credentialId()))
				.map((kept) -> new Item(OwnCredential.of(kept, learner, now), entry.note(), entry.section())))
			.toList();
		return new OpenStack(stack, items);
	}

	Totals totals() {
		return Totals.of(this.entries.stream().map(Item::credential).toList());
	}

}
