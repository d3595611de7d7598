package nl.ransel.verify;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;

import com.apicatalog.multibase.Multibase;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A key pair of a test issuer. Signs with the JDK, so that two libraries must agree. */
final class SigningKey {

	private final KeyPair pair;

	private SigningKey(KeyPair pair) {
		this.pair = pair;
	}

	static SigningKey ed25519() {
		return generate("Ed25519", null);
	}

	static SigningKey p256() {
		return generate("EC", "secp256r1");
	}

	static SigningKey p384() {
		return generate("EC", "secp384r1");
	}

	static SigningKey rsa() {
		return generate("RSA", null);
	}

	private static SigningKey generate(String algorithm, String curve) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
			if (curve != null) {
				generator.initialize(new ECGenParameterSpec(curve), new SecureRandom());
			}
			return new SigningKey(generator.generateKeyPair());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Signs by the JOSE name of an algorithm. */
	byte[] sign(String alg, byte[] message) {
		try {
			Signature signature = Signature.getInstance(switch (alg) {
				case "EdDSA" -> "Ed25519";
				case "ES256" -> "SHA256withECDSAinP1363Format";
				case "ES384" -> "SHA384withECDSAinP1363Format";
				case "RS256" -> "SHA256withRSA";
				case "PS256" -> "RSASSA-PSS";
				default -> throw new IllegalArgumentException(alg);
			});
			if (alg.equals("PS256")) {
				signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
			}
			signature.initSign(this.pair.getPrivate());
			signature.update(message);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** As {@code z6Mk…} and the like. */
	String multikey() {
		byte[] prefix = (this.pair.getPublic() instanceof EdECPublicKey) ? new byte[] { (byte) 0xed, 1 }
				: new byte[] { (byte) ((bits() == 256) ? 0x80 : 0x81), 0x24 };
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(prefix);
		bytes.writeBytes((this.pair.getPublic() instanceof EdECPublicKey) ? ed() : compressed());
		return Multibase.BASE_58_BTC.encode(bytes.toByteArray());
	}

	String did() {
		return "did:key:" + multikey();
	}

	String method() {
		return did() + "#" + multikey();
	}

	ObjectNode jwk() {
		ObjectNode jwk = JsonNodeFactory.instance.objectNode();
		if (this.pair.getPublic() instanceof RSAPublicKey rsa) {
			return jwk.put("kty", "RSA")
				.put("n", base64(unsigned(rsa.getModulus(), 256)))
				.put("e", base64(rsa.getPublicExponent().toByteArray()));
		}
		if (this.pair.getPublic() instanceof EdECPublicKey) {
			return jwk.put("kty", "OKP").put("crv", "Ed25519").put("x", base64(ed()));
		}
		ECPublicKey ec = (ECPublicKey) this.pair.getPublic();
		return jwk.put("kty", "EC")
			.put("crv", "P-" + bits())
			.put("x", base64(unsigned(ec.getW().getAffineX(), bits() / 8)))
			.put("y", base64(unsigned(ec.getW().getAffineY(), bits() / 8)));
	}

	String pem() {
		return "-----BEGIN PUBLIC KEY-----\n"
				+ Base64.getMimeEncoder().encodeToString(this.pair.getPublic().getEncoded())
				+ "\n-----END PUBLIC KEY-----\n";
	}

	private int bits() {
		return ((ECPublicKey) this.pair.getPublic()).getParams().getOrder().bitLength();
	}

	private byte[] ed() {
		byte[] encoded = this.pair.getPublic().getEncoded();
		return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
	}

	private byte[] compressed() {
		ECPublicKey ec = (ECPublicKey) this.pair.getPublic();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write(ec.getW().getAffineY().testBit(0) ? 3 : 2);
		bytes.writeBytes(unsigned(ec.getW().getAffineX(), bits() / 8));
		return bytes.toByteArray();
	}

	private static byte[] unsigned(BigInteger number, int length) {
		byte[] bytes = number.toByteArray();
		byte[] padded = new byte[length];
		int from = Math.max(0, bytes.length - length);
		System.arraycopy(bytes, from, padded, length - (bytes.length - from), bytes.length - from);
		return padded;
	}

	static String base64(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
