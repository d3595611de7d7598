package nl.ransel.stack;

import java.time.Instant;
import java.util.List;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.Sealed;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A stack as stored. The version is checked by our own query: it is what the learner
 * looked at, not what was read a moment ago. Stacks from before there were sections and
 * covers have none.
 */
@Document("stacks")
@Sealed({ "name", "description", "sections", "entries" })
@CompoundIndex(name = "by_edit", def = "{'learnerId': 1, 'byEdit': 1}")
record StackDocument(@Id String id, String learnerId, long version, String name, @Nullable String description,
		@Nullable List<Arrangement.Section> sections, List<Stack.Entry> entries, Arrangement.@Nullable Cover cover,
		Stack.@Nullable Following following, Instant updatedAt, String byEdit) {

	static StackDocument of(Stack stack) {
		Arrangement arrangement = stack.arrangement();
		return new StackDocument(stack.id(), stack.learner().value(), stack.version(), stack.name(),
				stack.description(), arrangement.sections(), arrangement.entries(), arrangement.cover(),
				stack.following(), stack.updatedAt(), StackKey.of(stack).value());
	}

	Stack toStack() {
		Arrangement arrangement = new Arrangement((this.sections != null) ? this.sections : List.of(), this.entries,
				(this.cover != null) ? this.cover : Arrangement.Cover.PLAIN);
		return new Stack(this.id, new LearnerId(this.learnerId), this.version, this.name, this.description, arrangement,
				this.following, this.updatedAt);
	}

}
