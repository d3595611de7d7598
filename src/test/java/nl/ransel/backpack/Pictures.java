package nl.ransel.backpack;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Small pictures for tests. */
final class Pictures {

	/** Signature and IHDR chunk. */
	private static final int AFTER_HEADER = 33;

	private Pictures() {
	}

	static byte[] of(String kind, int width, int height) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), kind, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static byte[] png() {
		return of("png", 8, 8);
	}

	/** A PNG with a badge in a text chunk, as baking does it. */
	static byte[] baked(String badge) {
		byte[] text = ("openbadgecredential\0\0\0\0\0" + badge).getBytes(StandardCharsets.UTF_8);
		byte[] named = concat("iTXt".getBytes(StandardCharsets.US_ASCII), text);
		CRC32 crc = new CRC32();
		crc.update(named);
		byte[] plain = png();
		return concat(Arrays.copyOf(plain, AFTER_HEADER), number(text.length), named, number((int) crc.getValue()),
				Arrays.copyOfRange(plain, AFTER_HEADER, plain.length));
	}

	/** The first bytes of an extended WebP file; the reader looks no further. */
	static byte[] webp(int width, int height) {
		ByteBuffer bytes = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
		bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(32);
		bytes.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0);
		bytes.putInt(24, width - 1).putShort(27, (short) (height - 1));
		return bytes.array();
	}

	static byte[] svg(String inside) {
		return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">" + inside + "</svg>")
			.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] number(int value) {
		return ByteBuffer.allocate(4).putInt(value).array();
	}

	private static byte[] concat(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

}
