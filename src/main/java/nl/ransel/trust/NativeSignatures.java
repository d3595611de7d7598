package nl.ransel.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import nl.ransel.trust.VerificationKey.KeyMaterial;
import nl.ransel.trust.VerificationKey.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks signatures with code made for this processor, where that loads and passes its
 * own tests; everywhere else, and for whatever it cannot do, the portable way remains.
 */
final class NativeSignatures {

	private static final Logger LOG = LoggerFactory.getLogger(NativeSignatures.class);

	private static final PSSParameterSpec PSS = new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32,
			1);

	private static final @Nullable Provider PROVIDER = load();

	private NativeSignatures() {
	}

	static boolean available() {
		return PROVIDER != null;
	}

	private static @Nullable Provider load() {
		try {
			AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
			if (provider.getLoadingError() == null && provider.runSelfTests() == SelfTestStatus.PASSED) {
				LOG.info("Signatures are checked by {}", provider.getInfo());
				return provider;
			}
		}
		catch (LinkageError | RuntimeException ex) {
			LOG.debug("No native code for signatures", ex);
		}
		LOG.info("Signatures are checked without native code");
		return null;
	}

	/**
	 * Native arithmetic for a key, in front of the portable one.
	 * @param kind of the key
	 * @param subjectPublicKeyInfo the key, known to be sound
	 * @param portable does what the native code cannot
	 */
	static KeyMaterial before(KeyMaterial portable, Kind kind, byte[] subjectPublicKeyInfo) {
		Provider provider = PROVIDER;
		if (provider == null) {
			return portable;
		}
		try {
			PublicKey key = key(kind, subjectPublicKeyInfo, provider);
			return (algorithm, message, signature) -> {
				try {
					return verifies(provider, algorithm, key, message, signature);
				}
				catch (SignatureException ex) {
					return false;
				}
				catch (GeneralSecurityException | RuntimeException ex) {
					return portable.verifies(algorithm, message, signature);
				}
			};
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			return portable;
		}
	}

	/**
	 * The provider has no key factory of its own for Ed25519, and takes the JDK's keys.
	 */
	private static PublicKey key(Kind kind, byte[] subjectPublicKeyInfo, Provider provider)
			throws GeneralSecurityException {
		KeyFactory factory = switch (kind) {
			case ED25519 -> KeyFactory.getInstance("Ed25519");
			case P256, P384 -> KeyFactory.getInstance("EC", provider);
			case RSA -> KeyFactory.getInstance("RSA", provider);
		};
		return factory.generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
	}

	private static boolean verifies(Provider provider, SignatureAlgorithm algorithm, PublicKey key, byte[] message,
			byte[] signature) throws GeneralSecurityException {
		Signature verifier = Signature.getInstance(name(algorithm), provider);
		if (algorithm == SignatureAlgorithm.PS256) {
			verifier.setParameter(PSS);
		}
		verifier.initVerify(key);
		verifier.update(message);
		return verifier.verify(signature);
	}

	private static String name(SignatureAlgorithm algorithm) {
		return switch (algorithm) {
			case EDDSA -> "Ed25519";
			case ES256 -> "SHA256withECDSAinP1363Format";
			case ES384 -> "SHA384withECDSAinP1363Format";
			case RS256 -> "SHA256withRSA";
			case PS256 -> "RSASSA-PSS";
		};
	}

}
