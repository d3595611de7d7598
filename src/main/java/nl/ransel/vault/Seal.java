package nl.ransel.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;

/**
 * Keeps something readable for whoever has one key and for nobody who holds only the
 * database: sealed with AES-GCM and bound to its place.
 */
public final class Seal {

	private final Aead aead;

	/**
	 * @param key 32 bytes
	 */
	public Seal(byte[] key) {
		this(aead(key));
	}

	Seal(Aead aead) {
		this.aead = aead;
	}

	private static Aead aead(byte[] key) {
		try {
			return new AesGcmJce(key);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalArgumentException("this key seals nothing", ex);
		}
	}

	/** Nonce, ciphertext and tag. */
	public byte[] seal(String place, byte[] plain) {
		try {
			return this.aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What was sealed, or empty when another key did so, or for another place. */
	public Optional<byte[]> open(String place, byte[] sealed) {
		try {
			return Optional.of(this.aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			return Optional.empty();
		}
	}

}
