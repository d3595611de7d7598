package nl.ransel.verify;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import nl.ransel.trust.Canonicaliser;
import nl.ransel.trust.Contexts.ContextSet;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.SkolemGraph;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Derives what a holder shows from what the holder has: a credential with a proof that a
 * verifier accepts, out of one with a base proof of {@code ecdsa-sd-2023} (vc-di-ecdsa,
 * createDisclosureData). Arithmetic only; run it on the {@code cpu} threads.
 */
final class Deriving {

	private static final String HASH = "SHA-256";

	private static final byte[] HEADER = { (byte) 0xd9, 0x5d, 0x01 };

	private final Canonicaliser canonicaliser;

	Deriving(Canonicaliser canonicaliser) {
		this.canonicaliser = canonicaliser;
	}

	/**
	 * Derives.
	 * @param document the credential without its proof
	 * @param proof its base proof
	 * @param contexts those of the document
	 * @param selected JSON pointers to what is shown beside what must be
	 * @return the part that is shown, with its proof
	 * @throws Distrust when the proof cannot be read, or does not go with the document
	 */
	ObjectNode derive(ObjectNode document, ObjectNode proof, ContextSet contexts, List<String> selected) {
		BaseProof base = BaseProof.read(proof.path("proofValue").asString(""));
		ObjectNode named = (ObjectNode) named(document.deepCopy(), new int[1]);
		SkolemGraph graph = SkolemGraph.of(named, contexts);
		Map<String, String> names = new HashMap<>();
		graph.canonicalNames(HASH).forEach((node, canonical) -> names.put(node, base.name(canonical)));
		List<String> all = graph.lines(names::get);
		if (!all.equals(this.canonicaliser.canonicalise(document, contexts, HASH, base::name))) {
			// something in it is no node, and has a name now that changes what is said
			throw Distrust.unknown("cannot-derive");
		}
		List<String> combined = Stream.concat(base.mandatoryPointers().stream(), selected.stream()).toList();
		Set<String> must = statements(JsonSelection.of(named, base.mandatoryPointers()), contexts, names);
		Set<String> may = statements(JsonSelection.of(named, selected), contexts, names);
		ObjectNode shown = JsonSelection.of(document, combined);
		if (shown == null || base.signatures().size() != all.size() - must.size() || !all.containsAll(must)) {
			throw Distrust.failed("bad-signature");
		}
		SkolemGraph part = SkolemGraph.of(JsonSelection.of(named, combined), contexts);
		List<Object> value = List.of(base.baseSignature(), base.publicKey(), signatures(base, all, must, may),
				labels(part, graph, base), places(part.lines(names::get), must));
		ObjectNode derived = proof.deepCopy();
		derived.remove("@context");
		derived.put("proofValue",
				"u" + Base64.getUrlEncoder().withoutPadding().encodeToString(CborWriter.write(HEADER, value)));
		shown.set("proof", derived);
		return shown;
	}

	private static Set<String> statements(@Nullable ObjectNode part, ContextSet contexts, Map<String, String> names) {
		return (part == null) ? Set.of() : new HashSet<>(SkolemGraph.of(part, contexts).lines(names::get));
	}

	/** The signatures of the statements that are shown of those that need not be. */
	private static List<byte[]> signatures(BaseProof base, List<String> all, Set<String> must, Set<String> may) {
		List<byte[]> signatures = new ArrayList<>();
		int next = 0;
		for (String statement : all) {
			if (!must.contains(statement)) {
				byte[] signature = base.signatures().get(next++);
				if (may.contains(statement)) {
					signatures.add(signature);
				}
			}
		}
		return signatures;
	}

	/** The issuer's names of nodes, by the names that a verifier will find for them. */
	private static Map<Integer, byte[]> labels(SkolemGraph part, SkolemGraph whole, BaseProof base) {
		Map<String, String> before = whole.canonicalNames(HASH);
		Map<Integer, byte[]> labels = new HashMap<>();
		part.canonicalNames(HASH)
			.forEach((node, canonical) -> labels.put(Integer.valueOf(canonical.substring("_:c14n".length())),
					base.label(before.getOrDefault(node, node))));
		return labels;
	}

	private static List<Integer> places(List<String> shown, Set<String> must) {
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < shown.size(); i++) {
			if (must.contains(shown.get(i))) {
				places.add(i);
			}
		}
		return places;
	}

	/**
	 * Gives each node that has no name one, by which it is known again in a part.
	 * @param count how many were named so far
	 */
	private static JsonNode named(JsonNode node, int[] count) {
		if (node instanceof ArrayNode array) {
			array.valueStream().forEach((each) -> named(each, count));
		}
		if (node instanceof ObjectNode object && !object.has("@value")) {
			String id = object.path("id").asString(object.path("@id").asString(""));
			if (id.startsWith(SkolemGraph.PREFIX) || id.startsWith("_:")) {
				throw Distrust.unknown("cannot-derive");
			}
			object.properties()
				.stream()
				.filter((member) -> !member.getKey().equals("@context"))
				.forEach((member) -> named(member.getValue(), count));
			if (id.isEmpty()) {
				object.put("@id", SkolemGraph.PREFIX + "b" + count[0]++);
			}
		}
		return node;
	}

}
