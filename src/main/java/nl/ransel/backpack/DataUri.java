package nl.ransel.backpack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import org.springframework.web.util.UriUtils;

/** A picture written inside the badge itself (RFC 2397). */
final class DataUri {

	private DataUri() {
	}

	/** The bytes, or empty when it is not a data URI or cannot be decoded. */
	static Optional<byte[]> decode(String uri) {
		int comma = uri.indexOf(',');
		if (comma < 0 || !uri.regionMatches(true, 0, "data:", 0, 5)) {
			return Optional.empty();
		}
		boolean base64 = uri.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64");
		try {
			String decoded = UriUtils.decode(uri.substring(comma + 1), StandardCharsets.ISO_8859_1);
			return Optional
				.of(base64 ? Base64.getMimeDecoder().decode(decoded) : decoded.getBytes(StandardCharsets.ISO_8859_1));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
