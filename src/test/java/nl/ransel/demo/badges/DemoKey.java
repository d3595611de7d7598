package nl.ransel.demo.badges;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.apicatalog.multibase.Multibase;

/**
 * A signing key of a demo institution, kept in a file so that badges made yesterday still
 * verify today.
 *
 * @param kind what it is
 * @param pair both halves
 */
record DemoKey(Kind kind, KeyPair pair) {

	private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

	/** The kinds, by the name of their JWS algorithm. */
	enum Kind {

		EDDSA("EdDSA", "Ed25519", "Ed25519"), ES256("ES256", "EC", "SHA256withECDSAinP1363Format"),
		RS256("RS256", "RSA", "SHA256withRSA");

		private final String jws;

		private final String factory;

		private final String signature;

		Kind(String jws, String factory, String signature) {
			this.jws = jws;
			this.factory = factory;
			this.signature = signature;
		}

		String jws() {
			return this.jws;
		}

	}

	/** The key in this file, which is made when it is missing. */
	static DemoKey in(Path file, Kind kind) throws IOException, GeneralSecurityException {
		if (Files.exists(file)) {
			return read(file, kind);
		}
		KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.factory);
		if (kind == Kind.ES256) {
			generator.initialize(new ECGenParameterSpec("secp256r1"));
		}
		DemoKey key = new DemoKey(kind, generator.generateKeyPair());
		Base64.Encoder encoder = Base64.getEncoder();
		Files.createDirectories(file.getParent());
		Files.write(file, List.of(encoder.encodeToString(key.pair.getPrivate().getEncoded()),
				encoder.encodeToString(key.pair.getPublic().getEncoded())));
		return key;
	}

	byte[] sign(byte[] data) throws GeneralSecurityException {
		Signature signature = Signature.getInstance(this.kind.signature);
		signature.initSign(this.pair.getPrivate());
		signature.update(data);
		return signature.sign();
	}

	/** The public half as a JWK. */
	Map<String, Object> jwk() {
		return switch (this.kind) {
			case EDDSA -> Map.of("kty", "OKP", "crv", "Ed25519", "x", URL_SAFE.encodeToString(ed25519()));
			case ES256 -> {
				ECPublicKey key = (ECPublicKey) this.pair.getPublic();
				yield Map.of("kty", "EC", "crv", "P-256", "x", number(key.getW().getAffineX(), 32), "y",
						number(key.getW().getAffineY(), 32));
			}
			case RS256 -> {
				RSAPublicKey key = (RSAPublicKey) this.pair.getPublic();
				yield Map.of("kty", "RSA", "n", number(key.getModulus(), key.getModulus().bitLength() / 8), "e",
						number(key.getPublicExponent(), 3));
			}
		};
	}

	/** The public half as did:key and Multikey write it; Ed25519 only. */
	String multikey() {
		byte[] prefixed = new byte[34];
		prefixed[0] = (byte) 0xed;
		prefixed[1] = 0x01;
		System.arraycopy(ed25519(), 0, prefixed, 2, 32);
		return Multibase.BASE_58_BTC.encode(prefixed);
	}

	String pem() {
		return "-----BEGIN PUBLIC KEY-----\n"
				+ Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(this.pair.getPublic().getEncoded())
				+ "\n-----END PUBLIC KEY-----\n";
	}

	private byte[] ed25519() {
		byte[] encoded = this.pair.getPublic().getEncoded();
		return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
	}

	private static String number(BigInteger value, int size) {
		byte[] bytes = value.toByteArray();
		byte[] fixed = new byte[size];
		int length = Math.min(bytes.length, size);
		System.arraycopy(bytes, bytes.length - length, fixed, size - length, length);
		return URL_SAFE.encodeToString(fixed);
	}

	private static DemoKey read(Path file, Kind kind) throws IOException, GeneralSecurityException {
		List<String> lines = Files.readAllLines(file);
		Base64.Decoder decoder = Base64.getDecoder();
		KeyFactory factory = KeyFactory.getInstance(kind.factory);
		return new DemoKey(kind,
				new KeyPair(factory.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(1)))),
						factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(0))))));
	}

}
