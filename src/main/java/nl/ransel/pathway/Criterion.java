package nl.ransel.pathway;

import nl.ransel.credential.Achievement;
import nl.ransel.credential.Achievement.Alignment;
import org.jspecify.annotations.Nullable;

/** Something by which a badge can meet a requirement, whoever issued it. */
sealed interface Criterion {

	/** Whether a badge for this achievement is one of those meant, at whatever level. */
	boolean isMetBy(Achievement achievement, LevelScale scale);

	/** Whether it is this framework item that is meant. */
	default boolean isMetBy(Alignment alignment, LevelScale scale) {
		return false;
	}

	/**
	 * The achievement itself.
	 *
	 * @param id of a 3.0 Achievement or a 2.0 BadgeClass
	 */
	record ByAchievement(String id) implements Criterion {

		@Override
		public boolean isMetBy(Achievement achievement, LevelScale scale) {
			return this.id.equals(achievement.id());
		}

	}

	/**
	 * An item of a framework, by its code or by its address. A code or address that goes
	 * on with a level of the scale is the same item at that level.
	 *
	 * @param framework name of the framework the code is in, or null with an address
	 * @param code of the item within the framework, or null with an address
	 * @param url of the item, or null with a code
	 */
	record ByAlignment(@Nullable String framework, @Nullable String code, @Nullable String url) implements Criterion {

		@Override
		public boolean isMetBy(Achievement achievement, LevelScale scale) {
			return achievement.alignments().stream().anyMatch((alignment) -> isMetBy(alignment, scale));
		}

		@Override
		public boolean isMetBy(Alignment alignment, LevelScale scale) {
			if (this.url != null) {
				return begins(this.url, alignment.url(), scale);
			}
			return this.framework != null && alignment.framework() != null
					&& this.framework.equalsIgnoreCase(alignment.framework().strip())
					&& begins(String.valueOf(this.code), alignment.code(), scale);
		}

		private static boolean begins(String item, @Nullable String given, LevelScale scale) {
			if (given == null) {
				return false;
			}
			String text = given.strip();
			return text.equalsIgnoreCase(item) || (text.regionMatches(true, 0, item, 0, item.length())
					&& scale.isLevel(text.substring(item.length())));
		}

	}

	/**
	 * A free word. Anybody can write one, so it is the weakest of the three.
	 *
	 * @param word without regard to capitals
	 */
	record ByTag(String word) implements Criterion {

		@Override
		public boolean isMetBy(Achievement achievement, LevelScale scale) {
			return achievement.tags().stream().anyMatch((tag) -> tag.strip().equalsIgnoreCase(this.word));
		}

	}

}
