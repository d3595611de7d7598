package nl.ransel.backpack;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Takes from a PNG only what is needed to draw it. A baked badge carries the whole
 * credential in a text chunk, address of the learner included; the picture that a share
 * shows must not give that away.
 */
final class BarePng {

	private static final int SIGNATURE = 8;

	private static final Set<String> DRAWN = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB",
			"iCCP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

	private BarePng() {
	}

	/** The same picture without other chunks, or empty when the file is broken. */
	static Optional<byte[]> of(byte[] png) {
		ByteArrayOutputStream bare = new ByteArrayOutputStream(png.length);
		bare.write(png, 0, SIGNATURE);
		ByteBuffer rest = ByteBuffer.wrap(png, SIGNATURE, png.length - SIGNATURE);
		try {
			while (true) {
				int start = rest.position();
				int end = Math.addExact(start + 12, Math.max(0, rest.getInt()));
				String type = typeAt(rest);
				rest.position(end);
				if (DRAWN.contains(type)) {
					bare.write(png, start, end - start);
				}
				if (type.equals("IEND")) {
					return Optional.of(bare.toByteArray());
				}
			}
		}
		catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException ex) {
			return Optional.empty();
		}
	}

	private static String typeAt(ByteBuffer chunk) {
		byte[] type = new byte[4];
		chunk.get(type);
		return new String(type, StandardCharsets.ISO_8859_1);
	}

}
