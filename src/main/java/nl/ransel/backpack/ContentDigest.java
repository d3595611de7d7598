package nl.ransel.backpack;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of a badge's original bytes. It ties what is kept to what was previewed, and a
 * fresh report to the bytes it is about.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
record ContentDigest(String hex) {

	static ContentDigest of(byte[] bytes) {
		try {
			return new ContentDigest(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	boolean matches(String other) {
		return this.hex.equalsIgnoreCase(other.strip());
	}

}
