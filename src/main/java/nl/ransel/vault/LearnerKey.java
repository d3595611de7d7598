package nl.ransel.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;

/** A learner's key while it is in use. */
final class LearnerKey {

	private final String learnerId;

	private final Aead aead;

	LearnerKey(String learnerId, Aead aead) {
		this.learnerId = learnerId;
		this.aead = aead;
	}

	String learnerId() {
		return this.learnerId;
	}

	/**
	 * @param place where it is going to be stored: there only can it be opened again
	 */
	byte[] seal(String place, byte[] plain) {
		try {
			return this.aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("cannot seal " + place, ex);
		}
	}

	/** Fails for what was sealed by another key, for another place, or changed since. */
	byte[] open(String place, byte[] sealed) {
		try {
			return this.aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("cannot open " + place, ex);
		}
	}

}
