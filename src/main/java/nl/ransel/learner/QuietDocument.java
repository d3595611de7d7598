package nl.ransel.learner;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The part of a stored account that says what its owner was told for want of a login. An
 * account without this part was never looked at, and is found by that.
 */
@Document("learners")
@CompoundIndex(name = "by_quiet", def = "{'quiet.due': 1, 'mergedInto': 1}")
record QuietDocument(@Id String id, @Nullable Quiet quiet) {

	QuietAccount.Told told(Instant lastLogin) {
		return (this.quiet != null)
				? new QuietAccount.Told(this.quiet.since(), this.quiet.notices(), this.quiet.warnedAt())
				: QuietAccount.Told.nothing(lastLogin);
	}

	/** What was said, and when to look again. */
	record Quiet(Instant since, int notices, @Nullable Instant warnedAt, Instant due) {

		static Quiet of(QuietAccount.Told told, Instant again) {
			return new Quiet(told.since(), told.notices(), told.warnedAt(), again);
		}

	}

}
