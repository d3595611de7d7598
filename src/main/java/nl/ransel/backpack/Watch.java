package nl.ransel.backpack;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with watching over one kept credential.
 *
 * @param nextCheckAt when it is checked again, or null when that was not decided yet
 * @param failures how many times in a row it could not be checked
 * @param failedAt when it last could not be, or null when the last check succeeded
 * @param soonSaidOf the end of validity its learner was told is near, or null
 * @param pending what its learner must still be told, or null
 */
record Watch(@Nullable Instant nextCheckAt, int failures, @Nullable Instant failedAt, @Nullable Instant soonSaidOf,
		@Nullable Announcement pending) {

	/** Of a credential nobody looked after yet. */
	static final Watch NONE = new Watch(null, 0, null, null, null);

	/** The last check succeeded. */
	Watch reached(Instant next) {
		return new Watch(next, 0, null, this.soonSaidOf, this.pending);
	}

	/** It could not be checked. */
	Watch failed(Instant now, Instant next) {
		return new Watch(next, this.failures + 1, now, this.soonSaidOf, this.pending);
	}

	/** It is looked at later, without having been tried. */
	Watch postponed(Instant next) {
		return new Watch(next, this.failures, this.failedAt, this.soonSaidOf, this.pending);
	}

	/** Its learner is to be told first; whoever is interrupted in that is due at once. */
	Watch telling(Announcement announcement, Instant now) {
		return new Watch(now, this.failures, this.failedAt,
				(announcement.until() != null) ? announcement.until() : this.soonSaidOf, announcement);
	}

	/** Its learner has been told. */
	Watch told() {
		return new Watch((this.pending != null) ? this.pending.nextCheckAt() : this.nextCheckAt, this.failures,
				this.failedAt, this.soonSaidOf, null);
	}

	/**
	 * What a learner is to be told, stored in the same write as what it is about: so it
	 * is neither lost nor told twice, wherever the work is interrupted.
	 *
	 * @param key makes it one thing, however often it is told
	 * @param title what the credential was called when it happened: one that turns out to
	 * be false loses its name
	 * @param reason what happened, as the learner's log knows it
	 * @param by who did it, when it was the issuer
	 * @param until the end of validity that is near, when that is what it is about
	 * @param nextCheckAt when the credential is checked again after that
	 */
	record Announcement(String key, String title, String reason, @Nullable String by, @Nullable Instant until,
			Instant nextCheckAt) {
	}

}
