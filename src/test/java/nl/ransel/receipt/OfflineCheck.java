package nl.ransel.receipt;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;

/**
 * Checks a receipt with nothing but the receipt and the key set: the Java way of
 * {@code docs/receipt.md}, which shows this code.
 */
final class OfflineCheck {

	private OfflineCheck() {
	}

	// shown in docs/receipt.md, from here
	static Map<String, Object> check(String receipt, String jwks) throws Exception {
		JWSObject jws = JWSObject.parse(receipt);
		if (!"verification-receipt+jwt".equals(String.valueOf(jws.getHeader().getType()))) {
			throw new SecurityException("This is not a verification receipt");
		}
		JWK key = JWKSet.parse(jwks).getKeyByKeyId(jws.getHeader().getKeyID());
		if (key == null || !jws.getHeader().getAlgorithm().equals(key.getAlgorithm())) {
			throw new SecurityException("This service has no such key");
		}
		boolean good = switch (key.getAlgorithm().getName()) {
			case "ES256" -> jws.verify(new ECDSAVerifier(key.toECKey()));
			case "EdDSA" -> ed25519(key.toOctetKeyPair().getDecodedX(), jws);
			default -> false;
		};
		if (!good) {
			throw new SecurityException("The receipt was changed, or signed by somebody else");
		}
		return jws.getPayload().toJSONObject();
	}

	private static boolean ed25519(byte[] x, JWSObject jws) throws Exception {
		byte[] spki = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(x));
		Signature signature = Signature.getInstance("Ed25519");
		signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
		signature.update(jws.getSigningInput());
		return signature.verify(jws.getSignature().decode());
	}
	// to here

	static String payload(String receipt) {
		return new String(Base64.getUrlDecoder().decode(receipt.split("\\.")[1]), StandardCharsets.UTF_8);
	}

}
