package nl.ransel.trust;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads how long an answer may be remembered (RFC 9111). */
final class CacheControl {

	private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");

	private static final Pattern NOT_AT_ALL = Pattern.compile("(?i)(?:^|[\\s,])(?:no-store|no-cache)(?:$|[\\s,=])");

	private CacheControl() {
	}

	/** The time its source allows, zero for not at all, null when it says nothing. */
	static @Nullable Duration keepFor(List<String> headers) {
		String header = String.join(",", headers);
		if (NOT_AT_ALL.matcher(header).find()) {
			return Duration.ZERO;
		}
		Matcher maxAge = MAX_AGE.matcher(header);
		return maxAge.find() ? Duration.ofSeconds(Long.parseLong(maxAge.group(1))) : null;
	}

}
