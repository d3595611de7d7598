package nl.ransel.backpack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import nl.ransel.credential.Credential;
import org.jspecify.annotations.Nullable;

/**
 * What two writings of the same credential have in common: the issuer's id and the id it
 * gave, percent-decoded and trimmed (Open Badges 3.0, credential equality). A badge
 * without an id is only the same as its own bytes.
 *
 * @param key of bounded length, unique within one backpack
 */
record Sameness(String key) {

	static Sameness of(@Nullable Credential credential, ContentDigest digest) {
		if (credential == null || credential.id() == null || credential.id().isBlank()) {
			return new Sameness("bytes:" + digest.hex());
		}
		// a URL holds no line feed, so the two ids cannot run into one another
		String both = normal(credential.issuer().id()) + '\n' + normal(credential.id());
		return new Sameness("id:" + ContentDigest.of(both.getBytes(StandardCharsets.UTF_8)).hex());
	}

	private static String normal(String id) {
		byte[] encoded = id.getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
		for (int i = 0; i < encoded.length; i++) {
			int octet = (encoded[i] == '%') ? octetAt(encoded, i + 1) : -1;
			decoded.write((octet < 0) ? encoded[i] : octet);
			i += (octet < 0) ? 0 : 2;
		}
		return decoded.toString(StandardCharsets.UTF_8).strip();
	}

	private static int octetAt(byte[] bytes, int from) {
		if (from + 1 >= bytes.length) {
			return -1;
		}
		int high = Character.digit(bytes[from], 16);
		int low = Character.digit(bytes[from + 1], 16);
		return (high < 0 || low < 0) ? -1 : high * 16 + low;
	}

}
