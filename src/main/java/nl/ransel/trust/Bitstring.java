package nl.ransel.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * The bits of a status list, one per credential (W3C Bitstring Status List, and
 * StatusList2021 before it).
 */
public final class Bitstring {

	/** Bits a list must have, or the index would give the credential away. */
	public static final int MIN_BITS = 131_072;

	/** Bytes a list may have once it is expanded: 64 million credentials. */
	static final int MAX_BYTES = 8 * 1024 * 1024;

	private final byte[] bytes;

	private Bitstring(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Expands a list.
	 * @param encoded gzip in base64url, with the multibase letter {@code u} before it
	 * @throws Distrust {@code status-list-unreadable}, or {@code status-list-length} when
	 * it is too short
	 */
	public static Bitstring expand(String encoded) {
		if (!encoded.startsWith("u")) {
			throw Distrust.unknown("status-list-unreadable");
		}
		return expandOlder(encoded.substring(1));
	}

	/**
	 * Expands a StatusList2021, which has no letter before it.
	 * @param encoded gzip in base64url
	 */
	public static Bitstring expandOlder(String encoded) {
		byte[] expanded = gunzip(compressed(encoded));
		if (expanded.length < MIN_BITS / 8) {
			throw Distrust.unknown("status-list-length").with("bits", String.valueOf(8L * expanded.length));
		}
		return new Bitstring(expanded);
	}

	private static byte[] compressed(String encoded) {
		try {
			return Encodings.base64url(encoded);
		}
		catch (Distrust ex) {
			throw Distrust.unknown("status-list-unreadable");
		}
	}

	private static byte[] gunzip(byte[] compressed) {
		try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
			byte[] expanded = gzip.readNBytes(MAX_BYTES + 1);
			if (expanded.length <= MAX_BYTES) {
				return expanded;
			}
		}
		catch (IOException ex) {
			// falls through
		}
		throw Distrust.unknown("status-list-unreadable");
	}

	/** The number of bits. */
	public long size() {
		return 8L * this.bytes.length;
	}

	/**
	 * The bit of one credential; index 0 is the leftmost bit of the first byte.
	 * @throws Distrust {@code status-range} when there is no such bit
	 */
	public boolean get(long index) {
		if (index < 0 || index >= size()) {
			throw Distrust.unknown("status-range").with("index", String.valueOf(index));
		}
		return (this.bytes[(int) (index / 8)] & (0x80 >> (index % 8))) != 0;
	}

}
