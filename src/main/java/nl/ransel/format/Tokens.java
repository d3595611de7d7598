package nl.ransel.format;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.ransel.format.BadgeDocument.Cose;
import nl.ransel.format.BadgeDocument.Jws;
import nl.ransel.format.BadgeDocument.SdJwt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes apart what carries its signature around itself: JWS, SD-JWT and COSE. Whether a
 * badge is in it is not asked here.
 */
public final class Tokens {

	/** A JWT and its disclosures, each with a tilde, and perhaps a JWT of its holder. */
	private static final Pattern SD_JWT = Pattern
		.compile("e[wy][A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+\\.[A-Za-z0-9_-]*+~[A-Za-z0-9_.~-]*+");

	private Tokens() {
	}

	static boolean isSdJwt(String text) {
		return SD_JWT.matcher(text).matches();
	}

	/** Whether an object is an SD-JWT as JSON (RFC 9901, 8). */
	static boolean isSdJwt(JsonNode json) {
		JsonNode part = json.path("signatures").isArray() ? json.path("signatures").path(0) : json;
		return json.path("payload").isString() && part.path("signature").isString()
				&& (part.path("header").has("disclosures") || part.path("header").has("kb_jwt"));
	}

	/**
	 * Reads a compact JWS.
	 * @throws UnreadableBadge {@code broken-jws}, or what is wrong with the JSON in it
	 */
	static Jws jws(String compact) throws UnreadableBadge {
		String[] parts = compact.split("\\.", -1);
		if (parts.length != 3) {
			throw UnreadableReason.BROKEN_JWS.badge();
		}
		return new Jws(compact, part(parts[0]), part(parts[1]));
	}

	/**
	 * Reads a credential of any kind, such as a status list.
	 * @param file JSON, a compact JWS, an SD-JWT or a COSE message
	 * @throws UnreadableBadge when it is none of these
	 */
	public static BadgeDocument document(byte[] file) throws UnreadableBadge {
		if (CoseSign1.looksLike(file)) {
			return cose(file);
		}
		String text = StrictJson.text(file).strip();
		if (text.startsWith("{")) {
			JsonNode json = StrictJson.parse(text);
			return Envelope.is(json) ? Envelope.open(json) : new BadgeDocument.Json(json, text);
		}
		return isSdJwt(text) ? sdJwt(text) : jws(text);
	}

	/**
	 * Reads an SD-JWT (RFC 9901, 4).
	 * @param compact without blanks
	 * @throws UnreadableBadge {@code broken-sd-jwt}, or what is wrong with a JWT in it
	 */
	public static SdJwt sdJwt(String compact) throws UnreadableBadge {
		if (!isSdJwt(compact)) {
			throw UnreadableReason.BROKEN_SD_JWT.badge();
		}
		List<String> parts = List.of(compact.split("~", -1));
		// counted before they are read, which takes longer than all the rest
		if (parts.size() - 2 > DisclosedClaims.MAX_DISCLOSURES) {
			throw UnreadableReason.TOO_COMPLEX.badge();
		}
		Jws issued = jws(parts.get(0));
		List<Disclosure> disclosures = new ArrayList<>();
		for (String part : parts.subList(1, parts.size() - 1)) {
			disclosures.add(Disclosure.read(part));
		}
		DisclosedClaims.Result result = DisclosedClaims.of(issued.payload(), disclosures);
		return new SdJwt(compact, issued, result.claims(), result.undisclosed(), result.fault(),
				holder(compact, parts, issued.payload()));
	}

	private static SdJwt.@Nullable HolderJwt holder(String compact, List<String> parts, JsonNode payload)
			throws UnreadableBadge {
		String last = parts.get(parts.size() - 1);
		if (last.isEmpty()) {
			return null;
		}
		String before = compact.substring(0, compact.length() - last.length());
		return new SdJwt.HolderJwt(jws(last), DisclosedClaims.digest(payload, before));
	}

	/**
	 * Reads one as JSON, with one signature, flattened or not.
	 * @throws UnreadableBadge as for the compact form
	 */
	static SdJwt sdJwt(JsonNode json) throws UnreadableBadge {
		JsonNode signatures = json.path("signatures");
		JsonNode signature = signatures.isArray() ? signatures.path(0) : json;
		JsonNode disclosures = signature.path("header").path("disclosures");
		if ((signatures.isArray() && signatures.size() != 1)
				|| !(disclosures.isMissingNode() || disclosures.isArray())) {
			throw UnreadableReason.BROKEN_SD_JWT.badge();
		}
		String jwt = Stream.of(signature.path("protected"), json.path("payload"), signature.path("signature"))
			.map((part) -> part.asString(""))
			.collect(Collectors.joining("."));
		Stream<String> shown = disclosures.valueStream().map((each) -> each.asString(""));
		Stream<String> last = Stream.of(signature.path("header").path("kb_jwt").asString(""));
		return sdJwt(Stream.of(Stream.of(jwt), shown, last).flatMap((each) -> each).collect(Collectors.joining("~")));
	}

	/**
	 * Reads a COSE message whose payload is JSON.
	 * @throws UnreadableBadge {@code broken-cose}, or what is wrong with the JSON in it
	 */
	static Cose cose(byte[] message) throws UnreadableBadge {
		CoseSign1 signed = CoseSign1.read(message);
		JsonNode payload = object(signed.payload(), UnreadableReason.BROKEN_COSE);
		return new Cose(message, signed, payload);
	}

	private static JsonNode part(String base64url) throws UnreadableBadge {
		try {
			return object(Base64.getUrlDecoder().decode(base64url), UnreadableReason.BROKEN_JWS);
		}
		catch (IllegalArgumentException ex) {
			throw UnreadableReason.BROKEN_JWS.badge();
		}
	}

	private static JsonNode object(byte[] utf8, UnreadableReason otherwise) throws UnreadableBadge {
		JsonNode json = json(utf8, otherwise);
		if (!json.isObject()) {
			throw otherwise.badge();
		}
		return json;
	}

	/**
	 * Reads a part that is JSON.
	 * @param otherwise why it is not read, save where its JSON is too much or double
	 */
	static JsonNode json(byte[] utf8, UnreadableReason otherwise) throws UnreadableBadge {
		try {
			return StrictJson.parse(utf8);
		}
		catch (UnreadableBadge ex) {
			boolean telling = ex.reason().equals(UnreadableReason.DUPLICATE_MEMBER.code())
					|| ex.reason().equals(UnreadableReason.TOO_COMPLEX.code());
			throw telling ? ex : otherwise.badge();
		}
	}

}
