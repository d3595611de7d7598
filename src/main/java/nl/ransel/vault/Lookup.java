package nl.ransel.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Under which word something is filed that the store must not tell: a keyed hash (HMAC
 * with SHA-256), which nobody can make from a list of guesses.
 */
@Component
public class Lookup {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	Lookup(VaultProperties properties) {
		this.key = new SecretKeySpec(properties.lookup(), ALGORITHM);
	}

	/**
	 * The word, 43 characters of base64url.
	 * @param use what is looked up, so that two uses never give the same word
	 * @param text what identifies it
	 */
	public String of(String use, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			byte[] hash = mac.doFinal((use + "\n" + text).getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
