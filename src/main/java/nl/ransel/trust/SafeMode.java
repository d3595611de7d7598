package nl.ransel.trust;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * Goes through an expanded document and refuses whatever would be lost on the way to RDF
 * or would end up elsewhere than it was read: a reader would take it for signed.
 */
final class SafeMode {

	private static final Pattern BLANK = Pattern.compile("_:[A-Za-z0-9_][A-Za-z0-9_.-]*");

	private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

	private static final Set<String> KEYWORDS = Set.of("@id", "@type", "@value", "@language", "@list", "@graph");

	private final String root;

	private SafeMode(String root) {
		this.root = root;
	}

	/**
	 * Checks a document.
	 * @param expanded the expanded document
	 * @return the same, ready for the way to RDF
	 * @throws Distrust when something would not be covered
	 */
	static JsonArray check(JsonArray expanded) {
		if (expanded.size() != 1 || expanded.get(0).getValueType() != JsonValue.ValueType.OBJECT) {
			throw Distrust.failed("hidden-structure");
		}
		JsonObject object = expanded.getJsonObject(0);
		String root = (object.get("@id") instanceof JsonString id) ? id.getString() : "";
		return JakartaJson.PROVIDER.createArrayBuilder().add(new SafeMode(root).object(object, Place.ROOT)).build();
	}

	private JsonValue value(JsonValue value, Place place) {
		if (value instanceof JsonObject object) {
			return object(object, place);
		}
		if (value instanceof JsonArray array) {
			JsonArrayBuilder checked = JakartaJson.PROVIDER.createArrayBuilder();
			array.forEach((each) -> checked.add(value(each, place)));
			return checked.build();
		}
		throw Distrust.failed("hidden-structure");
	}

	private JsonObject object(JsonObject object, Place place) {
		if (object.containsKey("@value")) {
			return literal(object);
		}
		if (place == Place.INSIDE && isRoot(object)) {
			aboutRoot(object);
		}
		JsonObjectBuilder checked = JakartaJson.PROVIDER.createObjectBuilder();
		for (Map.Entry<String, JsonValue> member : object.entrySet()) {
			checked.add(member.getKey(), member(member.getKey(), member.getValue(), place));
		}
		return checked.build();
	}

	/**
	 * Statements about the credential itself, away from where they are read: RDF does not
	 * tell the two places apart, so an end date or a status could be moved here. Only an
	 * endorsement has something to say about it.
	 */
	private static void aboutRoot(JsonObject object) {
		boolean endorsed = object.keySet()
			.stream()
			.allMatch((name) -> name.equals("@id") || name.equals("@type") || name.endsWith("#endorsementComment"));
		if (!endorsed) {
			throw Distrust.failed("hidden-structure");
		}
	}

	private boolean isRoot(JsonObject object) {
		return object.get("@id") instanceof JsonString id && id.getString().equals(this.root);
	}

	private JsonValue member(String name, JsonValue value, Place place) {
		if (name.equals("@id")) {
			return name(value);
		}
		if (name.equals("@type")) {
			value.asJsonArray().forEach(SafeMode::name);
			return value;
		}
		if (name.startsWith("@") ? !KEYWORDS.contains(name) : !isAbsolute(name)) {
			throw Distrust.failed(name.startsWith("@") ? "hidden-structure" : "undefined-terms").with("member", name);
		}
		boolean apart = name.equals("@graph") || place == Place.APART;
		return value(value, apart ? Place.APART : Place.INSIDE);
	}

	private static JsonValue name(JsonValue value) {
		if (value instanceof JsonString string
				&& (isAbsolute(string.getString()) || BLANK.matcher(string.getString()).matches())) {
			return value;
		}
		throw Distrust.failed("relative-id").with("value", String.valueOf(value));
	}

	/**
	 * Whether an address says by itself what it means: a scheme, a colon, and nothing
	 * that N-Quads could not hold. By hand, for every name in a badge comes by here.
	 */
	static boolean isAbsolute(String address) {
		int colon = address.indexOf(':');
		if (colon < 1 || !isLetter(address.charAt(0))) {
			return false;
		}
		for (int i = 1; i < colon; i++) {
			char each = address.charAt(i);
			if (!isLetter(each) && !(each >= '0' && each <= '9') && "+.-".indexOf(each) < 0) {
				return false;
			}
		}
		for (int i = colon + 1; i < address.length(); i++) {
			char each = address.charAt(i);
			if (each <= ' ' || each == 0x7f || "<>\"{}|\\^`".indexOf(each) >= 0) {
				return false;
			}
		}
		return true;
	}

	private static boolean isLetter(char each) {
		return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
	}

	private static JsonObject literal(JsonObject object) {
		for (String name : object.keySet()) {
			if (!Set.of("@value", "@type", "@language").contains(name)) {
				throw Distrust.failed("hidden-structure").with("member", name);
			}
		}
		if (object.get("@type") instanceof JsonString type && !type.getString().equals("@json")) {
			name(type);
		}
		if (object.containsKey("@language") && !(object.get("@language") instanceof JsonString language
				&& LANGUAGE.matcher(language.getString()).matches())) {
			throw Distrust.failed("hidden-structure").with("member", "@language");
		}
		return number(object);
	}

	/**
	 * Numbers are written here: the processor makes a wrong exception for whole numbers
	 * of the type xsd:float, and mixes up the digits of two that it writes at once.
	 */
	private static JsonObject number(JsonObject object) {
		String type = (object.get("@type") instanceof JsonString given) ? given.getString() : null;
		if (object.get("@value") instanceof JsonNumber number && !"@json".equals(type)) {
			Literal literal = Literal.of(number.bigDecimalValue(), type);
			return JakartaJson.PROVIDER.createObjectBuilder(object)
				.add("@value", literal.text())
				.add("@type", literal.datatype())
				.build();
		}
		return object;
	}

	/** Where an object stands. */
	private enum Place {

		/** The document itself. */
		ROOT,
		/** Somewhere in it. */
		INSIDE,
		/** In a graph of its own, such as an endorsement. */
		APART

	}

}
