package nl.ransel.share;

import java.util.Locale;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says about badges that were shared: of whom they were is not part of it.
 *
 * @param helped whether the page helped, or was unclear
 * @param sentence what they add, or null
 */
public record Feedback(boolean helped, @Nullable String sentence) {

	/** Room for one sentence. */
	static final int LONGEST = 300;

	/**
	 * Reads the form.
	 * @throws Problem {@code share.feedback} when it says neither the one nor the other;
	 * what is longer than a sentence is cut off
	 */
	static Feedback of(@Nullable String answer, @Nullable String sentence) {
		boolean helped = switch ((answer != null) ? answer.toLowerCase(Locale.ROOT) : "") {
			case "helped" -> true;
			case "unclear" -> false;
			default -> throw Problem.badRequest("share.feedback");
		};
		String flat = (sentence != null) ? sentence.replaceAll("[\\p{Cntrl}\\s]+", " ").strip() : "";
		int end = Math.min(flat.length(), LONGEST);
		boolean halved = end < flat.length() && Character.isHighSurrogate(flat.charAt(end - 1));
		return new Feedback(helped, flat.isEmpty() ? null : flat.substring(0, halved ? end - 1 : end));
	}

}
