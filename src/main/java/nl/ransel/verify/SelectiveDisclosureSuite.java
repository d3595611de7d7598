package nl.ransel.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import nl.ransel.trust.Canonicaliser;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.KeyReader;
import nl.ransel.trust.SignatureAlgorithm;
import nl.ransel.trust.VerificationKey;
import nl.ransel.trust.VerificationKey.Kind;

/**
 * The suite {@code ecdsa-sd-2023}, by which a holder shows some statements of a
 * credential and leaves out others. Derived proofs are verified; a base proof is for its
 * holder only and is refused.
 */
final class SelectiveDisclosureSuite implements ProofSuite {

	private static final String HASH = "SHA-256";

	private final Canonicaliser canonicaliser;

	SelectiveDisclosureSuite(Canonicaliser canonicaliser) {
		this.canonicaliser = canonicaliser;
	}

	@Override
	public Set<String> names() {
		return Set.of("ecdsa-sd-2023");
	}

	@Override
	public void verify(Signed signed) {
		if (signed.key().kind() != Kind.P256) {
			throw Distrust.failed("wrong-kind-of-key");
		}
		DisclosureProof proof = DisclosureProof.read(signed.proof().value());
		List<String> statements = this.canonicaliser.canonicalise(signed.document(), signed.contexts(), HASH,
				proof::label);
		List<String> mandatory = new ArrayList<>();
		List<String> chosen = new ArrayList<>();
		for (int i = 0; i < statements.size(); i++) {
			(proof.mandatory().contains(i) ? mandatory : chosen).add(statements.get(i));
		}
		if (mandatory.size() != proof.mandatory().size() || chosen.size() != proof.signatures().size()) {
			throw Distrust.failed("bad-signature");
		}
		base(signed, proof, mandatory);
		each(chosen, proof);
	}

	/**
	 * The issuer signed the options, the key for this credential, and what is mandatory.
	 */
	private void base(Signed signed, DisclosureProof proof, List<String> mandatory) {
		var options = signed.proof().options(signed.document().path("@context"));
		byte[] message = Hashes.concat(
				Hashes.of(HASH, this.canonicaliser.canonicalise(options, signed.contexts(), HASH)), proof.publicKey(),
				Hashes.of(HASH, mandatory));
		if (!signed.key().verifies(SignatureAlgorithm.ES256, message, proof.baseSignature())) {
			throw Distrust.failed("bad-signature");
		}
	}

	/** That key signed every other statement by itself. */
	private static void each(List<String> chosen, DisclosureProof proof) {
		VerificationKey key = KeyReader
			.multikey("u" + Base64.getUrlEncoder().withoutPadding().encodeToString(proof.publicKey()));
		for (int i = 0; i < chosen.size(); i++) {
			byte[] statement = chosen.get(i).getBytes(StandardCharsets.UTF_8);
			if (!key.verifies(SignatureAlgorithm.ES256, statement, proof.signatures().get(i))) {
				throw Distrust.failed("bad-signature");
			}
		}
	}

}
