package nl.ransel.connection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The badges in an answer of {@code GET /credentials}, each byte for byte as it stood
 * there: read and written anew it might not be what was signed.
 */
final class CredentialsAnswer {

	private static final String CREDENTIAL = "credential";

	/** The schema's name, and that of the example in the text. */
	private static final Set<String> JWS = Set.of("compactJwsString", "compactJwsStrings");

	/** Any other text could be an address, and nobody asked to have that fetched. */
	private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

	private static final JsonFactory JSON = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(100)
			.maxStringLength(4 * 1024 * 1024)
			.maxNameLength(2_000)
			.maxNumberLength(200)
			.maxTokenCount(2_000_000)
			.build())
		.build();

	private CredentialsAnswer() {
	}

	/**
	 * Reads it. What is in the place of a JWS and is none comes out empty, to be refused.
	 * @throws HostTrouble {@link Trouble#UNREADABLE} when it is no such answer
	 */
	static List<byte[]> read(byte[] body) {
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
			return read(parser, body);
		}
		catch (JacksonException ex) {
			throw new HostTrouble(Trouble.UNREADABLE);
		}
	}

	private static List<byte[]> read(JsonParser parser, byte[] body) {
		List<byte[]> badges = new ArrayList<>();
		expect(parser.nextToken() == JsonToken.START_OBJECT);
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			if (value == JsonToken.START_ARRAY && isMeant(name)) {
				while (parser.nextToken() != JsonToken.END_ARRAY) {
					badges.add(badge(parser, name, body));
				}
			}
			else if (value != JsonToken.VALUE_NULL && isMeant(name)) {
				badges.add(badge(parser, name, body));
			}
			else {
				parser.skipChildren();
			}
		}
		expect(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
		return badges;
	}

	private static boolean isMeant(String name) {
		return name.equals(CREDENTIAL) || JWS.contains(name);
	}

	private static byte[] badge(JsonParser parser, String name, byte[] body) {
		if (JWS.contains(name)) {
			expect(parser.currentToken() == JsonToken.VALUE_STRING);
			String text = parser.getString().strip();
			return COMPACT.matcher(text).matches() ? text.getBytes(StandardCharsets.US_ASCII) : new byte[0];
		}
		expect(parser.currentToken() == JsonToken.START_OBJECT);
		int from = (int) parser.currentTokenLocation().getByteOffset();
		// nowhere, when it is not written in UTF-8 (RFC 8259, 8.1)
		expect(from >= 0);
		parser.skipChildren();
		return Arrays.copyOfRange(body, from, (int) parser.currentLocation().getByteOffset());
	}

	private static void expect(boolean so) {
		if (!so) {
			throw new HostTrouble(Trouble.UNREADABLE);
		}
	}

}
