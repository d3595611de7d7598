package nl.ransel.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import nl.ransel.trust.Distrust;
import nl.ransel.trust.Encodings;

/**
 * The value of an {@code ecdsa-sd-2023} base proof, which an issuer gives to the holder
 * only (vc-di-ecdsa, parseBaseProofValue).
 *
 * @param baseSignature the issuer's signature over what must always be shown
 * @param publicKey the key for this credential only, as Multikey bytes
 * @param hmacKey makes the names of nameless nodes, so that they give nothing away
 * @param signatures one for each statement that need not be shown, in canonical order
 * @param mandatoryPointers JSON pointers to what must always be shown
 */
record BaseProof(byte[] baseSignature, byte[] publicKey, byte[] hmacKey, List<byte[]> signatures,
		List<String> mandatoryPointers) {

	private static final byte[] HEADER = { (byte) 0xd9, 0x5d, 0x00 };

	/** Whether a proof's value is one. */
	static boolean is(String proofValue) {
		// the first three bytes are the first four characters
		return proofValue.startsWith("u2V0A");
	}

	/**
	 * Reads one.
	 * @throws Distrust {@code bad-encoding}
	 */
	static BaseProof read(String proofValue) {
		byte[] bytes = Encodings.multibase(proofValue);
		if (!Arrays.equals(Arrays.copyOf(bytes, 3), HEADER)) {
			throw Distrust.failed("bad-encoding");
		}
		List<?> parts = ProofValue.parts(bytes, 5);
		if (!(parts.get(3) instanceof List<?> signatures) || !(parts.get(4) instanceof List<?> pointers)) {
			throw Distrust.failed("bad-encoding");
		}
		return new BaseProof(bytes(parts.get(0), 64), bytes(parts.get(1), 35), bytes(parts.get(2), 32),
				signatures.stream().map((signature) -> bytes(signature, 64)).toList(),
				pointers.stream().map(BaseProof::text).toList());
	}

	private static byte[] bytes(Object item, int length) {
		if (item instanceof byte[] bytes && bytes.length == length) {
			return bytes;
		}
		throw Distrust.failed("bad-encoding");
	}

	private static String text(Object item) {
		if (item instanceof String text) {
			return text;
		}
		throw Distrust.failed("bad-encoding");
	}

	/**
	 * The issuer's name for a nameless node.
	 * @param canonical {@code _:c14n…}
	 */
	byte[] label(String canonical) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.hmacKey, "HmacSHA256"));
			return mac.doFinal(canonical.substring(2).getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The same as it stands in a statement. */
	String name(String canonical) {
		return "_:u" + Base64.getUrlEncoder().withoutPadding().encodeToString(label(canonical));
	}

}
