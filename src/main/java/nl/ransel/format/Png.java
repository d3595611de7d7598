package nl.ransel.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** The chunks of a PNG file (PNG third edition, section 5); pixels are never decoded. */
final class Png {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private static final int AROUND_DATA = 12;

	private static final int HEADER_LENGTH = 13;

	private Png() {
	}

	/** Whether the bytes mean to be a PNG, damaged or not. */
	static boolean looksLike(byte[] file) {
		return file.length >= 4 && Arrays.equals(file, 0, 4, SIGNATURE, 0, 4);
	}

	/**
	 * Takes a PNG apart, up to and including IEND; what follows that is no part of it.
	 * @throws UnreadableBadge when any length or checksum is off, or the end is missing
	 */
	static List<Chunk> chunks(byte[] file) throws UnreadableBadge {
		if (file.length < SIGNATURE.length
				|| !Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
			throw UnreadableReason.BROKEN_IMAGE.badge();
		}
		ByteBuffer rest = ByteBuffer.wrap(file, SIGNATURE.length, file.length - SIGNATURE.length);
		List<Chunk> chunks = new ArrayList<>();
		do {
			chunks.add(next(rest));
		}
		while (!chunks.get(chunks.size() - 1).is("IEND"));
		if (!chunks.get(0).is("IHDR") || chunks.get(0).data().length != HEADER_LENGTH) {
			throw UnreadableReason.BROKEN_IMAGE.badge();
		}
		return chunks;
	}

	private static Chunk next(ByteBuffer rest) throws UnreadableBadge {
		if (rest.remaining() < AROUND_DATA) {
			throw UnreadableReason.BROKEN_IMAGE.badge();
		}
		int length = rest.getInt();
		// as a Java int a length over 2^31 - 1, which PNG forbids, is negative
		if (length < 0 || length > rest.remaining() - 8) {
			throw UnreadableReason.BROKEN_IMAGE.badge();
		}
		byte[] type = new byte[4];
		rest.get(type);
		byte[] data = new byte[length];
		rest.get(data);
		Chunk chunk = new Chunk(new String(type, StandardCharsets.ISO_8859_1), data);
		if (rest.getInt() != chunk.checksum()) {
			throw UnreadableReason.BROKEN_IMAGE.badge();
		}
		return chunk;
	}

	/** Puts a PNG together. */
	static byte[] file(List<Chunk> chunks) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(SIGNATURE);
		for (Chunk chunk : chunks) {
			file.writeBytes(ByteBuffer.allocate(4).putInt(chunk.data().length).array());
			file.writeBytes(chunk.typeBytes());
			file.writeBytes(chunk.data());
			file.writeBytes(ByteBuffer.allocate(4).putInt(chunk.checksum()).array());
		}
		return file.toByteArray();
	}

	/**
	 * One chunk.
	 *
	 * @param type four Latin-1 characters
	 * @param data without length, type and checksum
	 */
	record Chunk(String type, byte[] data) {

		boolean is(String wanted) {
			return this.type.equals(wanted);
		}

		byte[] typeBytes() {
			return this.type.getBytes(StandardCharsets.ISO_8859_1);
		}

		int checksum() {
			CRC32 crc = new CRC32();
			crc.update(typeBytes());
			crc.update(this.data);
			return (int) crc.getValue();
		}

	}

}
