package nl.ransel.verify;

import java.nio.charset.StandardCharsets;

import nl.ransel.format.BadgeDocument.Jws;
import nl.ransel.format.BadgeDocument.SdJwt;
import nl.ransel.format.StrictJson;
import nl.ransel.format.Tokens;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Encodings;
import tools.jackson.databind.JsonNode;

/**
 * Reads a compact JWS or SD-JWT that was found inside something, or that stands for a
 * list.
 */
final class CompactJws {

	private CompactJws() {
	}

	static boolean looksLike(String text) {
		return text.startsWith("eyJ") && text.chars().filter((c) -> c == '.').count() == 2;
	}

	/**
	 * Reads.
	 * @throws Distrust {@code broken-jws}
	 */
	static Jws read(String compact) {
		String[] parts = compact.strip().split("\\.", -1);
		if (parts.length != 3) {
			throw Distrust.failed("broken-jws");
		}
		return new Jws(compact.strip(), object(parts[0]), object(parts[1]));
	}

	private static JsonNode object(String part) {
		try {
			JsonNode json = StrictJson.parse(Encodings.base64url(part));
			if (json.isObject()) {
				return json;
			}
		}
		catch (UnreadableBadge | Distrust ex) {
			// falls through
		}
		throw Distrust.failed("broken-jws");
	}

	/**
	 * Reads an SD-JWT.
	 * @throws Distrust {@code broken-sd-jwt}, or what is wrong with a part of it
	 */
	static SdJwt readSdJwt(String compact) {
		try {
			return Tokens.sdJwt(compact.strip());
		}
		catch (UnreadableBadge ex) {
			throw Distrust.failed(ex.reason());
		}
	}

	/** What is signed: header and payload as they are written. */
	static byte[] signed(Jws jws) {
		return jws.compact().substring(0, jws.compact().lastIndexOf('.')).getBytes(StandardCharsets.ISO_8859_1);
	}

	/**
	 * The signature; empty when there is none.
	 * @throws Distrust {@code bad-encoding}
	 */
	static byte[] signature(Jws jws) {
		return Encodings.base64url(jws.compact().substring(jws.compact().lastIndexOf('.') + 1));
	}

}
