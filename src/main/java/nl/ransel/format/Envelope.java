package nl.ransel.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An EnvelopedVerifiableCredential: an object that does nothing but carry a token, in a
 * {@code data:} URL that is its id (VC data model 2.0, 4.13). What else it says is not
 * signed and is not read.
 */
public final class Envelope {

	private static final String TYPE = "EnvelopedVerifiableCredential";

	private static final Pattern DATA = Pattern.compile("(?is)data:([a-z0-9.+/-]{1,100})((?:;[^,;]{0,100}){0,3}),(.*)");

	private static final Pattern BASE64 = Pattern.compile("(?i);\\s*base64$");

	private static final Set<String> JWTS = Set.of("application/vc+jwt", "application/vc+ld+jwt",
			"application/vc-ld+jwt", "application/vc+ld+json+jwt", "application/jwt");

	private Envelope() {
	}

	public static boolean is(JsonNode json) {
		return json.isObject() && Standards.types(json).contains(TYPE);
	}

	/**
	 * What is in it: a JWS, an SD-JWT or a COSE message, whatever each may hold.
	 * @throws UnreadableBadge {@code broken-envelope}, or what is wrong with what is in
	 * it
	 */
	public static BadgeDocument open(JsonNode json) throws UnreadableBadge {
		Matcher data = DATA.matcher(json.path("id").asString(""));
		if (!data.matches()) {
			throw UnreadableReason.BROKEN_ENVELOPE.badge();
		}
		String type = data.group(1).toLowerCase(Locale.ROOT);
		String content = TextBadge.withoutBlanks(data.group(3));
		if (type.endsWith("cose")) {
			return Tokens.cose(bytes(content));
		}
		String token = BASE64.matcher(data.group(2)).find() ? new String(bytes(content), StandardCharsets.US_ASCII)
				: content;
		if (JWTS.contains(type)) {
			return Tokens.jws(token);
		}
		if (type.endsWith("sd-jwt")) {
			return Tokens.sdJwt(token);
		}
		throw UnreadableReason.BROKEN_ENVELOPE.badge();
	}

	/** Base64 is written with either alphabet, and in an address perhaps escaped. */
	private static byte[] bytes(String content) throws UnreadableBadge {
		String plain = content.replaceAll("(?i)%2B", "-").replaceAll("(?i)%2F", "_").replaceAll("(?i)%3D|=", "");
		try {
			return Base64.getUrlDecoder().decode(plain.replace('+', '-').replace('/', '_'));
		}
		catch (IllegalArgumentException ex) {
			throw UnreadableReason.BROKEN_ENVELOPE.badge();
		}
	}

	/**
	 * An envelope around what has its signature around itself, as text of JSON.
	 * @return that, or empty for a document with its proof inside or elsewhere
	 */
	public static Optional<String> around(BadgeDocument document) {
		return content(document).map((url) -> JsonMapper.shared()
			.writeValueAsString(JsonMapper.shared()
				.createObjectNode()
				.put("@context", "https://www.w3.org/ns/credentials/v2")
				.put("id", url)
				.put("type", TYPE)));
	}

	private static Optional<String> content(BadgeDocument document) {
		if (document instanceof BadgeDocument.Jws jws) {
			// tokens of data model 1.1 are no vc+jwt, which knows no claim "vc"
			return Optional.of("data:application/" + (jws.payload().path("vc").isObject() ? "jwt" : "vc+jwt") + ","
					+ jws.compact());
		}
		if (document instanceof BadgeDocument.SdJwt sdJwt) {
			boolean ofIetf = sdJwt.issued().header().path("typ").asString("").endsWith("dc+sd-jwt");
			return Optional.of("data:application/" + (ofIetf ? "dc" : "vc") + "+sd-jwt," + sdJwt.compact());
		}
		return (document instanceof BadgeDocument.Cose cose)
				? Optional
					.of("data:" + BadgeFile.COSE + ";base64," + Base64.getEncoder().encodeToString(cose.message()))
				: Optional.empty();
	}

}
