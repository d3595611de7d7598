package nl.ransel.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.ransel.trust.Distrust;
import nl.ransel.verify.EmbeddedProofs.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rules for a credential with more than one proof. */
final class ProofSet {

	/**
	 * What a proof may be passed over for when another is good: it is of a kind that
	 * proves nothing to us, or of one that only its holder can use.
	 */
	private static final Set<String> MAY_BE_PASSED_OVER = Set.of("unknown-suite", "base-proof", "wrong-purpose",
			"unsupported-key", "proof-lapsed", "proof-from-the-future", "key-withdrawn");

	private ProofSet() {
	}

	/** A proof that was made on top of others stands only as long as those do. */
	static List<Result> chained(List<Result> results) {
		return results.stream().map((result) -> stands(result, results) ? result : hanging(result)).toList();
	}

	private static boolean stands(Result result, List<Result> all) {
		List<String> previous = DataIntegrityProof.previous(result.proof());
		return result.distrust() != null || previous.stream()
			.allMatch((id) -> all.stream()
				.anyMatch((other) -> other.distrust() == null && other.proof().path("id").asString("").equals(id)));
	}

	private static Result hanging(Result result) {
		return new Result(result.proof(), null, Distrust.unknown("previous-proof-unverified"));
	}

	/**
	 * Finds the proof that decides: one that is proven false, else a good one, else the
	 * first that could not be checked or proves nothing.
	 */
	static Result decisive(List<Result> results) {
		Optional<Result> broken = results.stream().filter(ProofSet::provenFalse).findFirst();
		Optional<Result> good = results.stream().filter((result) -> result.distrust() == null).findFirst();
		Optional<Result> open = results.stream().filter(ProofSet::open).findFirst();
		return broken.or(() -> good).or(() -> open).orElseGet(() -> results.get(0));
	}

	private static boolean provenFalse(Result result) {
		return result.distrust() != null && result.distrust().failed()
				&& !MAY_BE_PASSED_OVER.contains(result.distrust().reason());
	}

	private static boolean open(Result result) {
		return result.distrust() != null && !result.distrust().failed();
	}

	/**
	 * The document of a proof. Contexts that the proof repeats must be those the document
	 * begins with, and are the ones it was made with.
	 */
	static ObjectNode without(ObjectNode credential, ObjectNode proof) {
		ObjectNode document = credential.deepCopy();
		document.remove("proof");
		if (proof.has("@context")) {
			if (!begins(list(credential.path("@context")), list(proof.path("@context")))) {
				throw Distrust.failed("context-differs");
			}
			document.set("@context", proof.path("@context"));
		}
		return document;
	}

	private static boolean begins(List<JsonNode> all, List<JsonNode> first) {
		return first.size() <= all.size() && all.subList(0, first.size()).equals(first);
	}

	private static List<JsonNode> list(JsonNode node) {
		return node.isArray() ? node.valueStream().toList() : List.of(node);
	}

	/**
	 * The proofs this one was made on top of, which are part of what it signs.
	 * @throws Distrust when one is missing
	 */
	static Optional<ArrayNode> earlier(List<JsonNode> proofs, DataIntegrityProof proof) {
		List<String> previous = DataIntegrityProof.previous(proof.json());
		if (previous.isEmpty()) {
			return Optional.empty();
		}
		ArrayNode earlier = JsonNodeFactory.instance.arrayNode();
		for (String id : previous) {
			earlier.add(proofs.stream()
				.filter((other) -> !id.isEmpty() && other.path("id").asString("").equals(id))
				.findFirst()
				.orElseThrow(() -> Distrust.failed("previous-proof-missing").with("proof", id)));
		}
		return Optional.of(earlier);
	}

}
