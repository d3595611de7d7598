package nl.ransel.backpack;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The name an original gets when the learner downloads it again.
 *
 * @param value a bare name, without folders or control characters
 */
record FileName(String value) {

	private static final int LONGEST = 100;

	private static final Map<String, String> EXTENSIONS = Map.of("image/png", ".png", "image/svg+xml", ".svg",
			"application/json", ".json", "application/vc+ld+json", ".json", "application/jose", ".jws", "text/uri-list",
			".txt", "application/vc+sd-jwt", ".sdjwt", "application/vc+cose", ".cose");

	/**
	 * The name it came with, or one made from the name of the badge.
	 * @param given name as the sender wrote it, perhaps with a path
	 */
	static FileName of(@Nullable String given, String badgeName, String mediaType) {
		String own = (given != null) ? bare(given.substring(lastSeparator(given) + 1)) : "";
		if (!own.isEmpty()) {
			return new FileName(own);
		}
		String words = FoldedText.of(badgeName).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		String stem = words.isEmpty() ? "badge" : Cut.of(words, LONGEST - 10);
		return new FileName(stem + EXTENSIONS.getOrDefault(mediaType, ""));
	}

	private static int lastSeparator(String path) {
		return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
	}

	/**
	 * Leading dots would hide the file; the end is kept, because there the kind stands.
	 */
	private static String bare(String name) {
		String printable = name.replaceAll("[\\p{C}\"<>:|?*]", "").strip().replaceAll("^\\.+", "");
		int dot = printable.lastIndexOf('.');
		String kind = (dot > 0 && printable.length() - dot <= 10) ? printable.substring(dot) : "";
		String stem = printable.substring(0, printable.length() - kind.length());
		return Cut.of(stem, LONGEST - kind.length()) + kind;
	}

}
