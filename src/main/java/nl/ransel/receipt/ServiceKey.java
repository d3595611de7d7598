package nl.ransel.receipt;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Set;

import nl.ransel.kernel.Sha256;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Encodings;
import nl.ransel.trust.KeyReader;
import nl.ransel.trust.SignatureAlgorithm;
import nl.ransel.trust.VerificationKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A key of this service: one that signs, or one of before that is only published.
 *
 * @param id its {@code kid}; the thumbprint of RFC 7638 when it was given none
 * @param algorithm EdDSA or ES256, which its kind decides
 * @param published the public half as a JWK
 * @param secret the private half, or null
 */
record ServiceKey(String id, SignatureAlgorithm algorithm, ObjectNode published, @Nullable PrivateKey secret) {

	private static final JsonMapper JSON = new JsonMapper();

	private static final byte[] TRIAL = "trial".getBytes(StandardCharsets.US_ASCII);

	/**
	 * Reads one.
	 * @param json a JWK with {@code kty} EC and {@code crv} P-256, or OKP and Ed25519
	 * @throws IllegalArgumentException with what is wrong with it, without the key
	 */
	static ServiceKey read(JsonNode json) {
		if (!json.isObject()) {
			throw new IllegalArgumentException("is not a JWK");
		}
		ObjectNode bare = ((ObjectNode) json).deepCopy();
		bare.remove(Set.of("d", "kid", "use", "key_ops", "alg"));
		VerificationKey key = key(bare);
		SignatureAlgorithm algorithm = algorithm(key);
		if (!json.path("alg").asString(algorithm.jose()).equals(algorithm.jose())) {
			throw new IllegalArgumentException("is not a key for its alg");
		}
		String jwk = key.jwk();
		String id = json.path("kid").asString(thumbprint(jwk));
		ObjectNode published = (ObjectNode) JSON.readTree(jwk);
		published.put("kid", id).put("alg", algorithm.jose()).put("use", "sig");
		ServiceKey service = new ServiceKey(id, algorithm, published, json.has("d") ? secret(json) : null);
		service.mustFit(key);
		return service;
	}

	private static VerificationKey key(JsonNode bare) {
		try {
			return KeyReader.jwk(bare);
		}
		catch (Distrust ex) {
			throw new IllegalArgumentException("is not a JWK of an accepted kind (" + ex.reason() + ")", ex);
		}
	}

	private static SignatureAlgorithm algorithm(VerificationKey key) {
		return switch (key.kind()) {
			case ED25519 -> SignatureAlgorithm.EDDSA;
			case P256 -> SignatureAlgorithm.ES256;
			default -> throw new IllegalArgumentException("is neither an Ed25519 nor a P-256 key");
		};
	}

	private static PrivateKey secret(JsonNode json) {
		try {
			byte[] d = Encodings.base64url(json.path("d").asString(""));
			return json.path("kty").asString("").equals("OKP")
					? KeyFactory.getInstance("Ed25519")
						.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, d))
					: KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(new BigInteger(1, d), p256()));
		}
		catch (GeneralSecurityException | Distrust ex) {
			throw new IllegalArgumentException("has a private half that cannot be read", ex);
		}
	}

	private static ECParameterSpec p256() throws GeneralSecurityException {
		AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
		parameters.init(new ECGenParameterSpec("secp256r1"));
		return parameters.getParameterSpec(ECParameterSpec.class);
	}

	/** Halves that do not belong together would give receipts nobody can check. */
	private void mustFit(VerificationKey key) {
		if (this.secret != null && !key.verifies(this.algorithm, TRIAL, sign(TRIAL))) {
			throw new IllegalArgumentException("has a private half that does not go with its public half");
		}
	}

	/** RFC 7638, of a JWK as {@link PublicJwk} writes it. */
	static String thumbprint(String jwk) {
		return Sha256.text(jwk);
	}

	boolean signs() {
		return this.secret != null;
	}

	/** A signature as JOSE writes it. */
	byte[] sign(byte[] message) {
		try {
			Signature signature = Signature
				.getInstance((this.algorithm == SignatureAlgorithm.EDDSA) ? "Ed25519" : "SHA256withECDSAinP1363Format");
			signature.initSign(this.secret);
			signature.update(message);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalArgumentException("has a private half that cannot sign", ex);
		}
	}

	/** Keeps the private half out of logs. */
	@Override
	public String toString() {
		return "ServiceKey " + this.id;
	}

}
