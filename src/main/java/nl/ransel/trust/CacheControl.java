package nl.ransel.trust;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Reads how long an answer may be remembered, and how (RFC 9111). */
final class CacheControl {

	private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");

	private static final Pattern NEVER = directives("no-store");

	private static final Pattern ASK_FIRST = directives("no-cache");

	private static final Pattern NO_STAND_IN = directives("no-cache|must-revalidate|proxy-revalidate");

	private static final Pattern NOT_FOR_OTHERS = directives("private");

	private static final Duration LONGEST_WAIT = Duration.ofDays(1);

	private CacheControl() {
	}

	/** The time its source allows, zero for not at all, null when it says nothing. */
	static @Nullable Duration keepFor(List<String> headers) {
		String header = String.join(",", headers);
		if (NEVER.matcher(header).find() || ASK_FIRST.matcher(header).find()) {
			return Duration.ZERO;
		}
		Matcher maxAge = MAX_AGE.matcher(header);
		return maxAge.find() ? Duration.ofSeconds(Long.parseLong(maxAge.group(1))) : null;
	}

	/**
	 * The time that is left of what the source allows: an answer that lay in a cache on
	 * the way has used some of it.
	 */
	static @Nullable Duration keepFor(HttpHeaders headers) {
		Duration allowed = keepFor(headers.getAll(HttpHeaderNames.CACHE_CONTROL));
		if (allowed == null) {
			allowed = untilExpiry(headers);
		}
		Duration age = seconds(headers.get(HttpHeaderNames.AGE));
		if (allowed == null || age == null) {
			return allowed;
		}
		Duration left = allowed.minus(age);
		return left.isNegative() ? Duration.ZERO : left;
	}

	private static @Nullable Duration untilExpiry(HttpHeaders headers) {
		String expires = headers.get(HttpHeaderNames.EXPIRES);
		Instant date = moment(headers.get(HttpHeaderNames.DATE));
		if (expires == null || date == null) {
			return null;
		}
		Instant end = moment(expires);
		// a date that cannot be read, often "0", lies in the past (section 5.3)
		return (end == null || end.isBefore(date)) ? Duration.ZERO : Duration.between(date, end);
	}

	static Terms terms(HttpHeaders headers) {
		String header = String.join(",", headers.getAll(HttpHeaderNames.CACHE_CONTROL));
		boolean keep = !NEVER.matcher(header).find();
		return new Terms(headers.get(HttpHeaderNames.ETAG), headers.get(HttpHeaderNames.LAST_MODIFIED), keep,
				keep && !NO_STAND_IN.matcher(header).find(), keep && !NOT_FOR_OTHERS.matcher(header).find());
	}

	/** How long a source asks to be left alone, or null when it does not say. */
	static @Nullable Duration retryAfter(HttpHeaders headers, Instant now) {
		String wish = headers.get(HttpHeaderNames.RETRY_AFTER);
		Duration wait = seconds(wish);
		if (wait == null) {
			Instant end = moment(wish);
			wait = (end != null && end.isAfter(now)) ? Duration.between(now, end) : null;
		}
		return (wait != null && wait.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : wait;
	}

	private static @Nullable Duration seconds(@Nullable String value) {
		return (value != null && value.strip().matches("\\d{1,9}")) ? Duration.ofSeconds(Long.parseLong(value.strip()))
				: null;
	}

	private static @Nullable Instant moment(@Nullable String value) {
		try {
			return (value != null)
					? ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant() : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static Pattern directives(String names) {
		return Pattern.compile("(?i)(?:^|[\\s,])(?:" + names + ")(?:$|[\\s,=])");
	}

}
