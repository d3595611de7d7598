package nl.ransel.institution;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An achievement that an institution's deliveries were for, as JSON for its staff.
 *
 * @param id the achievement's id, if it has one
 * @param name its title, as it was last delivered
 * @param firstAt when the first of them came in
 * @param lastAt when the last of them did
 */
record AchievementView(@Nullable String id, String name, Instant firstAt, Instant lastAt) {

	/** What two deliveries of one achievement have in common. */
	String key() {
		return (this.id != null) ? this.id : this.name;
	}

	AchievementView before(AchievementView older) {
		return new AchievementView(this.id, this.name, older.firstAt, this.lastAt);
	}

}
