package nl.ransel.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON from strangers, read so that every other reader must see the same: UTF-8, no
 * member twice, no halves of characters, nothing after the end, and everything within
 * limits. Numbers are kept as written.
 */
public final class StrictJson {

	/**
	 * Characters a document may have; a packed one may be a little over a file's size.
	 */
	public static final int MAX_LENGTH = 2 * 1024 * 1024;

	private static final int MAX_DEPTH = 64;

	private static final int MAX_TOKENS = 200_000;

	private static final int MAX_NAME = 2_000;

	private static final int MAX_NUMBER = 100;

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder().streamReadConstraints(limits()).build())
		.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	private StrictJson() {
	}

	private static StreamReadConstraints limits() {
		return StreamReadConstraints.builder()
			.maxDocumentLength(MAX_LENGTH)
			.maxNestingDepth(MAX_DEPTH)
			.maxTokenCount(MAX_TOKENS)
			.maxStringLength(MAX_LENGTH)
			.maxNameLength(MAX_NAME)
			.maxNumberLength(MAX_NUMBER)
			.build();
	}

	/**
	 * Reads a document that was fetched.
	 * @param utf8 the body as it came
	 * @throws UnreadableBadge when it is not strict JSON in UTF-8
	 */
	public static JsonNode parse(byte[] utf8) throws UnreadableBadge {
		if (!isPlain(utf8)) {
			return parse(text(utf8));
		}
		if (utf8.length > MAX_LENGTH) {
			throw UnreadableReason.TOO_LARGE.badge();
		}
		return read(() -> MAPPER.createParser(utf8), false);
	}

	/**
	 * Nothing but ASCII without escapes, as nearly all tokens are. That reads the same
	 * without being decoded first, and has no halves of characters. A zero is left to the
	 * careful way, for Jackson would take it for a sign of another encoding.
	 */
	private static boolean isPlain(byte[] utf8) {
		for (byte each : utf8) {
			if (each <= 0 || each == '\\') {
				return false;
			}
		}
		return true;
	}

	/**
	 * Reads a document.
	 * @param text the document, without byte order mark
	 * @throws UnreadableBadge when it is not strict JSON
	 */
	public static JsonNode parse(String text) throws UnreadableBadge {
		if (text.length() > MAX_LENGTH) {
			throw UnreadableReason.TOO_LARGE.badge();
		}
		return read(() -> MAPPER.createParser(text), true);
	}

	private static JsonNode read(Supplier<JsonParser> source, boolean mayHaveHalves) throws UnreadableBadge {
		try (JsonParser parser = source.get()) {
			JsonNode node = MAPPER.readTree(parser);
			boolean whole = node != null && !node.isMissingNode() && parser.nextToken() == null;
			if (!whole || (mayHaveHalves && halfCharacters(node))) {
				throw UnreadableReason.BROKEN_JSON.badge();
			}
			return node;
		}
		catch (StreamConstraintsException ex) {
			throw UnreadableReason.TOO_COMPLEX.badge();
		}
		catch (MismatchedInputException ex) {
			throw UnreadableReason.DUPLICATE_MEMBER.badge();
		}
		// the second is how an exponent beyond all numbers comes out
		catch (JacksonException | NumberFormatException ex) {
			throw UnreadableReason.BROKEN_JSON.badge();
		}
	}

	/** Decodes UTF-8, drops a byte order mark and refuses what is not UTF-8. */
	static String text(byte[] utf8) throws UnreadableBadge {
		String quick = new String(utf8, StandardCharsets.UTF_8);
		// where something was replaced, it may be that it stood there: that takes a
		// closer look
		return withoutMark((quick.indexOf('\uFFFD') < 0) ? quick : careful(utf8));
	}

	private static String withoutMark(String text) {
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static String careful(byte[] utf8) throws UnreadableBadge {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
		}
		catch (CharacterCodingException ex) {
			throw UnreadableReason.BROKEN_TEXT.badge();
		}
	}

	/**
	 * An escaped half of a surrogate pair has no UTF-8 form: encoders put a question mark
	 * in its place, and then two texts would carry one signature.
	 */
	private static boolean halfCharacters(JsonNode node) {
		if (node.isString()) {
			return hasHalf(node.stringValue());
		}
		for (Map.Entry<String, JsonNode> member : node.properties()) {
			if (hasHalf(member.getKey()) || halfCharacters(member.getValue())) {
				return true;
			}
		}
		return node.isArray() && node.values().stream().anyMatch(StrictJson::halfCharacters);
	}

	private static boolean hasHalf(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				boolean whole = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
				if (!whole) {
					return true;
				}
				i++;
			}
		}
		return false;
	}

}
