package nl.ransel.trust;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The signature algorithms that are accepted, by their JOSE names. Each goes with one
 * kind of key only.
 */
public enum SignatureAlgorithm {

	EDDSA("EdDSA", VerificationKey.Kind.ED25519), ES256("ES256", VerificationKey.Kind.P256),
	ES384("ES384", VerificationKey.Kind.P384), RS256("RS256", VerificationKey.Kind.RSA),
	PS256("PS256", VerificationKey.Kind.RSA);

	private final String jose;

	private final VerificationKey.Kind kind;

	SignatureAlgorithm(String jose, VerificationKey.Kind kind) {
		this.jose = jose;
		this.kind = kind;
	}

	/** The name as it stands in a JOSE header. */
	public String jose() {
		return this.jose;
	}

	VerificationKey.Kind kind() {
		return this.kind;
	}

	/**
	 * Finds an algorithm by the name in a JOSE header. RFC 9864 calls EdDSA with this
	 * curve {@code Ed25519}.
	 * @return empty for {@code none}, for every HMAC and for whatever else is not
	 * accepted
	 */
	public static Optional<SignatureAlgorithm> named(String alg) {
		String name = alg.equals("Ed25519") ? "EdDSA" : alg;
		return Stream.of(values()).filter((each) -> each.jose.equals(name)).findFirst();
	}

}
