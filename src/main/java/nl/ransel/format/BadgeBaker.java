package nl.ransel.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import nl.ransel.credential.Standard;

/**
 * Bakes a badge into a picture: the counterpart of {@link BadgeReader}. A badge of the
 * same kind that was in the picture is taken out.
 */
public final class BadgeBaker {

	/**
	 * Bakes.
	 * @param picture a PNG or an SVG
	 * @param standard by which the badge is written; it decides under which name it goes
	 * @param badge JSON or a compact JWS, or for 2.0 and before the web address
	 * @return the picture with the badge in it
	 * @throws UnreadableBadge when the picture is damaged or of another kind
	 */
	public byte[] bake(byte[] picture, Standard standard, String badge) throws UnreadableBadge {
		if (Png.looksLike(picture)) {
			return png(picture, keyword(standard), badge);
		}
		return SvgBaker.bake(picture, namespace(standard), badge);
	}

	/** Uncompressed and near the front, as every version of the standard asks. */
	private static byte[] png(byte[] picture, String keyword, String badge) throws UnreadableBadge {
		List<Png.Chunk> chunks = new ArrayList<>(Png.chunks(picture));
		chunks.removeIf((chunk) -> keyword.equals(PngBadge.keyword(chunk)));
		chunks.add(1, new Png.Chunk("iTXt", internationalText(keyword, badge)));
		return Png.file(chunks);
	}

	private static byte[] internationalText(String keyword, String text) {
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		data.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
		// end of the keyword, not compressed, no method, no language, no translated
		// keyword
		data.writeBytes(new byte[5]);
		data.writeBytes(text.getBytes(StandardCharsets.UTF_8));
		return data.toByteArray();
	}

	private static String keyword(Standard standard) {
		return switch (standard) {
			case OB_3_0 -> PngBadge.KEYWORD_3;
			case CLR_2_0 -> PngBadge.KEYWORD_CLR;
			default -> PngBadge.KEYWORD_2;
		};
	}

	private static String namespace(Standard standard) {
		return switch (standard) {
			case OB_3_0 -> SvgBadge.NAMESPACE_3;
			case CLR_2_0 -> SvgBadge.NAMESPACE_CLR;
			default -> SvgBadge.NAMESPACE_2;
		};
	}

}
