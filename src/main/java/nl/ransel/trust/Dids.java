package nl.ransel.trust;

import java.net.URI;
import java.util.function.Function;
import java.util.regex.Pattern;

import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the documents behind DIDs, by the methods {@code key}, {@code jwk} and
 * {@code web}. The first two need no network: the name holds the key.
 */
final class Dids {

	private static final Pattern WEB = Pattern.compile(
			"did:web:([A-Za-z0-9.-]+|%5B[0-9A-Fa-f.:]+%5D)(?:%3[Aa](\\d{1,5}))?((?::(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})+)*)");

	/** Written plainly or not, these lead out of the folder that the DID names. */
	private static final Pattern WAY_OUT = Pattern.compile("(?i)(?:^|.*/)(?:\\.|%2e){1,2}(?:/.*|$)|.*%(?:2f|5c).*");

	private final Documents documents;

	/** Of DIDs that hold their key in their name, which never changes. */
	private final Recent<String, ControllerDocument> named = new Recent<>(1_000);

	Dids(Documents documents) {
		this.documents = documents;
	}

	static boolean isDid(String id) {
		return id.startsWith("did:");
	}

	/**
	 * The document of a DID.
	 * @param did without fragment
	 * @return the document, or a {@link Distrust} as error
	 */
	Mono<ControllerDocument> resolve(String did) {
		if (did.length() > 2_000) {
			return Mono.error(Distrust.failed("bad-did"));
		}
		if (did.startsWith("did:key:")) {
			return Mono.fromCallable(() -> named(did, Dids::key));
		}
		if (did.startsWith("did:jwk:")) {
			return Mono.fromCallable(() -> named(did, Dids::jwk));
		}
		if (did.startsWith("did:web:")) {
			return Mono.fromCallable(() -> address(did))
				.flatMap((address) -> this.documents.fetch(address.toString(), Purpose.KEY, "key-unreachable"))
				.map((document) -> web(did, document));
		}
		return Mono.error(Distrust.unknown("unknown-did-method").with("did", did));
	}

	private ControllerDocument named(String did, Function<String, ControllerDocument> reading) {
		ControllerDocument known = this.named.get(did);
		if (known != null) {
			return known;
		}
		ControllerDocument read = reading.apply(did);
		this.named.put(did, read);
		return read;
	}

	private static ControllerDocument key(String did) {
		String multikey = did.substring("did:key:".length());
		ObjectNode method = method(did, did + "#" + multikey, "Multikey");
		method.put("publicKeyMultibase", multikey);
		KeyReader.multikey(multikey);
		return single(did, method);
	}

	private static ControllerDocument jwk(String did) {
		ObjectNode method = method(did, did + "#0", "JsonWebKey");
		method.set("publicKeyJwk", json(Encodings.base64url(did.substring("did:jwk:".length()))));
		KeyReader.jwk(method.path("publicKeyJwk"));
		return single(did, method);
	}

	private static JsonNode json(byte[] bytes) {
		try {
			return StrictJson.parse(bytes);
		}
		catch (UnreadableBadge ex) {
			throw Distrust.failed("bad-did");
		}
	}

	private static ObjectNode method(String did, String id, String type) {
		ObjectNode method = JsonNodeFactory.instance.objectNode();
		return method.put("id", id).put("type", type).put("controller", did);
	}

	private static ControllerDocument single(String did, ObjectNode method) {
		ObjectNode document = JsonNodeFactory.instance.objectNode().put("id", did);
		document.putArray("assertionMethod").add(method);
		return ControllerDocument.of(did, document, null, null);
	}

	private ControllerDocument web(String did, Documents.Document document) {
		if (!document.json().path("id").asString("").equals(did)) {
			throw Distrust.failed("did-mismatch").with("did", did);
		}
		return this.documents.controller(did, document);
	}

	/**
	 * Where the document of a did:web lives. Plain http only for this machine itself,
	 * which the guarded client refuses outside demo and tests.
	 */
	static URI address(String did) {
		var parts = WEB.matcher(did);
		if (!parts.matches()) {
			throw Distrust.failed("bad-did").with("did", did);
		}
		String host = parts.group(1).replace("%5B", "[").replace("%5D", "]");
		String port = (parts.group(2) != null) ? ":" + parts.group(2) : "";
		String path = parts.group(3).replace(':', '/');
		String scheme = Addresses.isLoopbackName(host) ? "http://" : "https://";
		try {
			if (!WAY_OUT.matcher(path).matches()) {
				return URI.create(scheme + host + port + (path.isEmpty() ? "/.well-known" : path) + "/did.json");
			}
		}
		catch (IllegalArgumentException ex) {
			// falls through
		}
		throw Distrust.failed("bad-did").with("did", did);
	}

}
