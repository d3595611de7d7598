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
 * @param sections the headings, in order
 * @param entries in the learner's order, section by section
 * @param cover what it looks like among the others
 * @param pathwayId the pathway it fills itself by, or null when the learner fills it
 * @param totals what it adds up to
 * @param updatedAt the last edit
 */
record StackView(String id, String name, @Nullable String description, long version, List<Arrangement.Section> sections,
		List<EntryView> entries, Arrangement.Cover cover, @Nullable String pathwayId, Totals totals,
		Instant updatedAt) {

	static StackView of(OpenStack open, MessageSource messages, Locale language) {
		Stack stack = open.stack();
		List<EntryView> entries = open.entries()
			.stream()
			.map((item) -> new EntryView(CredentialCard.of(item.credential(), messages, language), item.note(),
					item.section(), item.credential().counts()))
			.toList();
		return new StackView(stack.id(), stack.name(), stack.description(), stack.version(),
				stack.arrangement().sections(), entries, stack.arrangement().cover(),
				(stack.following() != null) ? stack.following().pathwayId() : null, open.totals(), stack.updatedAt());
	}

	/**
	 * One credential in it.
	 *
	 * @param credential its card
	 * @param note what the learner says about it here
	 * @param section id of the heading it stands under, or null
	 * @param counts whether it is in the totals; when not, its card says why
	 */
	record EntryView(CredentialCard credential, @Nullable String note, @Nullable String section, boolean counts) {
	}

}
