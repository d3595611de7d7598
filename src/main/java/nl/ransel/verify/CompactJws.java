package nl.ransel.verify;

import nl.ransel.format.BadgeDocument.Jws;
import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Encodings;
import tools.jackson.databind.JsonNode;

/** Reads a compact JWS that was found inside something, or that stands for a list. */
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

}
