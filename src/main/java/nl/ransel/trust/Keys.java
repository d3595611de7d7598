package nl.ransel.trust;

import java.util.List;

import nl.ransel.trust.Documents.Document;
import nl.ransel.trust.Documents.Text;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Looks up the keys that badges name. Every method gives a key or a {@link Distrust}. */
public final class Keys {

	private static final String UNREACHABLE = "key-unreachable";

	private final Documents documents;

	private final Dids dids;

	public Keys(Documents documents) {
		this.documents = documents;
		this.dids = new Dids(documents);
	}

	/**
	 * The document of a DID, or what stands at the web address that is somebody's id.
	 */
	public Mono<ControllerDocument> controller(String id) {
		if (Dids.isDid(id)) {
			return this.dids.resolve(id);
		}
		return this.documents.fetch(id, Purpose.PROFILE, "issuer-unreachable").map((found) -> controller(id, found));
	}

	private ControllerDocument controller(String id, Document found) {
		if (!found.json().path("id").asString("").equals(id)) {
			throw Distrust.failed("controller-mismatch").with("id", id);
		}
		return this.documents.controller(id, found);
	}

	/**
	 * The key of a Data Integrity proof; whoever controls it must list it for making
	 * assertions.
	 * @param verificationMethod a DID URL or a web address
	 */
	public Mono<ResolvedKey> forProof(String verificationMethod) {
		String whose = withoutFragment(verificationMethod);
		if (Dids.isDid(whose)) {
			return this.dids.resolve(whose)
				.map((document) -> document.assertionKey(named(document, verificationMethod)));
		}
		if (Origins.of(whose).isEmpty()) {
			return Mono.error(Distrust.failed("bad-address").with("url", verificationMethod));
		}
		return this.documents.fetch(whose, Purpose.KEY, UNREACHABLE)
			.flatMap((found) -> atAddress(found, verificationMethod));
	}

	/** In a DID that is a key, the fragment says nothing new. */
	private static String named(ControllerDocument document, String method) {
		boolean onlyOne = document.source() == null && method.equals(document.id());
		return onlyOne ? document.methods().get(0).id() : method;
	}

	/** Either the key itself stands there, or a document of its controller. */
	private Mono<ResolvedKey> atAddress(Document found, String verificationMethod) {
		JsonNode json = found.json();
		if (!KeyDocument.isController(json)) {
			String controller = json.path("controller").asString("");
			return controller(controller).map((document) -> document.assertionKey(verificationMethod, json));
		}
		return Mono.fromCallable(() -> controller(withoutFragment(verificationMethod), found))
			.map((document) -> document.assertionKey(verificationMethod));
	}

	/**
	 * The key of a JWT.
	 * @param kid a DID URL, a web address, or a bare name within the issuer's document
	 * @param issuer the issuer's id
	 */
	public Mono<ResolvedKey> forToken(String kid, String issuer) {
		if (Dids.isDid(kid)) {
			return forProof(kid);
		}
		if (kid.startsWith("https://") || kid.startsWith("http://")) {
			return this.documents.fetch(withoutFragment(kid), Purpose.KEY, UNREACHABLE).map((found) -> key(found, kid));
		}
		return controller(issuer).flatMap((document) -> bare(document, kid));
	}

	/** Either a document that lists the key stands there, or the key itself or a set. */
	private ResolvedKey key(Document found, String kid) {
		return KeyDocument.isController(found.json()) ? controller(withoutFragment(kid), found).assertionKey(kid)
				: KeyDocument.key(found, kid);
	}

	/** In the document itself, or in the set of keys that it names. */
	private Mono<ResolvedKey> bare(ControllerDocument document, String kid) {
		JsonNode set = document.json().path("jwks");
		String address = document.json().path("jwks_uri").asString("");
		boolean noSet = Dids.isDid(document.id()) || (!set.isObject() && address.isEmpty());
		if (noSet || !listed(document, kid).isEmpty()) {
			return Mono.fromCallable(() -> document.assertionKey(listed(document, kid).stream()
				.findFirst()
				.orElseThrow(() -> Distrust.failed("no-such-key").with("key", kid))));
		}
		return set.isObject() ? Mono.fromCallable(() -> KeyDocument.inSet(set, document, kid))
				: forToken(withoutFragment(address) + "#" + kid, document.id());
	}

	private static List<String> listed(ControllerDocument document, String kid) {
		String fragment = kid.startsWith("#") ? kid.substring(1) : kid;
		return document.methods()
			.stream()
			.filter((method) -> method.id().equals(document.id() + "#" + fragment)
					|| method.json().path("publicKeyJwk").path("kid").asString("").equals(kid))
			.map(ControllerDocument.Method::id)
			.toList();
	}

	/**
	 * A key published as a document of its own, as Open Badges 2.0 has it, or as bare PEM
	 * text, as those before had it.
	 * @param url where
	 */
	public Mono<PublishedKey> published(String url) {
		return this.documents.text(url, Purpose.KEY, UNREACHABLE)
			.map((text) -> text.text().startsWith("-----BEGIN") ? pem(text, url) : published(text, url));
	}

	private static PublishedKey pem(Text text, String url) {
		ResolvedKey key = new ResolvedKey(KeyReader.pem(text.text()), url, null, text.answer().source(),
				text.answer().at());
		return new PublishedKey(key, MissingNode.getInstance());
	}

	private PublishedKey published(Text text, String url) {
		Document found = text.asDocument(UNREACHABLE);
		return new PublishedKey(key(found, url), found.json());
	}

	/**
	 * All keys that stand at an address: one, or a set.
	 * @param url where
	 */
	public Mono<List<VerificationKey>> allAt(String url) {
		return this.documents.fetch(withoutFragment(url), Purpose.KEY, UNREACHABLE)
			.map((found) -> KeyDocument.all(found.json(), found.answer().at()));
	}

	static String withoutFragment(String url) {
		int hash = url.indexOf('#');
		return (hash < 0) ? url : url.substring(0, hash);
	}

	/**
	 * A key and the document it stands in.
	 *
	 * @param key the key
	 * @param json its document
	 */
	public record PublishedKey(ResolvedKey key, JsonNode json) {
	}

}
