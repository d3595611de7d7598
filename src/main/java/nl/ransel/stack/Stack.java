package nl.ransel.stack;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A learner's ordered, annotated collection. Immutable: an edit gives the next version.
 *
 * @param id in Ransel
 * @param learner whose it is
 * @param version counts the edits, so that one cannot overwrite another unseen
 * @param name what the learner calls it
 * @param description what the learner says about it
 * @param entries in the order the learner chose; an entry may point at a credential that
 * has been deleted since, which readers skip
 * @param updatedAt the last edit
 */
public record Stack(String id, LearnerId learner, long version, String name, @Nullable String description,
		List<Entry> entries, Instant updatedAt) {

	public Stack {
		entries = List.copyOf(entries);
	}

	/**
	 * One credential in it.
	 *
	 * @param credentialId its id in the backpack
	 * @param note what the learner says about it here
	 */
	public record Entry(String credentialId, @Nullable String note) {
	}

	static Stack begin(String id, LearnerId learner, StackEdit edit, Instant now) {
		return new Stack(id, learner, 1, edit.name(), edit.description(), edit.entries(), now);
	}

	Stack edited(StackEdit edit, Instant now) {
		return new Stack(this.id, this.learner, this.version + 1, edit.name(), edit.description(), edit.entries(), now);
	}

	/**
	 * The same in another account.
	 * @param ids of credentials that are called otherwise there
	 */
	Stack movedTo(LearnerId other, Map<String, String> ids) {
		Set<String> seen = new HashSet<>();
		List<Entry> moved = this.entries.stream()
			.map((entry) -> new Entry(ids.getOrDefault(entry.credentialId(), entry.credentialId()), entry.note()))
			.filter((entry) -> seen.add(entry.credentialId()))
			.toList();
		return new Stack(this.id, other, this.version + 1, this.name, this.description, moved, this.updatedAt);
	}

	/** The ids of its credentials, in order. */
	public List<String> credentialIds() {
		return this.entries.stream().map(Entry::credentialId).toList();
	}

}
