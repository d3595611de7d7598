package nl.ransel.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.jspecify.annotations.Nullable;

/**
 * The text baked into a PNG: in iTXt since Open Badges 1.1, in tEXt before, and whatever
 * else bakers have used. Compression is against the rules but met, so it is read, within
 * a limit.
 */
final class PngBadge {

	static final String KEYWORD_3 = "openbadgecredential";

	static final String KEYWORD_CLR = "clrcredential";

	static final String KEYWORD_2 = "openbadges";

	/**
	 * The newest standard first: a file baked for old readers too holds the same badge.
	 */
	private static final List<String> KEYWORDS = List.of(KEYWORD_3, KEYWORD_CLR, KEYWORD_2);

	private static final int MAX_INFLATED = StrictJson.MAX_LENGTH;

	private PngBadge() {
	}

	static String unbake(byte[] file) throws UnreadableBadge {
		List<Png.Chunk> chunks = Png.chunks(file);
		for (String keyword : KEYWORDS) {
			List<Png.Chunk> baked = chunks.stream().filter((chunk) -> keyword.equals(keyword(chunk))).toList();
			if (baked.size() > 1) {
				throw UnreadableReason.TWO_BADGES.badge();
			}
			if (baked.size() == 1) {
				return text(baked.get(0), keyword.length() + 1);
			}
		}
		throw UnreadableReason.NO_BADGE_IN_IMAGE.badge();
	}

	/** The keyword of a text chunk, or null for any other chunk. */
	static @Nullable String keyword(Png.Chunk chunk) {
		if (!chunk.is("iTXt") && !chunk.is("tEXt") && !chunk.is("zTXt")) {
			return null;
		}
		int end = zero(chunk.data(), 0);
		return (end < 0) ? null : new String(chunk.data(), 0, end, StandardCharsets.ISO_8859_1);
	}

	private static String text(Png.Chunk chunk, int start) throws UnreadableBadge {
		byte[] data = chunk.data();
		if (chunk.is("tEXt")) {
			return latin(Arrays.copyOfRange(data, start, data.length));
		}
		if (chunk.is("zTXt")) {
			require(data.length > start && data[start] == 0);
			return latin(inflate(data, start + 1));
		}
		require(data.length >= start + 4);
		int language = zero(data, start + 2);
		int translated = (language < 0) ? -1 : zero(data, language + 1);
		require(translated >= 0);
		if (data[start] == 0) {
			return StrictJson.text(Arrays.copyOfRange(data, translated + 1, data.length));
		}
		require(data[start] == 1 && data[start + 1] == 0);
		return StrictJson.text(inflate(data, translated + 1));
	}

	/** By the book these chunks hold Latin-1; bakers that put JSON there write UTF-8. */
	private static String latin(byte[] bytes) {
		try {
			return StrictJson.text(bytes);
		}
		catch (UnreadableBadge ex) {
			return new String(bytes, StandardCharsets.ISO_8859_1);
		}
	}

	private static byte[] inflate(byte[] data, int start) throws UnreadableBadge {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(data, start, data.length - start);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			byte[] block = new byte[8192];
			while (!inflater.finished()) {
				int count = inflater.inflate(block);
				require(count > 0 || inflater.finished());
				out.write(block, 0, count);
				if (out.size() > MAX_INFLATED) {
					throw UnreadableReason.TOO_LARGE.badge();
				}
			}
			return out.toByteArray();
		}
		catch (DataFormatException ex) {
			throw UnreadableReason.BROKEN_IMAGE.badge();
		}
		finally {
			inflater.end();
		}
	}

	private static void require(boolean sound) throws UnreadableBadge {
		if (!sound) {
			throw UnreadableReason.BROKEN_IMAGE.badge();
		}
	}

	private static int zero(byte[] data, int from) {
		for (int i = from; i < data.length; i++) {
			if (data[i] == 0) {
				return i;
			}
		}
		return -1;
	}

}
