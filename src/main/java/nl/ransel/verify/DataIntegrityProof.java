package nl.ransel.verify;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import nl.ransel.trust.Distrust;
import nl.ransel.trust.Moments;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A proof embedded in a credential (W3C Data Integrity), with the members every proof
 * must have.
 *
 * @param suite the cryptosuite, or the type where that says it all
 * @param verificationMethod where its key is
 * @param value the proof itself
 * @param json the whole proof
 */
record DataIntegrityProof(String suite, String verificationMethod, String value, ObjectNode json) {

	private static final int MAX_PROOFS = 10;

	/**
	 * The proofs of a credential.
	 * @throws Distrust {@code no-proof} when there is none
	 */
	static List<JsonNode> of(JsonNode credential) {
		JsonNode proof = credential.path("proof");
		Stream<JsonNode> proofs = proof.isArray() ? proof.valueStream() : Stream.of(proof);
		List<JsonNode> found = proofs.filter(JsonNode::isObject).limit(MAX_PROOFS + 1L).toList();
		if (found.size() > MAX_PROOFS) {
			throw Distrust.unknown("too-complex");
		}
		return found;
	}

	/**
	 * Reads one.
	 * @param json the proof
	 * @param now to tell whether it has lapsed
	 * @throws Distrust when it is not made for vouching for a credential
	 */
	static DataIntegrityProof read(JsonNode json, Instant now) {
		String type = json.path("type").asString("");
		String suite = type.equals("DataIntegrityProof") ? json.path("cryptosuite").asString("") : type;
		String method = json.path("verificationMethod").asString("");
		String value = json.path("proofValue").asString("");
		if (suite.isEmpty() || method.isEmpty() || value.isEmpty()) {
			throw Distrust.failed("incomplete-proof");
		}
		if (!json.path("proofPurpose").asString("").equals("assertionMethod")) {
			throw Distrust.failed("wrong-purpose").with("purpose", json.path("proofPurpose").asString(""));
		}
		Instant created = moment(json, "created");
		if (created != null && created.isAfter(now.plus(Validity.LEEWAY))) {
			throw Distrust.failed("proof-from-the-future").with("created", created.toString());
		}
		Instant expires = moment(json, "expires");
		if (expires != null && expires.isBefore(now)) {
			throw Distrust.failed("proof-lapsed");
		}
		return new DataIntegrityProof(suite, method, value, (ObjectNode) json);
	}

	/** From when to when it is worth something, as far as it says. */
	Validity validity() {
		return new Validity(moment(this.json, "created"), moment(this.json, "expires"));
	}

	private static @Nullable Instant moment(JsonNode json, String member) {
		if (!json.has(member)) {
			return null;
		}
		Instant moment = Moments.read(json.path(member));
		if (moment == null) {
			throw Distrust.failed("incomplete-proof").with("member", member);
		}
		return moment;
	}

	/** The ids of the proofs that a proof builds upon. */
	static List<String> previous(JsonNode json) {
		JsonNode previous = json.path("previousProof");
		Stream<JsonNode> ids = previous.isArray() ? previous.valueStream()
				: previous.isMissingNode() ? Stream.empty() : Stream.of(previous);
		return ids.map((id) -> id.asString("")).toList();
	}

	/**
	 * What is signed about the proof itself: everything but its value, in the contexts of
	 * the document.
	 */
	ObjectNode options(JsonNode context) {
		ObjectNode options = this.json.deepCopy();
		options.remove("proofValue");
		options.set("@context", context);
		return options;
	}

}
