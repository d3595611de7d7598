package nl.ransel.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Hashes of lines and of bytes put together. */
final class Hashes {

	private Hashes() {
	}

	static byte[] of(String algorithm, List<String> lines) {
		MessageDigest digest = digest(algorithm);
		lines.forEach((line) -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
		return digest.digest();
	}

	static byte[] concat(byte[]... parts) {
		int length = 0;
		for (byte[] part : parts) {
			length += part.length;
		}
		byte[] whole = new byte[length];
		int at = 0;
		for (byte[] part : parts) {
			System.arraycopy(part, 0, whole, at, part.length);
			at += part.length;
		}
		return whole;
	}

	/** In hex. */
	static String sha256(byte[] bytes) {
		return HexFormat.of().formatHex(digest("SHA-256").digest(bytes));
	}

	private static MessageDigest digest(String algorithm) {
		try {
			return MessageDigest.getInstance(algorithm);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
