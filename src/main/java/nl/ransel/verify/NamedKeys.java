package nl.ransel.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import nl.ransel.trust.ControllerDocument;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.KeyReader;
import nl.ransel.trust.VerificationKey;
import tools.jackson.databind.JsonNode;

/**
 * The keys an issuer's own document names, beside those it lists in the manner of DID
 * documents.
 *
 * @param addresses where such keys, or sets of them, are published
 * @param keys those it holds itself
 * @param complete whether the issuer names keys at all, so that others are not its own
 */
record NamedKeys(Set<String> addresses, List<VerificationKey> keys, boolean complete) {

	private static final int MAX_ADDRESSES = 5;

	static NamedKeys in(ControllerDocument document) {
		JsonNode json = document.json();
		boolean did = document.id().startsWith("did:");
		// only in a profile: in DID documents this member is a relic that says nothing
		List<JsonNode> publicKeys = did ? List.of() : each(json.path("publicKey")).toList();
		List<JsonNode> sets = each(json.path("jwks")).filter(JsonNode::isObject).toList();
		Set<String> addresses = new LinkedHashSet<>();
		Stream.of(publicKeys.stream(), each(json.path("jwks_uri")), each(json.path("jwks")))
			.flatMap((nodes) -> nodes)
			.map((node) -> node.isObject() ? node.path("id").asString("") : node.asString(""))
			.filter((address) -> !address.isEmpty())
			.limit(MAX_ADDRESSES)
			.forEach(addresses::add);
		List<VerificationKey> keys = new ArrayList<>();
		publicKeys.forEach((node) -> read(node, keys));
		sets.forEach((set) -> set.path("keys").values().forEach((node) -> read(node, keys)));
		boolean complete = did || !document.methods().isEmpty() || !addresses.isEmpty() || !keys.isEmpty();
		return new NamedKeys(addresses, keys, complete);
	}

	private static void read(JsonNode node, List<VerificationKey> keys) {
		try {
			if (node.path("publicKeyPem").isString()) {
				keys.add(KeyReader.pem(node.path("publicKeyPem").stringValue()));
			}
			else if (node.has("kty")) {
				keys.add(KeyReader.jwk(node));
			}
		}
		catch (Distrust ex) {
			// a key nobody could use proves nothing
		}
	}

	private static Stream<JsonNode> each(JsonNode node) {
		return node.isArray() ? node.valueStream() : node.isMissingNode() ? Stream.empty() : Stream.of(node);
	}

}
