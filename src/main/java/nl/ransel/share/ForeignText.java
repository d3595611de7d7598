package nl.ransel.share;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Text and links that strangers wrote, made fit to show. */
final class ForeignText {

	/** More than a page of text tells an employer nothing more. */
	private static final int LONGEST = 4000;

	private ForeignText() {
	}

	/** The link when a browser may be sent there, otherwise null. */
	static @Nullable String link(@Nullable String url) {
		return (url != null && host(url) != null) ? url.strip() : null;
	}

	/** The host a link leads to, or null when it is not an http or https link. */
	static @Nullable String host(String url) {
		try {
			URI uri = new URI(url.strip());
			String scheme = (uri.getScheme() != null) ? uri.getScheme().toLowerCase(Locale.ROOT) : "";
			boolean web = scheme.equals("https") || scheme.equals("http");
			return web ? uri.getHost() : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	/**
	 * Plain text, in which only the breaks between lines and paragraphs mean something.
	 * Issuers may write restricted Markdown: its commonest signs are taken away, and what
	 * is left is text, never markup.
	 */
	static String plain(String text) {
		String cut = (text.length() <= LONGEST) ? text : text.substring(0, LONGEST).stripTrailing() + "…";
		return cut.strip()
			.replace("\r\n", "\n")
			.replaceAll("(?m)^[ \\t]*(#{1,6}|>)[ \\t]+", "")
			.replaceAll("(?m)^[ \\t]*[-*+][ \\t]+", "• ")
			.replaceAll("!?\\[([^\\]\\n]{1,300})]\\([^)\\s]{1,2000}\\)", "$1")
			.replaceAll("\\*\\*([^*\\n]{1,500})\\*\\*", "$1")
			.replaceAll("(?<![\\p{L}\\p{N}*])\\*([^*\\s][^*\\n]{0,500})\\*(?![\\p{L}\\p{N}*])", "$1")
			.replaceAll("(?<![\\p{L}\\p{N}_])_([^_\\n]{1,500})_(?![\\p{L}\\p{N}_])", "$1")
			.replaceAll("(?m)[ \\t]+$", "")
			.replaceAll("\n{3,}", "\n\n");
	}

}
