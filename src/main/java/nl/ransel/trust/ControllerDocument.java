package nl.ransel.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody publishes about the keys they control: a DID document, or a controlled
 * identifier document at a web address.
 *
 * @param id who
 * @param json the whole document
 * @param methods their keys
 * @param assertionMethods ids of the keys that may make assertions
 * @param source where it came from, or null when the id itself holds it
 * @param at when it was fetched
 */
public record ControllerDocument(String id, JsonNode json, List<Method> methods, Set<String> assertionMethods,
		Check.@Nullable Source source, @Nullable Instant at) {

	private static final int MAX_METHODS = 100;

	public ControllerDocument {
		methods = List.copyOf(methods);
		assertionMethods = Set.copyOf(assertionMethods);
	}

	/**
	 * Reads a document.
	 * @param id whose it is
	 * @param json the document
	 */
	static ControllerDocument of(String id, JsonNode json, Check.@Nullable Source source, @Nullable Instant at) {
		List<Method> methods = new ArrayList<>();
		Set<String> assertionMethods = new HashSet<>();
		each(json.path("verificationMethod")).limit(MAX_METHODS).forEach((node) -> methods.add(method(id, node)));
		each(json.path("assertionMethod")).limit(MAX_METHODS).forEach((node) -> {
			if (node.isObject()) {
				methods.add(method(id, node));
				assertionMethods.add(method(id, node).id());
			}
			else {
				assertionMethods.add(absolute(id, node.asString("")));
			}
		});
		return new ControllerDocument(id, json, methods, assertionMethods, source, at);
	}

	/** The same, out of another answer of the same bytes. */
	ControllerDocument seen(Check.@Nullable Source where, @Nullable Instant when) {
		return new ControllerDocument(this.id, this.json, this.methods, this.assertionMethods, where, when);
	}

	private static Stream<JsonNode> each(JsonNode node) {
		return node.isArray() ? node.valueStream() : node.isMissingNode() ? Stream.empty() : Stream.of(node);
	}

	private static Method method(String id, JsonNode node) {
		String controller = node.has("controller") ? node.path("controller").asString("") : id;
		return new Method(absolute(id, node.path("id").asString("")), controller, node);
	}

	private static String absolute(String id, String reference) {
		return reference.startsWith("#") ? id + reference : reference;
	}

	/**
	 * The key that is published under an id for making assertions.
	 * @throws Distrust when there is none, or not for that
	 */
	ResolvedKey assertionKey(String methodId) {
		Method method = method(methodId).orElseThrow(() -> Distrust.failed("no-such-key").with("key", methodId));
		if (!this.assertionMethods.contains(methodId)) {
			throw Distrust.failed("key-not-for-assertions").with("key", methodId);
		}
		if (!method.controller().equals(this.id)) {
			throw Distrust.failed("key-of-other-controller").with("key", methodId);
		}
		if (method.withdrawn(this.at)) {
			throw Distrust.failed("key-withdrawn").with("key", methodId);
		}
		return new ResolvedKey(method.key(), methodId, this.id, this.source, this.at);
	}

	/**
	 * The key that this document lists for making assertions and that stands in a
	 * document of its own.
	 */
	ResolvedKey assertionKey(String methodId, JsonNode keyDocument) {
		boolean itself = keyDocument.path("id").asString("").equals(methodId);
		if (!itself || !this.assertionMethods.contains(methodId)) {
			throw Distrust.failed("key-not-for-assertions").with("key", methodId);
		}
		Method method = method(this.id, keyDocument);
		if (method.withdrawn(this.at)) {
			throw Distrust.failed("key-withdrawn").with("key", methodId);
		}
		return new ResolvedKey(method.key(), methodId, this.id, this.source, this.at);
	}

	private Optional<Method> method(String methodId) {
		return this.methods.stream().filter((method) -> method.id().equals(methodId)).findFirst();
	}

	/** Whether this very key is published for making assertions, under whatever id. */
	public boolean assertsWith(VerificationKey key) {
		return this.methods.stream()
			.filter((method) -> this.assertionMethods.contains(method.id()) && !method.withdrawn(this.at))
			.anyMatch((method) -> method.holds(key));
	}

	/** A published key. */
	public static final class Method {

		private static final Set<String> MULTIBASE_TYPES = Set.of("Multikey", "Ed25519VerificationKey2020");

		private final String id;

		private final String controller;

		private final JsonNode json;

		private volatile @Nullable VerificationKey key;

		/**
		 * @param id by which it is named
		 * @param controller whose it is said to be
		 * @param json its description
		 */
		Method(String id, String controller, JsonNode json) {
			this.id = id;
			this.controller = controller;
			this.json = json;
		}

		public String id() {
			return this.id;
		}

		String controller() {
			return this.controller;
		}

		JsonNode json() {
			return this.json;
		}

		/**
		 * The key.
		 * @throws Distrust when it cannot be read or is of a kind that is not accepted
		 */
		public VerificationKey key() {
			VerificationKey known = this.key;
			if (known == null) {
				known = read();
				this.key = known;
			}
			return known;
		}

		private VerificationKey read() {
			String type = this.json.path("type").asString("");
			if (this.json.propertyNames()
				.stream()
				.anyMatch((name) -> name.startsWith("privateKey") || name.startsWith("secretKey"))) {
				throw Distrust.failed("private-key");
			}
			if (this.json.path("publicKeyJwk").isObject()) {
				return KeyReader.jwk(this.json.path("publicKeyJwk"));
			}
			if (MULTIBASE_TYPES.contains(type) && this.json.path("publicKeyMultibase").isString()) {
				VerificationKey key = KeyReader.multikey(this.json.path("publicKeyMultibase").stringValue());
				if (type.startsWith("Ed25519") && key.kind() != VerificationKey.Kind.ED25519) {
					throw Distrust.failed("bad-key");
				}
				return key;
			}
			throw Distrust.failed("unsupported-key");
		}

		/**
		 * Whether its owner says that it should no longer be used (Controlled
		 * Identifiers, {@code expires} and {@code revoked}).
		 * @param now when the document was fetched, or null when it needs no fetching
		 */
		boolean withdrawn(@Nullable Instant now) {
			return now != null && Stream.of("expires", "revoked")
				.filter(this.json::has)
				.map((member) -> Moments.read(this.json.path(member)))
				.anyMatch((moment) -> moment == null || !moment.isAfter(now));
		}

		private boolean holds(VerificationKey wanted) {
			try {
				return key().equals(wanted);
			}
			catch (Distrust ex) {
				return false;
			}
		}

	}

}
