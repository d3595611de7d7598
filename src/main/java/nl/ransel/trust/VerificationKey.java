package nl.ransel.trust;

import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * A public key that signatures can be checked with. Two keys are equal when they are the
 * same key, however each was written.
 */
public final class VerificationKey {

	private final Kind kind;

	private final byte[] encoded;

	private final KeyMaterial material;

	/** The one algorithm its owner limits it to; empty when any of its kind will do. */
	private final String only;

	private volatile @Nullable String jwk;

	VerificationKey(Kind kind, byte[] encoded, KeyMaterial material) {
		this(kind, encoded, material, "");
	}

	private VerificationKey(Kind kind, byte[] encoded, KeyMaterial material, String only) {
		this.kind = kind;
		this.encoded = encoded;
		this.material = material;
		this.only = only;
	}

	public Kind kind() {
		return this.kind;
	}

	/**
	 * The key in the form of its kind: 32 bytes, a compressed point, or a
	 * SubjectPublicKeyInfo.
	 */
	public byte[] encoded() {
		return this.encoded.clone();
	}

	/**
	 * Checks a signature. A key of another kind than the algorithm needs, and a signature
	 * of the wrong form, are simply no good signature.
	 * @param algorithm the algorithm that was announced
	 * @param message what was signed
	 * @param signature as JOSE writes it; for ECDSA r and s, each as long as the curve's
	 * order
	 */
	public boolean verifies(SignatureAlgorithm algorithm, byte[] message, byte[] signature) {
		return algorithm.kind() == this.kind && this.material.verifies(algorithm, message, signature);
	}

	/** The same key, whose owner limits it to one algorithm. */
	VerificationKey onlyFor(String alg) {
		return new VerificationKey(this.kind, this.encoded,
				(algorithm, message, signature) -> SignatureAlgorithm.named(alg).filter(algorithm::equals).isPresent()
						&& this.material.verifies(algorithm, message, signature),
				alg);
	}

	/**
	 * The key as a JWK with the members that make it this key and no others, in the order
	 * and form of RFC 7638: its SHA-256 is the key's thumbprint.
	 */
	public String jwk() {
		String known = this.jwk;
		if (known == null) {
			known = PublicJwk.of(this);
			this.jwk = known;
		}
		return known;
	}

	/** All that decides which signatures it verifies, as one text. */
	public String fingerprint() {
		return this.kind + " " + this.only + " " + HexFormat.of().formatHex(this.encoded);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof VerificationKey key && key.kind == this.kind
				&& Arrays.equals(key.encoded, this.encoded);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.encoded);
	}

	/** The kinds of key that are accepted. */
	public enum Kind {

		ED25519, P256, P384, RSA

	}

	/** What does the arithmetic. */
	@FunctionalInterface
	interface KeyMaterial {

		boolean verifies(SignatureAlgorithm algorithm, byte[] message, byte[] signature);

	}

}
