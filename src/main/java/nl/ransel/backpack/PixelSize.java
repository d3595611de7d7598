package nl.ransel.backpack;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Width and height as the header of a picture states them, read without decoding it.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PixelSize(int width, int height) {

	/** A browser on a phone can still draw this. */
	private static final int LARGEST = 4096;

	boolean fits() {
		return this.width >= 1 && this.height >= 1 && this.width <= LARGEST && this.height <= LARGEST;
	}

	/** Empty when the header is cut off or not what it should be. */
	static Optional<PixelSize> of(String mediaType, byte[] picture) {
		try {
			return switch (mediaType) {
				case "image/png" -> png(ByteBuffer.wrap(picture));
				case "image/gif" -> gif(ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN));
				case "image/jpeg" -> jpeg(ByteBuffer.wrap(picture));
				case "image/webp" -> webp(ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN));
				default -> Optional.empty();
			};
		}
		catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Optional<PixelSize> png(ByteBuffer bytes) {
		boolean header = bytes.getInt(12) == 0x49484452; // IHDR
		return header ? Optional.of(new PixelSize(bytes.getInt(16), bytes.getInt(20))) : Optional.empty();
	}

	private static Optional<PixelSize> gif(ByteBuffer bytes) {
		return Optional.of(new PixelSize(bytes.getShort(6) & 0xffff, bytes.getShort(8) & 0xffff));
	}

	/** Walks the segments to the frame header (ITU-T T.81, B.2). */
	private static Optional<PixelSize> jpeg(ByteBuffer bytes) {
		bytes.position(2);
		while ((bytes.get() & 0xff) == 0xff) {
			int marker = bytes.get() & 0xff;
			while (marker == 0xff) {
				marker = bytes.get() & 0xff;
			}
			int start = bytes.position();
			if (isFrame(marker)) {
				return Optional
					.of(new PixelSize(bytes.getShort(start + 5) & 0xffff, bytes.getShort(start + 3) & 0xffff));
			}
			bytes.position(start + Math.max(2, bytes.getShort(start) & 0xffff));
		}
		return Optional.empty();
	}

	private static boolean isFrame(int marker) {
		return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
	}

	/** The three kinds of first chunk (RFC 9649, section 2.5 to 2.7). */
	private static Optional<PixelSize> webp(ByteBuffer bytes) {
		return switch (bytes.getInt(12)) {
			case 0x20385056 -> Optional.of(new PixelSize(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff));
			case 0x4c385056 -> {
				int bits = bytes.getInt(21);
				yield Optional.of(new PixelSize((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1));
			}
			case 0x58385056 ->
				Optional.of(new PixelSize((bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(26) >>> 8) + 1));
			default -> Optional.empty();
		};
	}

}
