package nl.ransel.share;

import java.util.Base64;
import java.util.Optional;

import nl.ransel.kernel.Randomness;
import nl.ransel.kernel.Sha256;

/**
 * The secret in a share's link: 160 random bits as 27 base64url characters. Of the last
 * character only four bits are used, so a link never ends in {@code -} or {@code _},
 * which mail programs like to cut off.
 *
 * @param value the characters
 */
record ShareToken(String value) {

	private static final int BYTES = 20;

	static ShareToken random(Randomness randomness) {
		return new ShareToken(text(randomness.bytes(BYTES)));
	}

	/** The token in a link, or empty when no token looks like that. */
	static Optional<ShareToken> parse(String text) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(text);
			boolean canonical = bytes.length == BYTES && text(bytes).equals(text);
			return canonical ? Optional.of(new ShareToken(text)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * What is stored instead of the token. No salt: 160 random bits cannot be guessed.
	 */
	String hash() {
		return text(Sha256.of(Base64.getUrlDecoder().decode(this.value)));
	}

	/** Keeps the secret out of logs. */
	@Override
	public String toString() {
		return "ShareToken";
	}

	private static String text(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
