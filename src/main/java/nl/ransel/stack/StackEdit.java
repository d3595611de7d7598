package nl.ransel.stack;

import java.util.List;
import java.util.Set;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a learner wants a stack to be: the whole of it.
 *
 * @param name stripped
 * @param description stripped, or null when there is none
 * @param arrangement with blank notes taken out
 */
record StackEdit(String name, @Nullable String description, Arrangement arrangement) {

	StackEdit {
		name = name.strip();
		description = textOrNull(description);
		List<Stack.Entry> entries = arrangement.entries()
			.stream()
			.map((entry) -> new Stack.Entry(entry.credentialId(), textOrNull(entry.note()), entry.section()))
			.toList();
		arrangement = new Arrangement(arrangement.sections(), entries, arrangement.cover()).checked();
	}

	List<String> credentialIds() {
		return this.arrangement.credentialIds();
	}

	/**
	 * Refuses entries that are not in the learner's backpack.
	 * @param own ids of those that are
	 */
	StackEdit onlyOf(Set<String> own) {
		if (!own.containsAll(credentialIds())) {
			throw Problem.unprocessable("stack.unknown-credential");
		}
		return this;
	}

	private static @Nullable String textOrNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
