package nl.ransel.learner;

import java.time.Instant;
import java.util.List;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.Sealed;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An entry as stored. Learner and entry make up the key, so that what may be there only
 * once needs no further index.
 */
@Document("activity")
@Sealed({ "about.title", "by" })
@CompoundIndex(name = "by_place", def = "{'learnerId': 1, 'place': 1}")
@CompoundIndex(name = "by_kind", def = "{'learnerId': 1, 'kind': 1, 'place': 1}")
@CompoundIndex(name = "by_unseen", def = "{'learnerId': 1, 'unseen': 1, 'place': 1}")
record ActivityDocument(@Id Key key, String learnerId, String place, Instant at, Activity.Kind kind,
		Activity.@Nullable Subject about, @Nullable String by, @Nullable String reason, @Nullable List<String> fields,
		@Nullable Integer count, boolean notice, boolean unseen) {

	static ActivityDocument of(RecordedActivity entry) {
		Activity activity = entry.activity();
		return new ActivityDocument(new Key(entry.learner().value(), entry.id()), entry.learner().value(),
				entry.place(), entry.at(), activity.kind(), activity.about(), activity.by(), activity.reason(),
				activity.fields(), activity.count(), activity.notice(), entry.unseen());
	}

	RecordedActivity toRecordedActivity() {
		List<String> names = (this.fields != null) ? this.fields : List.of();
		return new RecordedActivity(this.key.entry(), new LearnerId(this.learnerId), this.at,
				new Activity(this.kind, this.about, this.by, this.reason, names, this.count, this.notice, null),
				this.unseen);
	}

	ActivityDocument movedTo(LearnerId learner) {
		return new ActivityDocument(new Key(learner.value(), this.key.entry()), learner.value(), this.place, this.at,
				this.kind, this.about, this.by, this.reason, this.fields, this.count, this.notice, this.unseen);
	}

	/** One learner's entry. */
	record Key(String learner, String entry) {
	}

}
