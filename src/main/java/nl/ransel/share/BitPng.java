package nl.ransel.share;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes square PNG pictures of one bit a dot. Four times as fast as the imaging library
 * of the JDK, and no native code.
 */
final class BitPng {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	/** 300 dots an inch, in dots a metre. */
	private static final int DOTS_PER_METRE = 11811;

	private BitPng() {
	}

	/** Says which dots are dark. */
	@FunctionalInterface
	interface Dots {

		boolean dark(int x, int y);

	}

	static byte[] of(int size, Dots dots) {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		png.writeBytes(SIGNATURE);
		png.writeBytes(chunk("IHDR", header(size)));
		png.writeBytes(chunk("pHYs", resolution()));
		png.writeBytes(chunk("IDAT", deflated(rows(size, dots))));
		png.writeBytes(chunk("IEND", new byte[0]));
		return png.toByteArray();
	}

	private static byte[] header(int size) {
		byte[] greyscaleOfOneBit = { 1, 0, 0, 0, 0 };
		return ByteBuffer.allocate(13).putInt(size).putInt(size).put(greyscaleOfOneBit).array();
	}

	private static byte[] resolution() {
		return ByteBuffer.allocate(9).putInt(DOTS_PER_METRE).putInt(DOTS_PER_METRE).put((byte) 1).array();
	}

	/** Each row is one byte for "no filter" and then eight dots a byte, white being 1. */
	private static byte[] rows(int size, Dots dots) {
		int width = 1 + (size + 7) / 8;
		byte[] rows = new byte[width * size];
		for (int y = 0; y < size; y++) {
			for (int x = 0; x < size; x++) {
				if (!dots.dark(x, y)) {
					rows[y * width + 1 + x / 8] |= (byte) (0x80 >> (x % 8));
				}
			}
		}
		return rows;
	}

	private static byte[] deflated(byte[] rows) {
		Deflater deflater = new Deflater();
		try {
			deflater.setInput(rows);
			deflater.finish();
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			byte[] buffer = new byte[8192];
			while (!deflater.finished()) {
				packed.write(buffer, 0, deflater.deflate(buffer));
			}
			return packed.toByteArray();
		}
		finally {
			deflater.end();
		}
	}

	private static byte[] chunk(String type, byte[] data) {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 checksum = new CRC32();
		checksum.update(name);
		checksum.update(data);
		return ByteBuffer.allocate(12 + data.length)
			.putInt(data.length)
			.put(name)
			.put(data)
			.putInt((int) checksum.getValue())
			.array();
	}

}
