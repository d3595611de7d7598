package nl.ransel.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.ransel.trust.Documents.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the key in what stands at a web address that was given for one. */
final class KeyDocument {

	private static final int MAX_KEYS = 100;

	private KeyDocument() {
	}

	/**
	 * The key.
	 * @param found what stands there: a JWK, a set of them, a Multikey, or a
	 * CryptographicKey of Open Badges 2.0
	 * @param kid the whole address, fragment included
	 * @throws Distrust when there is no such key
	 */
	static ResolvedKey key(Document found, String kid) {
		JsonNode json = found.json();
		return new ResolvedKey(json.has("keys") ? fromSet(json, kid) : single(json, found.answer().at()), kid, null,
				found.answer().source(), found.answer().at());
	}

	/** Whether it is no key but a document that lists its owner's keys. */
	static boolean isController(JsonNode json) {
		return json.has("verificationMethod") || json.has("assertionMethod");
	}

	/**
	 * The key of a set that stands in its owner's own document.
	 * @throws Distrust when there is no such key
	 */
	static ResolvedKey inSet(JsonNode set, ControllerDocument document, String name) {
		String id = document.id() + "#" + name;
		return new ResolvedKey(fromSet(set, id), id, null, document.source(), document.at());
	}

	private static VerificationKey single(JsonNode json, Instant at) {
		if (json.has("kty")) {
			return KeyReader.jwk(json);
		}
		if (json.path("publicKeyPem").isString()) {
			return KeyReader.pem(json.path("publicKeyPem").stringValue());
		}
		ControllerDocument.Method method = new ControllerDocument.Method("", "", json);
		if (method.withdrawn(at)) {
			throw Distrust.failed("key-withdrawn");
		}
		return method.key();
	}

	private static VerificationKey fromSet(JsonNode set, String kid) {
		List<JsonNode> keys = set.path("keys").valueStream().limit(MAX_KEYS).toList();
		int hash = kid.indexOf('#');
		String fragment = (hash < 0) ? null : kid.substring(hash + 1);
		return keys.stream()
			.filter((key) -> isNamed(key, kid, fragment))
			.findFirst()
			.or(() -> (keys.size() == 1 && fragment == null) ? keys.stream().findFirst() : Optional.empty())
			.map(KeyReader::jwk)
			.orElseThrow(() -> Distrust.failed("no-such-key").with("key", kid));
	}

	/**
	 * All keys in a set, or the only one; what is no key of an accepted kind, or was
	 * withdrawn, is left out.
	 * @param at when they were fetched
	 */
	static List<VerificationKey> all(JsonNode json, Instant at) {
		Stream<JsonNode> each = json.path("keys").isArray() ? json.path("keys").valueStream().limit(MAX_KEYS)
				: Stream.of(json);
		return each.flatMap((key) -> readable(key, at)).toList();
	}

	private static Stream<VerificationKey> readable(JsonNode json, Instant at) {
		try {
			return Stream.of(single(json, at));
		}
		catch (Distrust ex) {
			return Stream.empty();
		}
	}

	private static boolean isNamed(JsonNode key, String kid, @Nullable String fragment) {
		String name = key.path("kid").asString("");
		return name.equals(kid) || (fragment != null && name.equals(fragment));
	}

}
