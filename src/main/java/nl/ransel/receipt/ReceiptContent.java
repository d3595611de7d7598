package nl.ransel.receipt;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which file a receipt is about.
 *
 * @param sha256 of its bytes, in hex
 * @param mediaType what the bytes are
 * @param size in bytes
 */
public record ReceiptContent(String sha256, String mediaType, long size) {

	public static ReceiptContent of(byte[] original, String mediaType) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(original);
			return new ReceiptContent(HexFormat.of().formatHex(hash), mediaType, original.length);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
