package nl.ransel.backpack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Decides which foreign bytes may be served as a picture: known by their first bytes, not
 * by what their sender calls them, bounded in bytes and pixels, and rid of what is not
 * drawn.
 */
final class PictureCheck {

	/** The same bound as for anything else that is fetched. */
	static final int LARGEST = 1024 * 1024;

	private PictureCheck() {
	}

	static Optional<BadgeImage> of(byte[] bytes) {
		String mediaType = sniff(bytes);
		if (mediaType == null) {
			return Optional.empty();
		}
		return bare(mediaType, bytes).filter((bare) -> bare.length <= LARGEST)
			.map((bare) -> new BadgeImage(mediaType, bare));
	}

	private static Optional<byte[]> bare(String mediaType, byte[] bytes) {
		if (mediaType.equals("image/svg+xml")) {
			return BareSvg.of(bytes);
		}
		if (PixelSize.of(mediaType, bytes).filter(PixelSize::fits).isEmpty()) {
			return Optional.empty();
		}
		return mediaType.equals("image/png") ? BarePng.of(bytes) : Optional.of(bytes);
	}

	private static @Nullable String sniff(byte[] bytes) {
		if (startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
			return "image/png";
		}
		if (startsWith(bytes, 0, "\u00ff\u00d8\u00ff")) {
			return "image/jpeg";
		}
		if (startsWith(bytes, 0, "GIF87a") || startsWith(bytes, 0, "GIF89a")) {
			return "image/gif";
		}
		if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) {
			return "image/webp";
		}
		return looksLikeXml(bytes) ? "image/svg+xml" : null;
	}

	private static boolean startsWith(byte[] bytes, int from, String magic) {
		byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
		return bytes.length >= from + wanted.length
				&& Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
	}

	private static boolean looksLikeXml(byte[] bytes) {
		String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8);
		return start.replace("\ufeff", "").stripLeading().startsWith("<");
	}

}
