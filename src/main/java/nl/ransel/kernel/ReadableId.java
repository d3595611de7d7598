package nl.ransel.kernel;

import java.util.Locale;

/**
 * Ids that people meet in addresses: words of a title, and chance so that no two are the
 * same. They are no secrets.
 */
public final class ReadableId {

	private static final int LONGEST_WORDS = 40;

	private static final int CHANCE = 8;

	private ReadableId() {
	}

	/**
	 * Makes one of small letters, digits and hyphens, at most 49 characters long.
	 * @param title what the thing is called
	 * @param otherwise a word for a title in which there is no letter or digit
	 * @param randomness where chance comes from
	 */
	public static String of(String title, String otherwise, Randomness randomness) {
		String words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		String start = words.substring(0, Math.min(words.length(), LONGEST_WORDS)).replaceAll("-$", "");
		String chance = randomness.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
		return (start.isEmpty() ? otherwise : start) + "-" + chance.substring(0, Math.min(chance.length(), CHANCE));
	}

}
