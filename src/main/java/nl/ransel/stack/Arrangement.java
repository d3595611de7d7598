package nl.ransel.stack;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.ransel.kernel.Problem;
import nl.ransel.stack.Stack.Entry;
import org.jspecify.annotations.Nullable;

/**
 * How a stack is laid out: its badges in order, under headings, behind a cover. Badges
 * without a section come first; within a section the learner's order stays.
 *
 * @param sections the headings, in order
 * @param entries in order, no credential twice, each in a section that exists or in none
 * @param cover what it looks like among the others
 */
public record Arrangement(List<Section> sections, List<Entry> entries, Cover cover) {

	/** Nothing in it yet. */
	public static final Arrangement EMPTY = new Arrangement(List.of(), List.of(), Cover.PLAIN);

	static final int MOST_ENTRIES = 200;

	static final int MOST_SECTIONS = 30;

	public Arrangement {
		sections = List.copyOf(sections);
		List<String> order = sections.stream().map(Section::id).toList();
		entries = entries.stream().sorted(Comparator.comparingInt((entry) -> order.indexOf(entry.section()))).toList();
	}

	/**
	 * A heading.
	 *
	 * @param id names it within this stack
	 * @param name what the learner calls it
	 */
	public record Section(String id, String name) {

		public Section {
			name = name.strip();
		}

	}

	/**
	 * What a stack looks like among the others.
	 *
	 * @param credentialId whose picture is on it, or null for the first few pictures
	 * @param hue which of the design's six grounds is behind it, from 1, or null for none
	 */
	public record Cover(@Nullable String credentialId, @Nullable Integer hue) {

		/** As a stack is when nobody chose. */
		public static final Cover PLAIN = new Cover(null, null);

	}

	/** Badges and nothing else. */
	public static Arrangement of(List<Entry> entries) {
		return new Arrangement(List.of(), entries, Cover.PLAIN);
	}

	/**
	 * The same, when a learner may have it so.
	 * @return this, without a cover that is not in it, or a {@link Problem}
	 */
	Arrangement checked() {
		if (this.entries.size() > MOST_ENTRIES) {
			throw Problem.unprocessable("stack.too-many-badges", MOST_ENTRIES);
		}
		if (this.sections.size() > MOST_SECTIONS) {
			throw Problem.unprocessable("stack.too-many-sections", MOST_SECTIONS);
		}
		Set<String> seen = new HashSet<>();
		if (!credentialIds().stream().allMatch(seen::add)) {
			throw Problem.unprocessable("stack.badge-twice");
		}
		Set<String> headings = new HashSet<>();
		boolean known = this.sections.stream().map(Section::id).allMatch(headings::add) && this.entries.stream()
			.map(Entry::section)
			.allMatch((section) -> section == null || headings.contains(section));
		if (!known) {
			throw Problem.unprocessable("stack.section-unknown");
		}
		boolean covered = this.cover.credentialId() == null || seen.contains(this.cover.credentialId());
		return covered ? this : new Arrangement(this.sections, this.entries, new Cover(null, this.cover.hue()));
	}

	/**
	 * The same with other names for credentials; what becomes the same is there once.
	 * @param ids of those that are called otherwise
	 */
	Arrangement pointingAt(Map<String, String> ids) {
		Set<String> seen = new HashSet<>();
		List<Entry> pointing = this.entries.stream()
			.map((entry) -> new Entry(ids.getOrDefault(entry.credentialId(), entry.credentialId()), entry.note(),
					entry.section()))
			.filter((entry) -> seen.add(entry.credentialId()))
			.toList();
		String picture = this.cover.credentialId();
		String pointed = (picture != null) ? ids.getOrDefault(picture, picture) : null;
		return new Arrangement(this.sections, pointing, new Cover(pointed, this.cover.hue()));
	}

	List<String> credentialIds() {
		return this.entries.stream().map(Entry::credentialId).toList();
	}

}
