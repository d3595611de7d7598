package nl.ransel.institution;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.Randomness;

import org.springframework.stereotype.Component;

/**
 * For whom an award waits, readable for this service and for nobody who holds only the
 * database: sealed with AES-GCM and bound to the word the award is filed under. The key
 * is made from the lookup key, so that there is one to keep.
 */
@Component
class RecipientSeal {

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecretKeySpec key;

	private final Randomness randomness;

	RecipientSeal(InstitutionProperties properties, Randomness randomness) {
		this.key = new SecretKeySpec(properties.keyFor("recipient-seal"), "AES");
		this.randomness = randomness;
	}

	/** Nonce and ciphertext in base64url. */
	String seal(Identifier recipient, String recipientKey) {
		byte[] nonce = this.randomness.bytes(NONCE_BYTES);
		String plain = recipient.kind() + ":" + recipient.value();
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, recipientKey)
				.doFinal(plain.getBytes(StandardCharsets.UTF_8));
			byte[] both = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
			return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The recipient, or empty when another key sealed it or for another word. */
	Optional<Identifier> open(String sealed, String recipientKey) {
		try {
			byte[] both = Base64.getUrlDecoder().decode(sealed);
			byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
			byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce, recipientKey).doFinal(both, NONCE_BYTES,
					both.length - NONCE_BYTES);
			String[] parts = new String(plain, StandardCharsets.UTF_8).split(":", 2);
			return Optional.of(new Identifier(Identifier.Kind.valueOf(parts[0]), parts[1]));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private Cipher cipher(int mode, byte[] nonce, String recipientKey) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(recipientKey.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
