package nl.ransel.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import nl.ransel.trust.VerificationKey.Kind;
import org.bouncycastle.util.BigIntegers;
import tools.jackson.databind.JsonNode;

/** Reads public keys in the forms issuers publish them in. */
public final class KeyReader {

	private static final Map<Integer, Kind> CODECS = Map.of(0xed01, Kind.ED25519, 0x8024, Kind.P256, 0x8124, Kind.P384);

	private static final List<String> PRIVATE_MEMBERS = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

	private KeyReader() {
	}

	/**
	 * Reads a Multikey value.
	 * @param text for example {@code z6Mk…}
	 * @throws Distrust when it is no key of a kind that is accepted
	 */
	public static VerificationKey multikey(String text) {
		byte[] bytes = Encodings.multibase(text);
		if (bytes.length < 3) {
			throw Distrust.failed("bad-key");
		}
		Kind kind = CODECS.get((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF);
		if (kind == null) {
			throw Distrust.failed("unsupported-key");
		}
		byte[] key = Arrays.copyOfRange(bytes, 2, bytes.length);
		return (kind == Kind.ED25519) ? KeyMaker.ed25519(key) : compressed(kind, key);
	}

	private static VerificationKey compressed(Kind kind, byte[] point) {
		if (point.length != ((kind == Kind.P256) ? 33 : 49)) {
			throw Distrust.failed("bad-key");
		}
		return KeyMaker.ec(kind, point);
	}

	/**
	 * Reads a JWK (RFC 7517, RFC 8037).
	 * @param jwk the object
	 * @throws Distrust {@code private-key} when it gives away its secret, or when it is
	 * no key of a kind that is accepted
	 */
	public static VerificationKey jwk(JsonNode jwk) {
		if (PRIVATE_MEMBERS.stream().anyMatch(jwk::has)) {
			throw Distrust.failed("private-key");
		}
		JsonNode operations = jwk.path("key_ops");
		boolean forSigning = !jwk.has("use") || jwk.path("use").asString("").equals("sig");
		boolean forVerifying = operations.isMissingNode()
				|| operations.valueStream().anyMatch((each) -> each.asString("").equals("verify"));
		if (!forSigning || !forVerifying) {
			throw Distrust.failed("key-for-other-use");
		}
		VerificationKey key = switch (jwk.path("kty").asString("")) {
			case "OKP" -> okp(jwk);
			case "EC" -> ec(jwk);
			case "RSA" -> KeyMaker.rsa(number(jwk, "n"), number(jwk, "e"));
			default -> throw Distrust.failed("unsupported-key");
		};
		return jwk.has("alg") ? key.onlyFor(jwk.path("alg").asString("")) : key;
	}

	private static VerificationKey okp(JsonNode jwk) {
		if (!jwk.path("crv").asString("").equals("Ed25519")) {
			throw Distrust.failed("unsupported-key");
		}
		return KeyMaker.ed25519(bytes(jwk, "x"));
	}

	private static VerificationKey ec(JsonNode jwk) {
		return switch (jwk.path("crv").asString("")) {
			case "P-256" -> KeyMaker.ec(Kind.P256, point(jwk, 32));
			case "P-384" -> KeyMaker.ec(Kind.P384, point(jwk, 48));
			default -> throw Distrust.failed("unsupported-key");
		};
	}

	private static byte[] point(JsonNode jwk, int length) {
		byte[] x = bytes(jwk, "x");
		byte[] y = bytes(jwk, "y");
		if (x.length != length || y.length != length) {
			throw Distrust.failed("bad-key");
		}
		return uncompressed(x, y);
	}

	private static byte[] uncompressed(byte[] x, byte[] y) {
		byte[] point = new byte[1 + x.length + y.length];
		point[0] = 4;
		System.arraycopy(x, 0, point, 1, x.length);
		System.arraycopy(y, 0, point, 1 + x.length, y.length);
		return point;
	}

	private static BigInteger number(JsonNode jwk, String member) {
		return new BigInteger(1, bytes(jwk, member));
	}

	private static byte[] bytes(JsonNode jwk, String member) {
		if (!jwk.path(member).isString() || jwk.path(member).stringValue().length() > 2_000) {
			throw Distrust.failed("bad-key");
		}
		return Encodings.base64url(jwk.path(member).stringValue());
	}

	/**
	 * Reads a SubjectPublicKeyInfo in PEM, as Open Badges 2.0 publishes keys.
	 * @param pem the text, header and footer included
	 * @throws Distrust when it is no key of a kind that is accepted
	 */
	public static VerificationKey pem(String pem) {
		if (!pem.contains("-----BEGIN PUBLIC KEY-----") || pem.length() > 10_000) {
			throw Distrust.failed(pem.contains("PRIVATE KEY") ? "private-key" : "bad-key");
		}
		try {
			String body = pem.replaceAll("-----[A-Z ]+-----", "");
			return spki(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
		}
		catch (IllegalArgumentException ex) {
			throw Distrust.failed("bad-key");
		}
	}

	private static VerificationKey spki(X509EncodedKeySpec spec) {
		for (String algorithm : List.of("RSA", "EC")) {
			try {
				return known(KeyFactory.getInstance(algorithm).generatePublic(spec));
			}
			catch (GeneralSecurityException ex) {
				// perhaps it is of the next kind
			}
		}
		byte[] encoded = spec.getEncoded();
		// RFC 8410: 12 bytes that say Ed25519, then the key
		if (encoded.length == 44 && encoded[8] == 0x70) {
			return KeyMaker.ed25519(Arrays.copyOfRange(encoded, 12, 44));
		}
		throw Distrust.failed("unsupported-key");
	}

	private static VerificationKey known(PublicKey key) {
		if (key instanceof RSAPublicKey rsa) {
			return KeyMaker.rsa(rsa.getModulus(), rsa.getPublicExponent());
		}
		ECPublicKey ec = (ECPublicKey) key;
		int bits = ec.getParams().getOrder().bitLength();
		boolean p256 = ec.getParams().toString().contains("secp256r1");
		boolean p384 = ec.getParams().toString().contains("secp384r1");
		if (!p256 && !p384) {
			throw Distrust.failed("unsupported-key");
		}
		int length = bits / 8;
		return KeyMaker.ec(p256 ? Kind.P256 : Kind.P384,
				uncompressed(BigIntegers.asUnsignedByteArray(length, ec.getW().getAffineX()),
						BigIntegers.asUnsignedByteArray(length, ec.getW().getAffineY())));
	}

}
