package nl.ransel.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;

import nl.ransel.trust.VerificationKey.KeyMaterial;
import nl.ransel.trust.VerificationKey.Kind;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.util.BigIntegers;

/**
 * Makes keys out of their numbers, once they are known to be sound. The portable
 * arithmetic is here: elliptic curves are Bouncy Castle's, which is several times as fast
 * as the JDK's; RSA is the JDK's, for the same reason. Before it comes
 * {@link NativeSignatures}.
 */
final class KeyMaker {

	private static final ECDomainParameters P256 = new ECDomainParameters(CustomNamedCurves.getByName("P-256"));

	private static final ECDomainParameters P384 = new ECDomainParameters(CustomNamedCurves.getByName("P-384"));

	/** RFC 8410, section 3. */
	private static final ASN1ObjectIdentifier ID_ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

	private static final int RSA_AT_LEAST = 2048;

	private static final int RSA_AT_MOST = 8192;

	private static final PSSParameterSpec PSS = new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32,
			1);

	/** The keys of more issuers than most operators will ever see; a few kB each. */
	private static final KeyMemory KNOWN = new KeyMemory(2_000);

	private KeyMaker() {
	}

	/**
	 * An Ed25519 key.
	 * @param bytes the 32 bytes
	 */
	static VerificationKey ed25519(byte[] bytes) {
		return KNOWN.get(Kind.ED25519, bytes, KeyMaker::newEd25519);
	}

	private static VerificationKey newEd25519(byte[] bytes) {
		Ed25519.PublicPoint point = (bytes.length == Ed25519.PUBLIC_KEY_SIZE)
				? Ed25519.validatePublicKeyFullExport(bytes, 0) : null;
		if (point == null) {
			throw Distrust.failed("bad-key");
		}
		KeyMaterial portable = (algorithm, message, signature) -> signature.length == Ed25519.SIGNATURE_SIZE
				&& Ed25519.verify(signature, 0, point, message, 0, message.length);
		return new VerificationKey(Kind.ED25519, bytes.clone(),
				NativeSignatures.before(portable, Kind.ED25519, info(new AlgorithmIdentifier(ID_ED25519), bytes)));
	}

	/**
	 * A P-256 or P-384 key.
	 * @param kind which
	 * @param bytes the point, compressed or not
	 */
	static VerificationKey ec(Kind kind, byte[] bytes) {
		return KNOWN.get(kind, bytes, (each) -> newEc(kind, each));
	}

	private static VerificationKey newEc(Kind kind, byte[] bytes) {
		ECDomainParameters curve = (kind == Kind.P256) ? P256 : P384;
		try {
			ECPoint point = curve.validatePublicPoint(curve.getCurve().decodePoint(bytes));
			ECPublicKeyParameters key = new ECPublicKeyParameters(point, curve);
			KeyMaterial portable = (algorithm, message, signature) -> ecdsa(kind, key, message, signature);
			AlgorithmIdentifier named = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey,
					(kind == Kind.P256) ? SECObjectIdentifiers.secp256r1 : SECObjectIdentifiers.secp384r1);
			return new VerificationKey(kind, point.getEncoded(true),
					NativeSignatures.before(portable, kind, info(named, point.getEncoded(false))));
		}
		catch (IllegalArgumentException ex) {
			throw Distrust.failed("bad-key");
		}
	}

	private static boolean ecdsa(Kind kind, ECPublicKeyParameters key, byte[] message, byte[] signature) {
		int half = (kind == Kind.P256) ? 32 : 48;
		if (signature.length != 2 * half) {
			return false;
		}
		byte[] hash = digest((kind == Kind.P256) ? "SHA-256" : "SHA-384").digest(message);
		ECDSASigner signer = new ECDSASigner();
		signer.init(false, key);
		return signer.verifySignature(hash, new BigInteger(1, Arrays.copyOf(signature, half)),
				new BigInteger(1, Arrays.copyOfRange(signature, half, 2 * half)));
	}

	private static byte[] info(AlgorithmIdentifier algorithm, byte[] key) {
		try {
			return new SubjectPublicKeyInfo(algorithm, key).getEncoded(ASN1Encoding.DER);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The JDK's, which lets the processor do it. */
	private static MessageDigest digest(String algorithm) {
		try {
			return MessageDigest.getInstance(algorithm);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** An RSA key of a length that is neither forgeable nor a burden. */
	static VerificationKey rsa(BigInteger modulus, BigInteger exponent) {
		boolean sound = modulus.signum() > 0 && modulus.testBit(0) && modulus.bitLength() >= RSA_AT_LEAST
				&& modulus.bitLength() <= RSA_AT_MOST && exponent.testBit(0) && exponent.bitLength() >= 2
				&& exponent.bitLength() <= 64;
		if (!sound) {
			throw Distrust.failed("bad-key");
		}
		return KNOWN.get(Kind.RSA, BigIntegers.asUnsignedByteArray(modulus.shiftLeft(64).or(exponent)),
				(written) -> newRsa(modulus, exponent));
	}

	private static VerificationKey newRsa(BigInteger modulus, BigInteger exponent) {
		try {
			PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
			KeyMaterial portable = (algorithm, message, signature) -> rsa(algorithm, key, message, signature);
			return new VerificationKey(Kind.RSA, key.getEncoded(),
					NativeSignatures.before(portable, Kind.RSA, key.getEncoded()));
		}
		catch (GeneralSecurityException ex) {
			throw Distrust.failed("bad-key");
		}
	}

	private static boolean rsa(SignatureAlgorithm algorithm, PublicKey key, byte[] message, byte[] signature) {
		try {
			Signature verifier = (algorithm == SignatureAlgorithm.PS256) ? Signature.getInstance("RSASSA-PSS")
					: Signature.getInstance("SHA256withRSA");
			if (algorithm == SignatureAlgorithm.PS256) {
				verifier.setParameter(PSS);
			}
			verifier.initVerify(key);
			verifier.update(message);
			return verifier.verify(signature);
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

}
