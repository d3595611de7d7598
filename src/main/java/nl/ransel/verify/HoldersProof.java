package nl.ransel.verify;

import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * The proof of a credential that only its holder may have whole: whoever has it can show
 * any part of the credential to anybody (vc-di-ecdsa, base proof).
 */
public final class HoldersProof {

	private HoldersProof() {
	}

	/** Whether a credential as JSON carries one. */
	public static boolean isIn(JsonNode credential) {
		JsonNode proof = credential.path("proof");
		Stream<JsonNode> proofs = proof.isArray() ? proof.valueStream() : Stream.of(proof);
		return proofs.anyMatch((one) -> BaseProof.is(one.path("proofValue").asString("")));
	}

}
