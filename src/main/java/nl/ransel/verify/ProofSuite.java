package nl.ransel.verify;

import java.util.Set;

import nl.ransel.trust.Contexts.ContextSet;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.VerificationKey;
import tools.jackson.databind.node.ObjectNode;

/** A way in which embedded proofs are made. Arithmetic only. */
interface ProofSuite {

	/** The names it goes by, as proofs write them. */
	Set<String> names();

	/**
	 * Verifies one proof.
	 * @throws Distrust when it is no good
	 */
	void verify(Signed signed);

	/**
	 * A proof and what it is said to prove.
	 *
	 * @param document the credential without the proof, but with its contexts
	 * @param proof the proof
	 * @param key the key it names
	 * @param contexts the contexts of both
	 */
	record Signed(ObjectNode document, DataIntegrityProof proof, VerificationKey key, ContextSet contexts) {
	}

}
