package nl.ransel.stack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a learner wants a stack to be: the whole of it.
 *
 * @param name stripped
 * @param description stripped, or null when there is none
 * @param entries in order, no credential twice
 */
record StackEdit(String name, @Nullable String description, List<Stack.Entry> entries) {

	static final int LARGEST = 200;

	StackEdit {
		name = name.strip();
		description = textOrNull(description);
		entries = entries.stream()
			.map((entry) -> new Stack.Entry(entry.credentialId(), textOrNull(entry.note())))
			.toList();
		if (entries.size() > LARGEST) {
			throw Problem.unprocessable("stack.too-many-badges", LARGEST);
		}
		Set<String> seen = new HashSet<>();
		if (!entries.stream().map(Stack.Entry::credentialId).allMatch(seen::add)) {
			throw Problem.unprocessable("stack.badge-twice");
		}
	}

	List<String> credentialIds() {
		return this.entries.stream().map(Stack.Entry::credentialId).toList();
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
