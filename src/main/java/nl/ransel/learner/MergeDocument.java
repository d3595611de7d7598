package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A merge that is not over yet, as stored. */
@Document("merges")
record MergeDocument(@Id String id, String fromId, String toId, @Indexed(name = "by_due") Instant due) {

	static MergeDocument of(Merge merge) {
		return new MergeDocument(merge.id(), merge.from().value(), merge.to().value(), merge.due());
	}

	Merge toMerge() {
		return new Merge(new LearnerId(this.fromId), new LearnerId(this.toId), this.due);
	}

}
