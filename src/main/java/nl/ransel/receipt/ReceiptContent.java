package nl.ransel.receipt;

import java.util.HexFormat;

import nl.ransel.kernel.Sha256;

/**
 * Which file a receipt is about.
 *
 * @param sha256 of its bytes, in hex
 * @param mediaType what the bytes are
 * @param size in bytes
 */
public record ReceiptContent(String sha256, String mediaType, long size) {

	public static ReceiptContent of(byte[] original, String mediaType) {
		return new ReceiptContent(HexFormat.of().formatHex(Sha256.of(original)), mediaType, original.length);
	}

}
