package nl.ransel.platform.connect;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import nl.ransel.format.RawMember;
import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.kernel.Problem;
import tools.jackson.databind.JsonNode;

/**
 * What a platform brings: {@code assertion}, an object, or {@code signedAssertion}, a
 * compact JWS. Where both are there the first is passed over, as the standard says.
 */
final class AssertionBody {

	private static final Pattern JWS = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

	private AssertionBody() {
	}

	/**
	 * The badge in a body, byte for byte.
	 * @throws Problem {@code platform.no-assertion} when there is none
	 */
	static byte[] badge(byte[] body) {
		JsonNode json = parsed(body);
		if (json.has("signedAssertion")) {
			String signed = json.path("signedAssertion").asString("").strip();
			if (!JWS.matcher(signed).matches()) {
				throw refused();
			}
			return signed.getBytes(StandardCharsets.UTF_8);
		}
		if (!json.path("assertion").isObject()) {
			throw refused();
		}
		return RawMember.of(body, "assertion").orElseThrow(AssertionBody::refused);
	}

	private static JsonNode parsed(byte[] body) {
		try {
			return StrictJson.parse(body);
		}
		catch (UnreadableBadge ex) {
			throw refused();
		}
	}

	private static Problem refused() {
		return Problem.badRequest("platform.no-assertion");
	}

}
