package nl.ransel.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/**
 * Writes a public key as a JWK with the members that make it this key and no others, in
 * the order and form of RFC 7638: its SHA-256 is the key's thumbprint.
 */
final class PublicJwk {

	private PublicJwk() {
	}

	static String of(VerificationKey key) {
		byte[] encoded = key.encoded();
		return switch (key.kind()) {
			case ED25519 -> "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + base64url(encoded) + "\"}";
			case P256 -> curve("P-256", 32, encoded);
			case P384 -> curve("P-384", 48, encoded);
			case RSA -> rsa(encoded);
		};
	}

	private static String curve(String name, int length, byte[] compressed) {
		ECPoint point = CustomNamedCurves.getByName(name).getCurve().decodePoint(compressed).normalize();
		String x = base64url(BigIntegers.asUnsignedByteArray(length, point.getAffineXCoord().toBigInteger()));
		String y = base64url(BigIntegers.asUnsignedByteArray(length, point.getAffineYCoord().toBigInteger()));
		return "{\"crv\":\"" + name + "\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
	}

	private static String rsa(byte[] spki) {
		try {
			RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
				.generatePublic(new X509EncodedKeySpec(spki));
			return "{\"e\":\"" + number(key.getPublicExponent()) + "\",\"kty\":\"RSA\",\"n\":\""
					+ number(key.getModulus()) + "\"}";
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String number(BigInteger number) {
		return base64url(BigIntegers.asUnsignedByteArray(number));
	}

	private static String base64url(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
