package nl.ransel.stack;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import nl.ransel.backpack.CredentialCard;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * A stack with its credentials, as JSON.
 *
 * @param id in Ransel
 * @param name what the learner calls it
 * @param description what the learner says about it
 * @param version to send along with the next edit
 * @param entries in the learner's order
 * @param totals what it adds up to
 * @param updatedAt the last edit
 */
record StackView(String id, String name, @Nullable String description, long version, List<EntryView> entries,
		Totals totals, Instant updatedAt) {

	static StackView of(OpenStack open, MessageSource messages, Locale language) {
		Stack stack = open.stack();
		List<EntryView> entries = open.entries()
			.stream()
			.map((item) -> new EntryView(CredentialCard.of(item.credential(), messages, language), item.note()))
			.toList();
		return new StackView(stack.id(), stack.name(), stack.description(), stack.version(), entries, open.totals(),
				stack.updatedAt());
	}

	/**
	 * One credential in it.
	 *
	 * @param credential its card
	 * @param note what the learner says about it here
	 */
	record EntryView(CredentialCard credential, @Nullable String note) {
	}

}
