package nl.ransel.stack;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import nl.ransel.kernel.LearnerId;
import nl.ransel.stack.Arrangement.Section;
import org.jspecify.annotations.Nullable;

/**
 * A learner's ordered, annotated collection. Immutable: an edit gives the next version.
 *
 * @param id in Ransel
 * @param learner whose it is
 * @param version counts the edits, so that one cannot overwrite another unseen
 * @param name what the learner calls it
 * @param description what the learner says about it
 * @param arrangement its badges as the learner laid them out; an entry may point at a
 * credential that has been deleted since, which readers skip
 * @param following the pathway it fills itself by, or null when the learner fills it
 * @param updatedAt the last edit
 */
public record Stack(String id, LearnerId learner, long version, String name, @Nullable String description,
		Arrangement arrangement, @Nullable Following following, Instant updatedAt) {

	/**
	 * One credential in it.
	 *
	 * @param credentialId its id in the backpack
	 * @param note what the learner says about it here
	 * @param section id of the heading it stands under, or null for none
	 */
	public record Entry(String credentialId, @Nullable String note, @Nullable String section) {

		public static Entry of(String credentialId, @Nullable String note) {
			return new Entry(credentialId, note, null);
		}

	}

	/**
	 * That it follows a pathway, and what its learner has been told about that.
	 *
	 * @param pathwayId which one
	 * @param since when it began to
	 * @param complete whether the pathway was complete when somebody last looked
	 * @param turns how often that changed, ever
	 */
	public record Following(String pathwayId, Instant since, boolean complete, long turns) {

		public static Following begin(String pathwayId, Instant now) {
			return new Following(pathwayId, now, false, 0);
		}

		/** It went from incomplete to complete, or back. */
		public Following turned() {
			return new Following(this.pathwayId, this.since, !this.complete, this.turns + 1);
		}

	}

	static Stack begin(String id, LearnerId learner, StackEdit edit, Instant now) {
		return new Stack(id, learner, 1, edit.name(), edit.description(), edit.arrangement(), null, now);
	}

	Stack edited(StackEdit edit, Instant now) {
		return new Stack(this.id, this.learner, this.version + 1, edit.name(), edit.description(), edit.arrangement(),
				this.following, now);
	}

	/**
	 * The next version, which follows a pathway in this way and is otherwise as it was.
	 */
	Stack following(Following next) {
		return new Stack(this.id, this.learner, this.version + 1, this.name, this.description, this.arrangement, next,
				this.updatedAt);
	}

	/** The same stack with its badges laid out by somebody else than the learner. */
	public Stack arranged(Arrangement other) {
		return new Stack(this.id, this.learner, this.version, this.name, this.description, other, this.following,
				this.updatedAt);
	}

	public List<Entry> entries() {
		return this.arrangement.entries();
	}

	/**
	 * The same in another account.
	 * @param ids of credentials that are called otherwise there
	 */
	Stack movedTo(LearnerId other, Map<String, String> ids) {
		return new Stack(this.id, other, this.version + 1, this.name, this.description,
				this.arrangement.pointingAt(ids), this.following, this.updatedAt);
	}

	/** The ids of its credentials, in order. */
	public List<String> credentialIds() {
		return this.arrangement.credentialIds();
	}

	/** What the heading above this entry says, or null when there is none. */
	public @Nullable String heading(Entry entry) {
		return this.arrangement.sections()
			.stream()
			.filter((section) -> Objects.equals(section.id(), entry.section()))
			.map(Section::name)
			.findFirst()
			.orElse(null);
	}

}
