package nl.ransel.backpack;

import java.util.HexFormat;

import nl.ransel.kernel.Sha256;

/**
 * SHA-256 of a badge's original bytes. It ties what is kept to what was previewed, and a
 * fresh report to the bytes it is about.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
record ContentDigest(String hex) {

	static ContentDigest of(byte[] bytes) {
		return new ContentDigest(HexFormat.of().formatHex(Sha256.of(bytes)));
	}

	boolean matches(String other) {
		return this.hex.equalsIgnoreCase(other.strip());
	}

}
