package nl.ransel.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes documents here and there, in the ways that have ever been trouble. */
final class Mutations {

	private static final List<String> NAMES = List.of("id", "@id", "type", "@type", "name", "description", "image",
			"url", "achievement", "issuer", "proof", "evidence", "result", "allowedValue", "resultDescription",
			"criteria", "related", "endorsement", "credentialSubject", "hashed", "creditsEarned", "geo", "address",
			"nooitGehoord", "schema:name", "https://example.org/p", "urn:p", "xsd:date", "@value", "@language", "@list",
			"@set", "@graph", "@included", "@nest", "@reverse", "@index", "@json", "@none", "@vocab", "@foo", "", "_:b",
			"a b", "jsonSchema", "verifiableCredential", "proofPurpose", "validFrom", "voorNaam", "lijst", "taal",
			"los", "graaf", "vrij", "omgekeerd", "geteld", "alsJson", "soort", "x:y", "hashtag", "statusMessage");

	private static final List<String> VALUES = List.of("null", "true", "false", "0", "-0", "-0.0", "1", "-17", "1.0",
			"2.5", "1e3", "1e21", "1e-7", "123456789012345678901234567890", "0.1234567890123456789", "1e300", "1e-400",
			"\"\"", "\"x\"", "\"urn:a\"", "\"urn:a b\"", "\"relative\"", "\"_:b1\"", "\"@type\"", "\"@id\"", "\"type\"",
			"\"id\"", "\"did:example:a#b\"", "\"http://x\"", "\"schema:a\"", "\"x:a\"", "\"Profile\"",
			"\"Achievement\"", "\"AchievementSubject\"", "\"DataIntegrityProof\"", "\"VerifiableCredential\"",
			"\"Address\"", "\"Soort\"", "\"assertionMethod\"", "\"Nooit\"", "\"https://example.org/Iets\"",
			"\"é\\u0000\\u0007\\t\\n\\\"\\\\\\u007f\\ud83c\\udf93\"", "\"urn:é\"", "\"urn:\\u0007\"", "\"urn:x>\"",
			"[]", "{}", "[[]]", "[[\"a\"]]", "[null]", "[\"urn:a\", \"urn:b\"]", "[1, 1.0, \"1\", true]", "[{}, {}]",
			"{\"id\": \"urn:a\"}", "{\"id\": \"urn:a\", \"type\": \"Profile\"}", "{\"type\": [\"Profile\", \"Image\"]}",
			"{\"type\": []}", "{\"type\": [\"Image\", \"Achievement\"], \"caption\": \"c\", \"tag\": [\"t\"]}",
			"{\"@value\": \"x\"}", "{\"@value\": \"x\", \"@language\": \"nl\"}",
			"{\"@value\": \"x\", \"@type\": \"urn:t\"}",
			"{\"@value\": 2.5, \"@type\": \"http://www.w3.org/2001/XMLSchema#float\"}", "{\"@list\": [\"a\", \"b\"]}",
			"{\"@set\": [\"a\"]}", "{\"nl\": \"een\", \"en\": \"one\"}", "{\"@id\": \"urn:a\", \"id\": \"urn:b\"}",
			"{\"name\": \"n\"}", "{\"name\": [\"n\", \"n\"], \"https://schema.org/name\": \"n\"}", "{\"nooit\": 1}",
			"{\"@context\": \"https://www.w3.org/ns/did/v1\", \"name\": \"n\"}", "{\"@context\": null, \"urn:p\": 1}",
			"{\"@context\": [], \"name\": \"n\"}");

	private final Random random;

	Mutations(Random random) {
		this.random = random;
	}

	JsonNode changed(JsonNode document) {
		ObjectNode changed = ((ObjectNode) document).deepCopy();
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			changeOnce(changed);
		}
		return changed;
	}

	private void changeOnce(ObjectNode document) {
		List<JsonNode> places = new ArrayList<>();
		collect(document, places);
		JsonNode place = any(places);
		if (place instanceof ObjectNode object) {
			change(object, places);
		}
		else {
			change((ArrayNode) place, places);
		}
	}

	private void change(ObjectNode object, List<JsonNode> places) {
		List<String> names = List.copyOf(object.propertyNames());
		String name = names.isEmpty() ? "name" : any(names);
		JsonNode value = object.path(name);
		switch (this.random.nextInt(9)) {
			case 0 -> object.remove(name);
			case 1 -> rename(object, name, any(NAMES));
			case 2 -> object.set(any(NAMES), value(places));
			case 3 -> object.set(name, value(places));
			case 4 -> object.set(name, JsonNodeFactory.instance.arrayNode().add(value.deepCopy()).add(value(places)));
			case 5 -> object.set(name, value.isArray() && !value.isEmpty() ? value.path(0) : value);
			case 6 -> move(object, name, any(places));
			case 7 -> object.set(any(List.of("id", "type", "@type", "@id")), value(places));
			default -> rename(object, name, name.startsWith("@") ? name.substring(1) : "@" + name);
		}
	}

	private static void rename(ObjectNode object, String name, String other) {
		JsonNode value = object.remove(name);
		object.set(other, (value != null) ? value : JsonNodeFactory.instance.stringNode("x"));
	}

	private static void move(ObjectNode object, String name, JsonNode place) {
		JsonNode value = object.path(name);
		if (place instanceof ObjectNode target && !value.isMissingNode()) {
			target.set(name, value.deepCopy());
		}
	}

	private void change(ArrayNode array, List<JsonNode> places) {
		int index = array.isEmpty() ? 0 : this.random.nextInt(array.size());
		switch (this.random.nextInt(3)) {
			case 0 -> array.remove(index);
			case 1 -> array.insert(index, value(places));
			default -> array.add(array.path(index).isMissingNode() ? value(places) : array.path(index).deepCopy());
		}
	}

	/** Something new, or something that stands elsewhere in the document. */
	private JsonNode value(List<JsonNode> places) {
		if (this.random.nextInt(5) == 0) {
			return any(places).deepCopy();
		}
		try {
			return StrictJson.parse(any(VALUES));
		}
		catch (UnreadableBadge ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void collect(JsonNode node, List<JsonNode> places) {
		if (node.isContainer()) {
			places.add(node);
			node.properties().forEach((member) -> {
				if (!member.getKey().equals("@context") || member.getValue().isObject()) {
					collect(member.getValue(), places);
				}
			});
			if (node.isArray()) {
				node.values().forEach((value) -> collect(value, places));
			}
		}
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}
