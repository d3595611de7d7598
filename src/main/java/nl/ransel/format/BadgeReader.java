package nl.ransel.format;

/**
 * Finds the badge in a file by looking at what the bytes are; a name or a media type is
 * never believed. Immutable and safe for use by many threads.
 */
public final class BadgeReader {

	/** Bytes a badge file may have: 1.5 MiB. */
	public static final int MAX_BYTES = 1536 * 1024;

	private static final byte[] UTF_8_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/**
	 * Reads a badge file.
	 * @param file a PNG, an SVG, JSON, a compact JWS, an SD-JWT, a COSE message or a web
	 * address as text
	 * @throws UnreadableBadge with one of the codes of {@link UnreadableReason}
	 */
	public BadgeFile read(byte[] file) throws UnreadableBadge {
		if (file.length > MAX_BYTES) {
			throw UnreadableReason.TOO_LARGE.badge();
		}
		if (Png.looksLike(file)) {
			return new BadgeFile("image/png", TextBadge.read(PngBadge.unbake(file)));
		}
		if (first(file) == '<') {
			return new BadgeFile("image/svg+xml", TextBadge.read(SvgBadge.unbake(file)));
		}
		if (first(file) < 0) {
			throw UnreadableReason.EMPTY.badge();
		}
		if (CoseSign1.looksLike(file)) {
			return new BadgeFile(BadgeFile.COSE, TextBadge.credential(Tokens.cose(file)));
		}
		if (first(file) < ' ' || first(file) > '~') {
			throw UnreadableReason.NOT_A_BADGE.badge();
		}
		BadgeDocument document = TextBadge.read(StrictJson.text(file));
		boolean object = first(file) == '{' && !(document instanceof BadgeDocument.Json);
		return new BadgeFile(object ? "application/json" : TextBadge.mediaType(document), document);
	}

	/** The first byte that counts as text, or -1 when there is none. */
	private static int first(byte[] file) {
		for (int i = startsWithMark(file) ? UTF_8_MARK.length : 0; i < file.length; i++) {
			if (" \t\r\n".indexOf(file[i]) < 0) {
				return file[i] & 0xFF;
			}
		}
		return -1;
	}

	private static boolean startsWithMark(byte[] file) {
		return file.length >= UTF_8_MARK.length && file[0] == UTF_8_MARK[0] && file[1] == UTF_8_MARK[1]
				&& file[2] == UTF_8_MARK[2];
	}

}
