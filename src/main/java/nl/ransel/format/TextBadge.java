package nl.ransel.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.ransel.credential.Standard;
import tools.jackson.databind.JsonNode;

/** A badge as text: JSON, a compact JWS, or the web address of a hosted assertion. */
final class TextBadge {

	private static final int MAX_URL = 2_000;

	/** A JWT and its disclosures, each with a tilde. */
	private static final Pattern SD_JWT = Pattern
		.compile("e[wy][A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+\\.[A-Za-z0-9_-]*+~[A-Za-z0-9_.~-]*+");

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
			return jws(withoutBlanks(Envelope.token(json)));
		}
		requireBadge(json);
		return new BadgeDocument.Json(json, text);
	}

	private static BadgeDocument oneLine(String text) throws UnreadableBadge {
		if (isUrl(text)) {
			return new BadgeDocument.Hosted(url(text));
		}
		if (isJws(text)) {
			return jws(text);
		}
		// mail programs break long lines, and no part of a JWS has blanks of its own
		String joined = withoutBlanks(text);
		if (isJws(joined)) {
			return jws(joined);
		}
		if (SD_JWT.matcher(joined).matches()) {
			throw UnreadableReason.SD_JWT.badge();
		}
		throw (text.startsWith("eyJ") ? UnreadableReason.BROKEN_JWS : UnreadableReason.NOT_A_BADGE).badge();
	}

	private static String withoutBlanks(String text) {
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

	private static BadgeDocument jws(String compact) throws UnreadableBadge {
		int first = compact.indexOf('.');
		JsonNode header = part(compact.substring(0, first));
		JsonNode payload = part(compact.substring(first + 1, compact.lastIndexOf('.')));
		requireBadge(payload);
		return new BadgeDocument.Jws(compact, header, payload);
	}

	private static JsonNode part(String base64url) throws UnreadableBadge {
		try {
			byte[] decoded = Base64.getUrlDecoder().decode(base64url);
			JsonNode json = StrictJson.parse(decoded);
			if (json.isObject()) {
				return json;
			}
		}
		catch (UnreadableBadge ex) {
			if (ex.reason().equals(UnreadableReason.DUPLICATE_MEMBER.code())
					|| ex.reason().equals(UnreadableReason.TOO_COMPLEX.code())) {
				throw ex;
			}
		}
		catch (IllegalArgumentException ex) {
			// falls through
		}
		throw UnreadableReason.BROKEN_JWS.badge();
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
