package nl.ransel.announcement;

import java.util.List;
import java.util.Map;

import nl.ransel.format.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a page for everybody.
 *
 * @param language {@code nl} or {@code en}
 * @param title its heading
 * @param lead a sentence below it
 * @param up to the page of the institution, or null
 * @param text how to earn a badge
 * @param begin where to begin, or null
 * @param listed heading of the list
 * @param ways the list
 * @param words the page's own, by name
 */
public record AnnouncedPage(String language, String title, String lead, @Nullable Way up, List<Prose> text,
		@Nullable Way begin, String listed, List<Way> ways, Map<String, String> words) {

	public AnnouncedPage {
		text = List.copyOf(text);
		ways = List.copyOf(ways);
		words = Map.copyOf(words);
	}

	/**
	 * A link.
	 *
	 * @param title its words
	 * @param address where it leads, or null when there is nothing to read
	 * @param host of an address elsewhere, or null for a page of ours
	 */
	public record Way(String title, @Nullable String address, @Nullable String host) {
	}

}
