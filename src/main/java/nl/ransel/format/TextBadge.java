package nl.ransel.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import nl.ransel.credential.Standard;
import tools.jackson.databind.JsonNode;

/**
 * A badge as text: JSON, a compact JWS, an SD-JWT, or the web address of a hosted
 * assertion.
 */
final class TextBadge {

	private static final int MAX_URL = 2_000;

	private static final boolean[] BASE_64_URL = new boolean[128];

	static {
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".chars()
			.forEach((each) -> BASE_64_URL[each] = true);
	}

	private TextBadge() {
	}

	static BadgeDocument read(String raw) throws UnreadableBadge {
		String text = raw.strip();
		if (text.isEmpty()) {
			throw UnreadableReason.EMPTY.badge();
		}
		if ("{[\"".indexOf(text.charAt(0)) >= 0) {
			return json(raw);
		}
		return oneLine(text);
	}

	static boolean isUrl(String text) {
		return text.regionMatches(true, 0, "http:", 0, 5) || text.regionMatches(true, 0, "https:", 0, 6);
	}

	/** What a document that is not in a picture is served as. */
	static String mediaType(BadgeDocument document) {
		if (document instanceof BadgeDocument.Jws) {
			return "application/jose";
		}
		if (document instanceof BadgeDocument.SdJwt) {
			return BadgeFile.SD_JWT;
		}
		if (document instanceof BadgeDocument.Json json) {
			return Standards.of(json.json()).filter(Standards::isVerifiableCredential).isPresent()
					? "application/vc+ld+json" : "application/json";
		}
		return "text/uri-list";
	}

	private static BadgeDocument json(String text) throws UnreadableBadge {
		JsonNode json = StrictJson.parse(text);
		if (json.isString()) {
			// a JWS or an address in quotes, as APIs hand them out
			return oneLine(json.stringValue().strip());
		}
		if (json.isArray()) {
			throw UnreadableReason.LIST.badge();
		}
		if (json.has("signedAssertion") || json.path("assertion").isObject()) {
			throw UnreadableReason.WRAPPED.badge();
		}
		if (Envelope.is(json)) {
			return badge(Envelope.open(json));
		}
		if (Tokens.isSdJwt(json)) {
			return credential(Tokens.sdJwt(json));
		}
		requireBadge(json);
		return new BadgeDocument.Json(json, text);
	}

	private static BadgeDocument oneLine(String text) throws UnreadableBadge {
		if (isUrl(text)) {
			return new BadgeDocument.Hosted(url(text));
		}
		if (isJws(text)) {
			return badge(Tokens.jws(text));
		}
		// mail programs break long lines, and no part of a JWS has blanks of its own
		String joined = withoutBlanks(text);
		if (isJws(joined)) {
			return badge(Tokens.jws(joined));
		}
		if (Tokens.isSdJwt(joined)) {
			return credential(Tokens.sdJwt(joined));
		}
		if (!text.startsWith("eyJ")) {
			throw UnreadableReason.NOT_A_BADGE.badge();
		}
		throw ((text.indexOf('~') < 0) ? UnreadableReason.BROKEN_JWS : UnreadableReason.BROKEN_SD_JWT).badge();
	}

	static String withoutBlanks(String text) {
		int blank = 0;
		while (blank < text.length() && !isBlank(text.charAt(blank))) {
			blank++;
		}
		if (blank == text.length()) {
			return text;
		}
		StringBuilder joined = new StringBuilder(text.length()).append(text, 0, blank);
		for (int i = blank; i < text.length(); i++) {
			if (!isBlank(text.charAt(i))) {
				joined.append(text.charAt(i));
			}
		}
		return joined.toString();
	}

	private static boolean isBlank(char character) {
		return character == ' ' || (character >= '\t' && character <= '\r');
	}

	/**
	 * Three parts in base64url, of which the last two may be empty. Every header is a
	 * JSON object, and a brace in base64url begins with {@code ew} or {@code ey}. By
	 * hand, for a regular expression takes longer over a token than its signature does.
	 */
	private static boolean isJws(String text) {
		if (!text.startsWith("ew") && !text.startsWith("ey")) {
			return false;
		}
		byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
		int dots = 0;
		for (int i = 2; i < bytes.length; i++) {
			if (bytes[i] == '.' && i > 2) {
				dots++;
			}
			else if (bytes[i] < 0 || !BASE_64_URL[bytes[i]]) {
				return false;
			}
		}
		return dots == 2;
	}

	private static URI url(String text) throws UnreadableBadge {
		try {
			URI url = new URI(text);
			if (text.length() > MAX_URL || url.getHost() == null || url.getRawUserInfo() != null) {
				throw UnreadableReason.BROKEN_URL.badge();
			}
			return url;
		}
		catch (URISyntaxException ex) {
			throw UnreadableReason.BROKEN_URL.badge();
		}
	}

	private static BadgeDocument badge(BadgeDocument document) throws UnreadableBadge {
		requireBadge(document.payload());
		return (document instanceof BadgeDocument.Jws) ? document : credential(document);
	}

	/** An SD-JWT or a COSE message, in which nothing but a credential has a place. */
	static BadgeDocument credential(BadgeDocument document) throws UnreadableBadge {
		requireBadge(document.payload());
		if (Standards.of(document.payload()).filter(Standards::isVerifiableCredential).isEmpty()) {
			throw UnreadableReason.NOT_A_BADGE.badge();
		}
		return document;
	}

	private static void requireBadge(JsonNode json) throws UnreadableBadge {
		Optional<Standard> standard = Standards.of(json);
		if (standard.isPresent()) {
			return;
		}
		if (json.has("vp") || Standards.types(json).contains("VerifiablePresentation")) {
			throw UnreadableReason.PRESENTATION.badge();
		}
		if (Standards.types(json).contains("BadgeClass")) {
			throw UnreadableReason.BADGE_CLASS_ONLY.badge();
		}
		throw UnreadableReason.NOT_A_BADGE.badge();
	}

}
