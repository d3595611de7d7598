package nl.ransel.pathway;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A step of a pathway's own scale.
 *
 * @param place on the scale, from 0 for the lowest
 * @param id names it in the file
 * @param title what learners call it
 * @param alsoCalled what badges call it besides: other names, or the ids of rubric levels
 */
record Level(int place, String id, Wording title, List<String> alsoCalled) {

	Level {
		alsoCalled = List.copyOf(alsoCalled);
	}

	boolean isCalled(String text) {
		String folded = fold(text);
		return names().anyMatch(folded::equals);
	}

	/**
	 * Whether a text ends in the name of this level, as a word of its own: "Samenwerken,
	 * gevorderd" does, "Samenwerken, vergevorderd" does not.
	 */
	boolean ends(String text) {
		String folded = fold(text).replaceAll("[)\\]}.]+$", "");
		return names().anyMatch((name) -> folded.endsWith(name)
				&& (folded.length() == name.length() || !wordly(folded.charAt(folded.length() - name.length() - 1))));
	}

	private Stream<String> names() {
		return Stream
			.concat(Stream.of(this.id, this.title.nl(), Objects.requireNonNullElse(this.title.en(), this.id)),
					this.alsoCalled.stream())
			.map(Level::fold);
	}

	private static boolean wordly(char before) {
		return Character.isLetterOrDigit(before);
	}

	private static String fold(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

}
