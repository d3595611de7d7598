package nl.ransel.share;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import nl.ransel.kernel.Randomness;

/**
 * Keeps tokens readable for their owner and for nobody who holds only the database: each
 * is sealed with AES-GCM and bound to the link it stands for.
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
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, token.hash()).doFinal(secret);
			return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The token, or empty when it was sealed with another key or for another share.
	 * @param link hash of the token that was sealed
	 */
	Optional<ShareToken> open(String link, byte[] sealed) {
		if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
			return Optional.empty();
		}
		byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
		byte[] secret = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
		try {
			byte[] token = cipher(Cipher.DECRYPT_MODE, nonce, link).doFinal(secret);
			return ShareToken.parse(new String(token, StandardCharsets.US_ASCII));
		}
		catch (GeneralSecurityException ex) {
			return Optional.empty();
		}
	}

	private Cipher cipher(int mode, byte[] nonce, String link) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(link.getBytes(StandardCharsets.US_ASCII));
		return cipher;
	}

}
