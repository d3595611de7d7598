package nl.ransel.trust;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import tools.jackson.databind.JsonNode;

/**
 * Hands JSON over to the JSON-LD processor. The text is not parsed a second time, so both
 * see the same.
 */
final class JakartaJson {

	/** Looked up once: each look-up searches the class path. */
	static final JsonProvider PROVIDER = JsonProvider.provider();

	private JakartaJson() {
	}

	static JsonValue of(JsonNode node) {
		if (node.isObject()) {
			JsonObjectBuilder object = PROVIDER.createObjectBuilder();
			node.properties().forEach((member) -> object.add(member.getKey(), of(member.getValue())));
			return object.build();
		}
		if (node.isArray()) {
			JsonArrayBuilder array = PROVIDER.createArrayBuilder();
			node.values().forEach((value) -> array.add(of(value)));
			return array.build();
		}
		if (node.isString()) {
			return PROVIDER.createValue(node.stringValue());
		}
		return scalar(node);
	}

	private static JsonValue scalar(JsonNode node) {
		if (node.isIntegralNumber()) {
			return PROVIDER.createValue(node.bigIntegerValue());
		}
		if (node.isNumber()) {
			return PROVIDER.createValue(node.decimalValue());
		}
		if (node.isBoolean()) {
			return node.booleanValue() ? JsonValue.TRUE : JsonValue.FALSE;
		}
		return JsonValue.NULL;
	}

}
