package nl.ransel.share;

import java.util.List;
import java.util.Objects;
import java.util.Objects;

import nl.ransel.backpack.ListedCredential;
import nl.ransel.stack.Stack;
import org.jspecify.annotations.Nullable;

/**
 * What a share lets one look at, as it is at this moment.
 *
 * @param title name of the stack, or null for loose badges
 * @param description of the stack
 * @param pathwayId the pathway that the stack follows, or null
 * @param entries the badges, some of which may have been deleted since
 */
record Selection(@Nullable String title, @Nullable String description, @Nullable String pathwayId,
		List<Entry> entries) {

	/**
	 * One badge in it.
	 *
	 * @param credentialId its id in the backpack
	 * @param note what the learner wrote with it in the stack; a loose badge has its own
	 * @param heading the heading above it in the stack, or null
	 * @param loose whether it was chosen by itself
	 */
	record Entry(String credentialId, @Nullable String note, @Nullable String heading, boolean loose) {
	}

	static Selection of(Stack stack) {
		List<Entry> entries = stack.entries()
			.stream()
			.map((entry) -> new Entry(entry.credentialId(), entry.note(), stack.heading(entry), false))
			.toList();
		return new Selection(stack.name(), stack.description(),
				(stack.following() != null) ? stack.following().pathwayId() : null, entries);
	}

	static Selection of(ShareContent.Credentials credentials) {
		return new Selection(null, null, null,
				credentials.ids().stream().map((id) -> new Entry(id, null, null, true)).toList());
	}

	/** The headings that are above something. */
	List<String> headings() {
		return this.entries.stream().map(Entry::heading).filter(Objects::nonNull).distinct().toList();
	}

	List<String> credentialIds() {
		return this.entries.stream().map(Entry::credentialId).toList();
	}

	/** What the reader would see beside it as the learner's words. */
	@Nullable String noteOf(ListedCredential badge) {
		return this.entries.stream()
			.filter((entry) -> entry.credentialId().equals(badge.id()))
			.map((entry) -> entry.loose() ? badge.note() : entry.note())
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** What the learner's list calls it: the stack, or the first of the badges. */
	String title(List<ListedCredential> badges) {
		if (this.title != null) {
			return this.title;
		}
		return badges.isEmpty() ? "" : badges.get(0).name();
	}

}
