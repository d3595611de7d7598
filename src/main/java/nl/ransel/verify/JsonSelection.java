package nl.ransel.verify;

import java.util.List;
import java.util.stream.Stream;

import nl.ransel.trust.Distrust;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a JSON-LD document that JSON pointers point to, with the ids and types of
 * everything on the way (vc-di-ecdsa, selectJsonLd).
 */
final class JsonSelection {

	private static final List<String> ALWAYS = List.of("id", "@id", "type", "@type");

	private final ObjectNode document;

	private final ObjectNode selection;

	private JsonSelection(ObjectNode document) {
		this.document = document;
		this.selection = identity(document);
		this.selection.set("@context", document.path("@context").deepCopy());
	}

	/**
	 * Selects.
	 * @param document an object with its {@code @context}
	 * @param pointers JSON pointers (RFC 6901)
	 * @return the part, or null when nothing is pointed to
	 * @throws Distrust {@code bad-pointer} when one leads nowhere
	 */
	static @Nullable ObjectNode of(ObjectNode document, List<String> pointers) {
		if (pointers.isEmpty()) {
			return null;
		}
		JsonSelection selection = new JsonSelection(document);
		for (String pointer : pointers) {
			if (pointer.isEmpty()) {
				return document.deepCopy();
			}
			selection.add(Stream.of(pointer.split("/", -1)).skip(1).map(JsonSelection::unescaped).toList());
		}
		return (ObjectNode) dense(selection.selection);
	}

	private static String unescaped(String part) {
		return part.replace("~1", "/").replace("~0", "~");
	}

	/** Pointers to everything there is. */
	static List<String> everything(ObjectNode document) {
		return document.propertyNames()
			.stream()
			.filter((name) -> !name.equals("@context"))
			.map((name) -> "/" + name.replace("~", "~0").replace("/", "~1"))
			.toList();
	}

	private void add(List<String> path) {
		JsonNode value = this.document;
		JsonNode parent = this.selection;
		for (int depth = 0; depth < path.size(); depth++) {
			value = child(value, path.get(depth));
			if (value.isMissingNode()) {
				throw Distrust.failed("bad-pointer");
			}
			boolean last = depth == path.size() - 1;
			JsonNode there = child(parent, path.get(depth));
			if (last || there.isMissingNode() || there.isNull()) {
				put(parent, path.get(depth), last ? value.deepCopy() : shell(value));
			}
			parent = child(parent, path.get(depth));
		}
	}

	private static JsonNode child(JsonNode node, String name) {
		return node.isArray() ? node.path(place(name)) : node.path(name);
	}

	/** Where something is left out in between, null keeps its place for now. */
	private static void put(JsonNode parent, String name, JsonNode value) {
		if (parent instanceof ArrayNode array) {
			int place = place(name);
			while (array.size() <= place) {
				array.addNull();
			}
			array.set(place, value);
		}
		else if (parent instanceof ObjectNode object) {
			object.set(name, value);
		}
		else {
			throw Distrust.failed("bad-pointer");
		}
	}

	private static int place(String name) {
		if (!name.matches("\\d{1,4}")) {
			throw Distrust.failed("bad-pointer");
		}
		return Integer.parseInt(name);
	}

	private static JsonNode shell(JsonNode value) {
		if (value.isArray()) {
			return ((ArrayNode) value).arrayNode();
		}
		return value.isObject() ? identity((ObjectNode) value) : value;
	}

	private static ObjectNode identity(ObjectNode node) {
		ObjectNode identity = node.objectNode();
		ALWAYS.stream()
			.filter((name) -> node.has(name) && !node.path(name).asString("").startsWith("_:"))
			.forEach((name) -> identity.set(name, node.path(name).deepCopy()));
		return identity;
	}

	private static JsonNode dense(JsonNode node) {
		if (node instanceof ArrayNode array) {
			ArrayNode dense = array.arrayNode();
			array.valueStream().filter((each) -> !each.isNull()).forEach((each) -> dense.add(dense(each)));
			return dense;
		}
		if (node instanceof ObjectNode object) {
			object.propertyNames().stream().toList().forEach((name) -> object.set(name, dense(object.path(name))));
		}
		return node;
	}

}
