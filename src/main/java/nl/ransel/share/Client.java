package nl.ransel.share;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * With what a share was opened, as coarse as it can be. The text it is guessed from is
 * forgotten at once.
 */
enum Client {

	PHONE, COMPUTER, PROGRAM, UNKNOWN,
	/** Fetches links by itself to draw a preview or fill an index; nobody looked. */
	PREVIEW;

	/** Cubot is a make of telephone, the others that end in bot are none. */
	private static final Pattern PREVIEWS = Pattern
		.compile("(?<!cu)bot(?![a-z])|crawler|spider|facebookexternalhit|facebookcatalog|whatsapp/|skypeuripreview"
				+ "|link.?preview|unfurl|embedly|iframely|pinterest/0|mastodon/|googleother|google-safety|snap url|slurp|ms-?office|googleimageproxy"
				+ "|proofpoint|mimecast|barracuda|mattermost|favicon|scanner");

	private static final Pattern PROGRAMS = Pattern
		.compile("curl/|wget/|python|\\bjava/|java-http-client|okhttp|go-http-client|node-fetch|^node\\b|axios|undici"
				+ "|postman|insomnia|httpie|libwww|guzzle|httpclient|reactornetty|^ruby|faraday|powershell");

	private static final Pattern PHONES = Pattern.compile("iphone|ipod|ipad|android|mobile");

	private static final Pattern COMPUTERS = Pattern.compile("windows nt|macintosh|x11|cros|linux");

	/**
	 * The kind that fits this header.
	 * @param userAgent the header of that name, or null
	 */
	static Client of(@Nullable String userAgent) {
		if (userAgent == null || userAgent.isBlank()) {
			return UNKNOWN;
		}
		String text = userAgent.toLowerCase(Locale.ROOT);
		if (PREVIEWS.matcher(text).find()) {
			return PREVIEW;
		}
		if (PROGRAMS.matcher(text).find()) {
			return PROGRAM;
		}
		if (PHONES.matcher(text).find()) {
			return PHONE;
		}
		return COMPUTERS.matcher(text).find() ? COMPUTER : UNKNOWN;
	}

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
