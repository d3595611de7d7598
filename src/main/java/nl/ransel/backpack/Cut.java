package nl.ransel.backpack;

/** Shortens text without leaving half a character. */
final class Cut {

	private Cut() {
	}

	static String of(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
		return text.substring(0, end);
	}

}
