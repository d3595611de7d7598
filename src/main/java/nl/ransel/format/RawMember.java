package nl.ransel.format;

import java.util.Arrays;
import java.util.Optional;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Cuts a member out of a JSON object as it stands there. Parsed and written again it
 * might no longer be what was signed.
 */
public final class RawMember {

	private static final JsonFactory JSON = new JsonFactory();

	private RawMember() {
	}

	/**
	 * The bytes of a member, from its first to its last.
	 * @param body a JSON object in UTF-8 that was read before
	 * @param name of the member
	 * @return those, or empty when there is no such member
	 */
	public static Optional<byte[]> of(byte[] body, String name) {
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				boolean found = parser.currentName().equals(name);
				parser.nextToken();
				int from = (int) parser.currentTokenLocation().getByteOffset();
				parser.skipChildren();
				if (found) {
					return Optional.of(Arrays.copyOfRange(body, from, (int) parser.currentLocation().getByteOffset()));
				}
			}
			return Optional.empty();
		}
	}

}
