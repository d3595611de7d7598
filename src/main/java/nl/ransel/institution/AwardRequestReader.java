package nl.ransel.institution;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.ransel.format.RawMember;
import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one award as an institution sends it. A credential that comes as an object is cut
 * out of the body as it stands there: parsed and written again it might no longer be what
 * was signed.
 */
final class AwardRequestReader {

	private static final int LONGEST_RECIPIENT = 320;

	private static final int LONGEST_MESSAGE = 1000;

	/** What fits in a path unencoded, because institutions ask by it. */
	private static final Pattern REFERENCE = Pattern.compile("[\\w.:~@+=-]{1,200}");

	/** A compact JWS, or an SD-JWT with what may be hidden. */
	private static final Pattern JWS = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*(~[\\w.~-]*)?");

	private static final Pattern DATA_URI = Pattern.compile("^data:image/(png|svg\\+xml);base64,");

	private static final JsonMapper SORTED = JsonMapper.builder()
		.enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
		.build();

	private AwardRequestReader() {
	}

	/**
	 * Reads a body.
	 * @throws Problem when it is not an award, naming the member that is not right
	 */
	static AwardRequest read(byte[] body) {
		JsonNode json = parsed(body);
		JsonNode given = json.path("reference");
		String reference = given.isString() ? given.stringValue() : "";
		if (!REFERENCE.matcher(reference).matches()) {
			throw malformed("reference");
		}
		return new AwardRequest(reference, recipient(json.path("recipient")), credential(json.path("credential"), body),
				text(json, "message", LONGEST_MESSAGE), fingerprint(json));
	}

	/** The reference of a body that may not be an award, to answer by. */
	static Optional<String> reference(byte[] body) {
		try {
			JsonNode given = StrictJson.parse(body).path("reference");
			return given.isString() ? Optional.of(given.stringValue()).filter(REFERENCE.asMatchPredicate())
					: Optional.empty();
		}
		catch (UnreadableBadge ex) {
			return Optional.empty();
		}
	}

	private static JsonNode parsed(byte[] body) {
		try {
			JsonNode json = StrictJson.parse(body);
			if (!json.isObject()) {
				throw malformed("body");
			}
			return json;
		}
		catch (UnreadableBadge ex) {
			throw ex.reason().equals("too-large") ? new Problem(Problem.Kind.TOO_LARGE, "award.too-large")
					: malformed("body");
		}
	}

	private static @Nullable String text(JsonNode json, String member, int longest) {
		JsonNode value = json.path(member);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		String text = value.isString() ? value.stringValue().strip() : "";
		if (text.isEmpty() || text.length() > longest) {
			throw malformed(member);
		}
		return text;
	}

	private static Identifier recipient(JsonNode recipient) {
		String value = recipient.path("value").asString("").strip();
		if (value.isEmpty() || value.length() > LONGEST_RECIPIENT) {
			throw malformed("recipient.value");
		}
		return switch (recipient.path("type").asString("")) {
			case "email" -> new Identifier(Identifier.Kind.EMAIL, value);
			case "eppn" -> new Identifier(Identifier.Kind.EPPN, value);
			case "eduid" -> new Identifier(Identifier.Kind.EDUID, value);
			default -> throw malformed("recipient.type");
		};
	}

	private static byte[] credential(JsonNode credential, byte[] body) {
		if (credential.isObject()) {
			return RawMember.of(body, "credential").orElseThrow(() -> malformed("credential"));
		}
		String text = credential.isString() ? credential.stringValue().strip() : "";
		if (text.isEmpty()) {
			throw malformed("credential");
		}
		if (JWS.matcher(text).matches()) {
			return text.getBytes(StandardCharsets.UTF_8);
		}
		try {
			return Base64.getDecoder().decode(DATA_URI.matcher(text).replaceFirst("").replaceAll("\\s", ""));
		}
		catch (IllegalArgumentException ex) {
			throw malformed("credential");
		}
	}

	/** Two writings that differ in spaces or in the order of members are the same. */
	private static String fingerprint(JsonNode json) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(SORTED.writeValueAsBytes(json)));
	}

	private static Problem malformed(String member) {
		return Problem.badRequest("award.malformed", member);
	}

}
