package nl.ransel.share;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import nl.ransel.kernel.Randomness;

/**
 * Keeps tokens readable for their owner and for nobody who holds only the database: each
 * is sealed with AES-GCM and bound to the id of its share.
 */
final class TokenVault {

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecretKey key;

	private final Randomness randomness;

	/**
	 * @param key 32 bytes
	 */
	TokenVault(byte[] key, Randomness randomness) {
		this.key = new SecretKeySpec(key, "AES");
		this.randomness = randomness;
	}

	/** Nonce and ciphertext. */
	byte[] seal(ShareToken token) {
		byte[] nonce = this.randomness.bytes(NONCE_BYTES);
		byte[] secret = token.value().getBytes(StandardCharsets.US_ASCII);
		byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, token.hash(), secret, 0);
		byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
		System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
		return both;
	}

	/**
	 * @param id of the share the token was sealed for
	 * @throws IllegalStateException when the key is another one or the share is
	 */
	ShareToken open(String id, byte[] sealed) {
		byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
		byte[] token = run(Cipher.DECRYPT_MODE, nonce, id, sealed, NONCE_BYTES);
		return new ShareToken(new String(token, StandardCharsets.US_ASCII));
	}

	private byte[] run(int mode, byte[] nonce, String id, byte[] input, int offset) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(id.getBytes(StandardCharsets.US_ASCII));
			return cipher.doFinal(input, offset, input.length - offset);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("a share token does not open with ransel.share.token-key", ex);
		}
	}

}
