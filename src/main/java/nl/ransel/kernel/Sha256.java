package nl.ransel.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256, which every Java has. */
public final class Sha256 {

	private Sha256() {
	}

	/** The 32 bytes. */
	public static byte[] of(byte[] message) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(message);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/** Of a text in UTF-8, as 43 characters of base64url. */
	public static String text(String message) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(of(message.getBytes(StandardCharsets.UTF_8)));
	}

}
