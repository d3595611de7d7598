package nl.ransel.verify;

import java.util.Map;
import java.util.Set;

import nl.ransel.trust.Canonicaliser;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Encodings;
import nl.ransel.trust.SignatureAlgorithm;
import nl.ransel.trust.VerificationKey.Kind;

/**
 * The suites that sign the hash of the canonical proof options followed by the hash of
 * the canonical document: {@code eddsa-rdfc-2022}, {@code ecdsa-rdfc-2019} and, before
 * them, {@code Ed25519Signature2020}. The key's kind decides the hash.
 */
final class RdfcSuite implements ProofSuite {

	private static final Map<String, Set<Kind>> KINDS = Map.of("eddsa-rdfc-2022", Set.of(Kind.ED25519),
			"Ed25519Signature2020", Set.of(Kind.ED25519), "ecdsa-rdfc-2019", Set.of(Kind.P256, Kind.P384));

	private static final Map<Kind, SignatureAlgorithm> ALGORITHMS = Map.of(Kind.ED25519, SignatureAlgorithm.EDDSA,
			Kind.P256, SignatureAlgorithm.ES256, Kind.P384, SignatureAlgorithm.ES384);

	private final Canonicaliser canonicaliser;

	RdfcSuite(Canonicaliser canonicaliser) {
		this.canonicaliser = canonicaliser;
	}

	@Override
	public Set<String> names() {
		return KINDS.keySet();
	}

	@Override
	public void verify(Signed signed) {
		Kind kind = signed.key().kind();
		if (!KINDS.getOrDefault(signed.proof().suite(), Set.of()).contains(kind)) {
			throw Distrust.failed("wrong-kind-of-key");
		}
		if (!signed.proof().value().startsWith("z")) {
			throw Distrust.failed("bad-encoding");
		}
		byte[] signature = Encodings.multibase(signed.proof().value());
		String hash = (kind == Kind.P384) ? "SHA-384" : "SHA-256";
		if (!signed.key().verifies(ALGORITHMS.get(kind), message(signed, hash), signature)) {
			throw Distrust.failed("bad-signature");
		}
	}

	private byte[] message(Signed signed, String hash) {
		var options = signed.proof().options(signed.document().path("@context"));
		return Hashes.concat(Hashes.of(hash, this.canonicaliser.canonicalise(options, signed.contexts(), hash)),
				Hashes.of(hash, this.canonicaliser.canonicalise(signed.document(), signed.contexts(), hash)));
	}

}
