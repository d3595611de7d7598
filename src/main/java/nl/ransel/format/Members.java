package nl.ransel.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads members of JSON-LD objects, where one value and a list of one mean the same. What
 * is absent or of an odd kind is null, never an error.
 */
final class Members {

	/** Where a text is given in several languages, the first of these is shown. */
	private static final List<String> LANGUAGES = List.of("nl", "nl-NL", "en", "en-GB", "en-US");

	private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*|@none");

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t\\r]]");

	private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");

	private static final int MAX_DIGITS = 6;

	private Members() {
	}

	/** The values of a member that holds one or many; an absent one holds none. */
	static Stream<JsonNode> each(JsonNode node) {
		if (node.isArray()) {
			return node.valueStream().filter((value) -> !value.isNull());
		}
		return absent(node) ? Stream.empty() : Stream.of(node);
	}

	/** The first of those values. */
	static JsonNode first(JsonNode node) {
		if (node.isArray()) {
			return each(node).findFirst().orElse(MissingNode.getInstance());
		}
		return absent(node) ? MissingNode.getInstance() : node;
	}

	/** Those values that are strings. */
	static List<String> strings(JsonNode node) {
		return each(node).filter(JsonNode::isString).map(JsonNode::stringValue).toList();
	}

	static boolean absent(JsonNode node) {
		return node.isMissingNode() || node.isNull();
	}

	/**
	 * A text for people: a plain string, a JSON-LD value object, or the best language of
	 * a map or list of them.
	 */
	static @Nullable String text(JsonNode node) {
		if (node.isString()) {
			return clean(node.stringValue());
		}
		if (node.isArray()) {
			return bestOf(node);
		}
		if (node.has("@value")) {
			return text(node.path("@value"));
		}
		return isLanguageMap(node) ? ofMap(node) : null;
	}

	private static @Nullable String ofMap(JsonNode map) {
		return Stream.concat(LANGUAGES.stream(), map.propertyNames().stream())
			.map(map::path)
			.filter(JsonNode::isString)
			.map((text) -> clean(text.stringValue()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** {@code id} is Indonesian, but here it tells that the object is a thing. */
	private static boolean isLanguageMap(JsonNode node) {
		return node.isObject() && !node.has("id")
				&& node.propertyNames().stream().allMatch((name) -> LANGUAGE_TAG.matcher(name).matches());
	}

	private static @Nullable String bestOf(JsonNode values) {
		Stream<JsonNode> preferred = LANGUAGES.stream()
			.flatMap((tag) -> values.valueStream().filter((value) -> tag.equals(value.path("@language").asString(""))));
		return Stream.concat(preferred, values.valueStream())
			.filter((value) -> value.isString() || value.path("@value").isString())
			.findFirst()
			.map(Members::text)
			.orElse(null);
	}

	/** Blank is absent; control characters would only upset whatever shows the text. */
	private static @Nullable String clean(String text) {
		String cleaned = (isPlain(text) ? text : CONTROL.matcher(text).replaceAll("")).strip();
		return cleaned.isEmpty() ? null : cleaned;
	}

	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < ' ' || text.charAt(i) == 0x7f) {
				return false;
			}
		}
		return true;
	}

	/** A code or number written as a string or as a number. */
	static @Nullable String code(JsonNode node) {
		BigDecimal number = node.isNumber() ? decimal(node) : null;
		return (number != null) ? number.toPlainString() : text(node);
	}

	/** A string, or the id of an object: a link, an image, a profile. */
	static @Nullable String id(JsonNode node) {
		JsonNode one = first(node);
		if (one.isObject()) {
			return one.path("id").isString() ? id(one.path("id")) : id(one.path("@id"));
		}
		return one.isString() ? clean(one.stringValue()) : null;
	}

	/**
	 * An amount as it is written. Amounts that no course has are not taken: a hostile
	 * exponent would blow up the first sum it is added to.
	 */
	static @Nullable BigDecimal decimal(JsonNode node) {
		if (node.isString() && DECIMAL.matcher(node.stringValue()).matches()) {
			return new BigDecimal(node.stringValue());
		}
		if (!node.isNumber()) {
			return null;
		}
		BigDecimal value = node.decimalValue();
		long digits = (long) value.precision() - value.scale();
		boolean sensible = value.signum() >= 0 && digits <= MAX_DIGITS && value.scale() <= MAX_DIGITS;
		return sensible ? value : null;
	}

	static @Nullable Boolean bool(JsonNode node) {
		return node.isBoolean() ? node.booleanValue() : null;
	}

}
