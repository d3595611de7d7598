package nl.ransel.share;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

/** How a page travels. Packing it costs more than sending it, so it is done once. */
enum Packing {

	PLAIN, GZIP;

	/**
	 * What the reader takes.
	 * @param accepted the header {@code Accept-Encoding}, or null (RFC 9110, 12.5.3)
	 */
	static Packing of(@Nullable String accepted) {
		boolean gzip = accepted != null
				&& Stream.of(accepted.split(",")).map(String::strip).anyMatch(Packing::isWelcome);
		return gzip ? GZIP : PLAIN;
	}

	private static boolean isWelcome(String coding) {
		String[] parts = coding.split(";", 2);
		boolean refused = parts.length > 1 && parts[1].strip().matches("[qQ]\\s*=\\s*0(\\.0*)?");
		return parts[0].strip().equalsIgnoreCase("gzip") && !refused;
	}

	byte[] pack(byte[] bytes) {
		if (this == PLAIN) {
			return bytes;
		}
		ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4);
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

}
