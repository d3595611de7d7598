package nl.ransel.learner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import nl.ransel.kernel.Problem;

/**
 * Reads a ZIP that somebody sent, in memory and within bounds: on the number of entries,
 * on the size of each and of all together as they really are, whatever the ZIP says about
 * them. Names are only ever compared.
 */
final class ArchiveReader {

	static final int MOST_ENTRIES = 6000;

	static final int LARGEST_ENTRY = 8 << 20;

	static final int LARGEST_WHOLE = 64 << 20;

	private static final Pattern OURS = Pattern.compile("[a-z]{1,30}\\.json|badges/[^/\\\\]{1,200}");

	private ArchiveReader() {
	}

	/**
	 * The files in it that an export has; others are passed over.
	 * @throws Problem when it is no ZIP, or too much
	 */
	static Map<String, byte[]> read(byte[] zip) {
		Map<String, byte[]> files = new HashMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			long left = LARGEST_WHOLE;
			int entries = 0;
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				byte[] bytes = in.readNBytes(LARGEST_ENTRY + 1);
				left -= bytes.length;
				entries++;
				if (entries > MOST_ENTRIES || bytes.length > LARGEST_ENTRY || left < 0) {
					throw new Problem(Problem.Kind.TOO_LARGE, "archive.too-large");
				}
				if (OURS.matcher(entry.getName()).matches() && files.put(entry.getName(), bytes) != null) {
					throw Problem.unprocessable("archive.not-ours");
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw Problem.unprocessable("archive.not-ours");
		}
		if (!files.containsKey("credentials.json")) {
			throw Problem.unprocessable("archive.not-ours");
		}
		return files;
	}

}
