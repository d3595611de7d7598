package nl.ransel.format;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A piece of text that an issuer wrote, as far as it is shown: what kind it is, and what
 * is in it. Text is text and nothing else; no kind can do anything in a browser but lead,
 * when clicked, to an https address.
 *
 * @param kind what it is
 * @param text the words, for {@link Kind#TEXT} and {@link Kind#CODE}
 * @param link where it leads, for {@link Kind#LINK}
 * @param host the host of that, which is always shown, because words can say anything
 * @param parts what is in it
 */
public record Prose(Kind kind, @Nullable String text, @Nullable String link, @Nullable String host, List<Prose> parts) {

	public Prose {
		parts = List.copyOf(parts);
	}

	static Prose of(Kind kind, List<Prose> parts) {
		return new Prose(kind, null, null, null, parts);
	}

	static Prose text(Kind kind, String text) {
		return new Prose(kind, text, null, null, List.of());
	}

	/** What may occur. Headings are strong paragraphs; pictures are their description. */
	public enum Kind {

		PARAGRAPH, LIST, NUMBERED_LIST, ITEM, STRONG, EMPHASIS, LINK, CODE, BREAK, TEXT

	}

}
