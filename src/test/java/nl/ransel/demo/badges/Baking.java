package nl.ransel.demo.badges;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Puts a badge inside its own picture, as the two standards ask. */
final class Baking {

	/** Signature (8 bytes) and the whole IHDR chunk (25 bytes) of any PNG. */
	private static final int AFTER_HEADER = 33;

	private Baking() {
	}

	/** An uncompressed iTXt chunk right behind the header. */
	static byte[] png(byte[] picture, String keyword, String badge) throws IOException {
		ByteArrayOutputStream chunk = new ByteArrayOutputStream();
		chunk.write("iTXt".getBytes(StandardCharsets.US_ASCII));
		chunk.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
		// end of keyword, not compressed, no method, no language, no translated keyword
		chunk.write(new byte[5]);
		chunk.write(badge.getBytes(StandardCharsets.UTF_8));
		CRC32 checksum = new CRC32();
		checksum.update(chunk.toByteArray());
		ByteArrayOutputStream baked = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(baked);
		out.write(picture, 0, AFTER_HEADER);
		out.writeInt(chunk.size() - 4);
		chunk.writeTo(out);
		out.writeInt((int) checksum.getValue());
		out.write(picture, AFTER_HEADER, picture.length - AFTER_HEADER);
		return baked.toByteArray();
	}

	/** The element of Open Badges 3.0 with a compact JWS, right behind the start tag. */
	static String svg(String picture, String jws) {
		return insert(picture, "<openbadges:credential xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\" verify=\""
				+ jws + "\"/>");
	}

	private static String insert(String picture, String element) {
		int startTagEnd = picture.indexOf('>') + 1;
		return picture.substring(0, startTagEnd) + "\n\t" + element + picture.substring(startTagEnd);
	}

}
