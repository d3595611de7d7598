package nl.ransel.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A part of an SD-JWT that its holder shows (RFC 9901, 4.2).
 *
 * @param encoded as it came, which is what digests are made of
 * @param name of the member, or null for an element of a list
 * @param value what it says
 */
record Disclosure(String encoded, @Nullable String name, JsonNode value) {

	/**
	 * Reads one.
	 * @throws UnreadableBadge {@code broken-sd-jwt}, or what is wrong with the JSON in it
	 */
	static Disclosure read(String encoded) throws UnreadableBadge {
		JsonNode parts = Tokens.json(decoded(encoded), UnreadableReason.BROKEN_SD_JWT);
		boolean member = parts.size() == 3;
		boolean sound = parts.isArray() && (member || parts.size() == 2) && parts.path(0).isString()
				&& (!member || parts.path(1).isString());
		if (!sound) {
			throw UnreadableReason.BROKEN_SD_JWT.badge();
		}
		return new Disclosure(encoded, member ? parts.path(1).stringValue() : null, parts.path(parts.size() - 1));
	}

	private static byte[] decoded(String encoded) throws UnreadableBadge {
		try {
			if (encoded.indexOf('=') < 0) {
				return Base64.getUrlDecoder().decode(encoded.getBytes(StandardCharsets.ISO_8859_1));
			}
		}
		catch (IllegalArgumentException ex) {
			// falls through
		}
		throw UnreadableReason.BROKEN_SD_JWT.badge();
	}

}
