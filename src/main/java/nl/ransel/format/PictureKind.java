package nl.ransel.format;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What sort of picture the bytes mean to be, by their first few. */
public enum PictureKind {

	PNG, JPEG,
	/** One that browsers and phones make and we do not read: HEIC, WebP, GIF and such. */
	FOREIGN,
	/** No picture at all, or one made of text. */
	NONE;

	private static final int ENOUGH = 12;

	private static final List<String> FOREIGN_STARTS = List.of("GIF8", "II*\0", "MM\0*", "%PDF-");

	public static PictureKind of(byte[] file) {
		if (Png.looksLike(file)) {
			return PNG;
		}
		String start = new String(file, 0, Math.min(file.length, ENOUGH), StandardCharsets.ISO_8859_1);
		if (start.startsWith("\u00ff\u00d8\u00ff")) {
			return JPEG;
		}
		// HEIC and AVIF are boxes, WebP is a RIFF, and what stands before is a length
		boolean boxed = start.startsWith("ftyp", 4) || (start.startsWith("RIFF") && start.startsWith("WEBP", 8));
		return (boxed || FOREIGN_STARTS.stream().anyMatch(start::startsWith)) ? FOREIGN : NONE;
	}

	/** Whether a QR code is looked for in it. */
	public boolean mayHoldCodes() {
		return this == PNG || this == JPEG;
	}

}
