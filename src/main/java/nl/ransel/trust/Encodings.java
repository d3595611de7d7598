package nl.ransel.trust;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.apicatalog.multibase.Multibase;

/** Reads bytes written as text, strictly and within limits. */
public final class Encodings {

	/** Decoding base 58 takes quadratic time. */
	private static final int LONGEST_BASE_58 = 512;

	private Encodings() {
	}

	/**
	 * Reads base64url without padding.
	 * @throws Distrust {@code bad-encoding}
	 */
	public static byte[] base64url(String text) {
		try {
			if (text.indexOf('=') < 0) {
				return Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
			}
		}
		catch (IllegalArgumentException ex) {
			// falls through
		}
		throw Distrust.failed("bad-encoding");
	}

	/**
	 * Reads the two multibase forms that keys and proofs use: {@code z} base58btc and
	 * {@code u} base64url.
	 * @throws Distrust {@code bad-encoding}
	 */
	public static byte[] multibase(String text) {
		if (text.startsWith("u")) {
			return base64url(text.substring(1));
		}
		try {
			if (text.startsWith("z") && text.length() > 1 && text.length() <= LONGEST_BASE_58) {
				return Multibase.BASE_58_BTC.decode(text);
			}
		}
		catch (RuntimeException ex) {
			// falls through
		}
		throw Distrust.failed("bad-encoding");
	}

}
