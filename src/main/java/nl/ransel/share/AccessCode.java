package nl.ransel.share;

import java.util.Locale;

import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Randomness;

/**
 * A code that the reader of a share must know. Capitals, spaces and dashes make no
 * difference, because it is read out on the telephone and typed on a phone.
 *
 * @param value letters and digits as they are compared
 */
record AccessCode(String value) {

	static final int SHORTEST = 6;

	static final int LONGEST = 64;

	/** Without the pairs that look alike on paper: 0 and O, 1 and I and L. */
	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private static final int MADE_LENGTH = 8;

	/** What a reader typed, whatever it is; too long a text is simply wrong. */
	static AccessCode typed(String text) {
		String cut = text.substring(0, Math.min(text.length(), 2 * LONGEST));
		return new AccessCode(cut.replaceAll("[\\s\\p{Pd}]+", "").toUpperCase(Locale.ROOT));
	}

	/** The code a learner chose, or the refusal of one that is easily guessed. */
	static AccessCode chosen(String text) {
		AccessCode code = typed(text);
		boolean oddLength = code.value.length() < SHORTEST || code.value.length() > LONGEST;
		if (oddLength || code.value.chars().distinct().count() < 3) {
			throw Problem.unprocessable("share.code-weak", SHORTEST);
		}
		return code;
	}

	/** A code of nearly 40 bits, for who has no idea of their own. */
	static AccessCode random(Randomness randomness) {
		StringBuilder text = new StringBuilder();
		while (text.length() < MADE_LENGTH) {
			int index = randomness.bytes(1)[0] & 0x1f;
			if (index < ALPHABET.length()) {
				text.append(ALPHABET.charAt(index));
			}
		}
		return new AccessCode(text.toString());
	}

	/** As people read it out: in groups of four. */
	String spoken() {
		return this.value.replaceAll("(.{4})(?=.)", "$1-");
	}

	/** Keeps the secret out of logs. */
	@Override
	public String toString() {
		return "AccessCode";
	}

}
