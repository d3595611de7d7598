package nl.ransel.trust;

import java.util.LinkedHashSet;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * What a credential's JSON may look like so that its plain reading and its signed meaning
 * are the same. Signatures over canonical RDF cover neither the contexts nor where a
 * statement stands, so what could bend either is refused: contexts written inline or deep
 * inside, and the keywords by which statements are moved out of sight.
 */
final class ContextRules {

	private static final Set<String> DATA_MODEL = Set.of("https://www.w3.org/ns/credentials/v2",
			"https://www.w3.org/2018/credentials/v1");

	private static final Set<String> HARMLESS = Set.of("@context", "@id", "@type", "@value", "@language");

	/** What a context from elsewhere may not define another name for. */
	private static final Set<String> MOVERS = Set.of("@included", "@nest", "@reverse", "@graph", "@index", "@import",
			"@propagate");

	private static final int MAX_CONTEXTS = 20;

	private ContextRules() {
	}

	/**
	 * The addresses of all contexts of a credential.
	 * @throws Distrust when it is not in the plain form
	 */
	static Set<String> contexts(JsonNode credential) {
		Set<String> urls = new LinkedHashSet<>();
		collect(credential.path("@context"), urls);
		if (urls.isEmpty() || !DATA_MODEL.contains(urls.iterator().next())) {
			throw Distrust.failed("no-data-model-context");
		}
		inside("", credential, urls);
		if (urls.size() > MAX_CONTEXTS) {
			throw Distrust.unknown("too-complex");
		}
		return urls;
	}

	private static void inside(String name, JsonNode node, Set<String> urls) {
		if (node.isObject()) {
			plainKeywords(node);
			if (!name.isEmpty() && node.has("@context")) {
				mayBringContexts(name, node);
				collect(node.path("@context"), urls);
			}
			node.properties().forEach((member) -> inside(member.getKey(), member.getValue(), urls));
		}
		else if (node.isArray()) {
			node.values().forEach((value) -> inside(name, value, urls));
		}
	}

	private static void plainKeywords(JsonNode object) {
		for (String name : object.propertyNames()) {
			if (name.startsWith("@") && !HARMLESS.contains(name)) {
				throw Distrust.failed("hidden-structure").with("member", name);
			}
		}
		if (object.has("@language") && !object.has("@value")) {
			throw Distrust.failed("hidden-structure").with("member", "@language");
		}
	}

	/** Only a credential inside a credential, or a proof, brings contexts of its own. */
	private static void mayBringContexts(String name, JsonNode object) {
		JsonNode type = object.path("type");
		boolean credential = type.isArray()
				? type.valueStream().anyMatch((each) -> each.asString("").equals("VerifiableCredential"))
				: type.asString("").equals("VerifiableCredential");
		if (!credential && !name.equals("proof")) {
			throw Distrust.failed("inline-context");
		}
		JsonNode first = object.path("@context").isArray() ? object.path("@context").path(0) : object.path("@context");
		if (credential && !DATA_MODEL.contains(first.asString(""))) {
			throw Distrust.failed("no-data-model-context");
		}
	}

	private static void collect(JsonNode context, Set<String> urls) {
		if (context.isString()) {
			urls.add(context.stringValue());
		}
		else if (context.isArray() && context.valueStream().allMatch(JsonNode::isString)) {
			context.valueStream().map(JsonNode::stringValue).forEach(urls::add);
		}
		else {
			throw Distrust.failed("inline-context");
		}
	}

	/**
	 * Judges a context from elsewhere.
	 * @return the addresses of contexts it refers to in turn
	 * @throws Distrust when it could move statements out of sight
	 */
	static Set<String> foreign(String url, JsonNode document) {
		JsonNode context = document.path("@context");
		if (!context.isContainer() && !context.isString()) {
			throw Distrust.failed("bad-context").with("context", url);
		}
		Set<String> references = new LinkedHashSet<>();
		references(context, references);
		movers(url, context);
		return references;
	}

	/** A string where a context may stand is the address of another one. */
	private static void references(JsonNode context, Set<String> references) {
		if (context.isString()) {
			references.add(context.stringValue());
		}
		else if (context.isArray()) {
			context.values().forEach((each) -> references(each, references));
		}
		else if (context.isObject()) {
			context.values().forEach((term) -> {
				if (term.isObject() && term.has("@context")) {
					references(term.path("@context"), references);
				}
			});
		}
	}

	private static void movers(String url, JsonNode node) {
		if (node.isObject()) {
			node.properties().forEach((member) -> {
				boolean container = member.getKey().equals("@container");
				if (MOVERS.contains(member.getKey()) || (!container && moves(member.getValue()))) {
					throw Distrust.failed("bad-context").with("context", url);
				}
			});
		}
		if (node.isContainer()) {
			node.values().forEach((value) -> movers(url, value));
		}
	}

	private static boolean moves(JsonNode value) {
		return value.isString() && MOVERS.contains(value.stringValue());
	}

}
