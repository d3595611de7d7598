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

	private static final Pattern URL = Pattern.compile("(?i)https?:.*", Pattern.DOTALL);

	/** Every header is a JSON object, and a brace in base64url begins like this. */
	private static final Pattern JWS = Pattern.compile("e[wy][A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+\\.[A-Za-z0-9_-]*+");

	/** A JWT and its disclosures, each with a tilde. */
	private static final Pattern SD_JWT = Pattern
		.compile("e[wy][A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+\\.[A-Za-z0-9_-]*+~[A-Za-z0-9_.~-]*+");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

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
		return URL.matcher(text).matches();
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
			return jws(BLANKS.matcher(Envelope.token(json)).replaceAll(""));
		}
		requireBadge(json);
		return new BadgeDocument.Json(json, text);
	}

	private static BadgeDocument oneLine(String text) throws UnreadableBadge {
		if (isUrl(text)) {
			return new BadgeDocument.Hosted(url(text));
		}
		// mail programs break long lines, and no part of a JWS has blanks of its own
		String joined = BLANKS.matcher(text).replaceAll("");
		if (JWS.matcher(joined).matches()) {
			return jws(joined);
		}
		if (SD_JWT.matcher(joined).matches()) {
			throw UnreadableReason.SD_JWT.badge();
		}
		throw (text.startsWith("eyJ") ? UnreadableReason.BROKEN_JWS : UnreadableReason.NOT_A_BADGE).badge();
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
		String[] parts = compact.split("\\.", -1);
		JsonNode header = part(parts[0]);
		JsonNode payload = part(parts[1]);
		requireBadge(payload);
		return new BadgeDocument.Jws(compact, header, payload);
	}

	private static JsonNode part(String base64url) throws UnreadableBadge {
		try {
			byte[] decoded = Base64.getUrlDecoder().decode(base64url.getBytes(StandardCharsets.US_ASCII));
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
