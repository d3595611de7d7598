package nl.ransel.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Random;

import nl.ransel.trust.VerificationKey.KeyMaterial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class NativeSignaturesTest {

	private static final byte[] MESSAGE = "kassa basis".getBytes();

	/** The order of Ed25519's group, RFC 8032 section 5.1. */
	private static final BigInteger ORDER = BigInteger.TWO.pow(252)
		.add(new BigInteger("27742317777372353535851937790883648493"));

	/** Nothing here may be asked of it. */
	private static final KeyMaterial UNASKED = (algorithm, message, signature) -> {
		throw new AssertionError("asked the portable way");
	};

	@BeforeAll
	static void onlyWhereItLoads() {
		boolean itsSystem = System.getProperty("os.name").equals("Linux")
				&& System.getProperty("os.arch").equals("amd64");
		assumeTrue(itsSystem || NativeSignatures.available(), "no native code for this system");
		assertThat(NativeSignatures.available()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(SignatureAlgorithm.class)
	void aGoodSignatureIsGood(SignatureAlgorithm algorithm) throws GeneralSecurityException {
		KeyPair pair = pair(algorithm);

		assertThat(natively(algorithm, pair).verifies(algorithm, MESSAGE, signed(algorithm, pair, 32))).isTrue();
	}

	@ParameterizedTest
	@EnumSource(SignatureAlgorithm.class)
	void noOtherMessageAndNoOtherSignatureIsGood(SignatureAlgorithm algorithm) throws GeneralSecurityException {
		KeyPair pair = pair(algorithm);
		KeyMaterial key = natively(algorithm, pair);
		byte[] good = signed(algorithm, pair, 32);
		Random random = new Random(4711);

		assertThat(key.verifies(algorithm, "kassa basiz".getBytes(), good)).isFalse();
		assertThat(natively(algorithm, pair(algorithm)).verifies(algorithm, MESSAGE, good)).isFalse();
		for (int length : new int[] { 0, 1, 32, good.length - 1, good.length + 1, 2 * good.length }) {
			assertThat(key.verifies(algorithm, MESSAGE, Arrays.copyOf(good, length))).isFalse();
		}
		assertThat(key.verifies(algorithm, MESSAGE, new byte[good.length])).isFalse();
		for (int round = 0; round < 200; round++) {
			byte[] damaged = good.clone();
			damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
			assertThat(key.verifies(algorithm, MESSAGE, damaged)).isFalse();
		}
	}

	@Test
	void anEd25519SignatureCannotBeWrittenInASecondWay() throws GeneralSecurityException {
		KeyPair pair = pair(SignatureAlgorithm.EDDSA);
		byte[] second = signed(SignatureAlgorithm.EDDSA, pair, 32);
		byte[] s = reversed(new BigInteger(1, reversed(Arrays.copyOfRange(second, 32, 64))).add(ORDER).toByteArray());
		System.arraycopy(Arrays.copyOf(s, 32), 0, second, 32, 32);

		assertThat(natively(SignatureAlgorithm.EDDSA, pair).verifies(SignatureAlgorithm.EDDSA, MESSAGE, second))
			.isFalse();
	}

	@Test
	void aPssSignatureHasTheSaltThatJoseAsksFor() throws GeneralSecurityException {
		KeyPair pair = pair(SignatureAlgorithm.PS256);

		assertThat(natively(SignatureAlgorithm.PS256, pair).verifies(SignatureAlgorithm.PS256, MESSAGE,
				signed(SignatureAlgorithm.PS256, pair, 20)))
			.isFalse();
	}

	@Test
	void whatItCannotReadIsLeftToThePortableWay() {
		KeyMaterial portable = (algorithm, message, signature) -> true;

		assertThat(NativeSignatures.before(portable, VerificationKey.Kind.RSA, new byte[3])).isSameAs(portable);
	}

	@Test
	void aKeyWithAnExponentThatIsTooLongForItStillVerifies() throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(new RSAKeyGenParameterSpec(2048, BigInteger.TWO.pow(40).add(BigInteger.valueOf(15))));
		KeyPair pair = generator.generateKeyPair();
		RSAPublicKey key = (RSAPublicKey) pair.getPublic();

		assertThat(KeyMaker.rsa(key.getModulus(), key.getPublicExponent())
			.verifies(SignatureAlgorithm.RS256, MESSAGE, signed(SignatureAlgorithm.RS256, pair, 32))).isTrue();
	}

	private static KeyMaterial natively(SignatureAlgorithm algorithm, KeyPair pair) {
		return NativeSignatures.before(UNASKED, algorithm.kind(), pair.getPublic().getEncoded());
	}

	private static KeyPair pair(SignatureAlgorithm algorithm) throws GeneralSecurityException {
		KeyPairGenerator generator = switch (algorithm) {
			case EDDSA -> KeyPairGenerator.getInstance("Ed25519");
			case ES256, ES384 -> KeyPairGenerator.getInstance("EC");
			case RS256, PS256 -> KeyPairGenerator.getInstance("RSA");
		};
		switch (algorithm) {
			case ES256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
			case ES384 -> generator.initialize(new ECGenParameterSpec("secp384r1"));
			case RS256, PS256 -> generator.initialize(2048);
			case EDDSA -> {
			}
		}
		return generator.generateKeyPair();
	}

	/** By the JDK. */
	private static byte[] signed(SignatureAlgorithm algorithm, KeyPair pair, int salt) throws GeneralSecurityException {
		Signature signer = Signature.getInstance(switch (algorithm) {
			case EDDSA -> "Ed25519";
			case ES256 -> "SHA256withECDSAinP1363Format";
			case ES384 -> "SHA384withECDSAinP1363Format";
			case RS256 -> "SHA256withRSA";
			case PS256 -> "RSASSA-PSS";
		});
		if (algorithm == SignatureAlgorithm.PS256) {
			signer.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, salt, 1));
		}
		signer.initSign(pair.getPrivate());
		signer.update(MESSAGE);
		return signer.sign();
	}

	private static byte[] reversed(byte[] bytes) {
		byte[] turned = new byte[bytes.length];
		for (int i = 0; i < bytes.length; i++) {
			turned[i] = bytes[bytes.length - 1 - i];
		}
		return turned;
	}

}
