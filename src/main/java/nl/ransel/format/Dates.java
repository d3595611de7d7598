package nl.ransel.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** The ways in which badges write a moment. */
final class Dates {

	/** As xsd:dateTimeStamp: the offset is required, or the moment would be a guess. */
	private static final Pattern STAMP = Pattern
		.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})");

	/** ISO 8601 as 2.0 allows it: no seconds and an offset without colon are fine. */
	private static final Pattern ISO = Pattern
		.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})(:\\d{2})?([.,]\\d+)?(Z|[+-]\\d{2}(?::?\\d{2})?)");

	private static final String PLAIN = "0000-00-00T00:00:00Z";

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2})?(\\.\\d+)?");

	private static final Pattern UNIX = Pattern.compile("\\d{9,11}");

	private Dates() {
	}

	/** Open Badges 3.0 and the W3C data model. */
	static Optional<Instant> stamp(JsonNode node) {
		if (!node.isString()) {
			return Optional.empty();
		}
		if (isPlain(node.stringValue())) {
			return plain(node.stringValue());
		}
		Matcher match = STAMP.matcher(node.stringValue());
		return match.matches() ? instant(match.group(1) + fraction(match.group(2)) + match.group(3)) : Optional.empty();
	}

	/** As nearly all stamps are written: {@code 2026-11-24T10:15:30Z}. */
	private static boolean isPlain(String text) {
		if (text.length() != PLAIN.length()) {
			return false;
		}
		for (int i = 0; i < PLAIN.length(); i++) {
			char each = text.charAt(i);
			boolean fits = (PLAIN.charAt(i) == '0') ? each >= '0' && each <= '9' : each == PLAIN.charAt(i);
			if (!fits) {
				return false;
			}
		}
		return true;
	}

	private static Optional<Instant> plain(String text) {
		try {
			return Optional.of(
					LocalDateTime
						.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
								number(text, 14, 16), number(text, 17, 19))
						.toInstant(ZoneOffset.UTC));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}

	/** Open Badges 2.0. */
	static Optional<Instant> iso(JsonNode node) {
		if (!node.isString()) {
			return Optional.empty();
		}
		Matcher match = ISO.matcher(node.stringValue());
		if (!match.matches()) {
			return Optional.empty();
		}
		String seconds = (match.group(2) != null) ? match.group(2) : ":00";
		return instant(match.group(1) + seconds + fraction(match.group(3)) + offset(match.group(4)));
	}

	/**
	 * Before 2.0: also a day, a local time, or seconds since 1970. What has no offset is
	 * read as UTC.
	 */
	static Optional<Instant> legacy(JsonNode node) {
		String text = node.isIntegralNumber() ? node.decimalValue().toBigInteger().toString() : node.asString("");
		if (UNIX.matcher(text).matches()) {
			return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
		}
		if (DAY.matcher(text).matches()) {
			return day(text);
		}
		if (LOCAL.matcher(text).matches()) {
			return instant(text.replace(' ', 'T') + "Z");
		}
		return iso(node);
	}

	private static Optional<Instant> day(String text) {
		try {
			return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Instant> instant(String text) {
		try {
			return Optional.of(OffsetDateTime.parse(text).toInstant());
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** Java knows nanoseconds; finer ones are cut off. */
	private static String fraction(String fraction) {
		return (fraction == null) ? "" : "." + fraction.substring(1, Math.min(fraction.length(), 10));
	}

	private static String offset(String offset) {
		return switch (offset.length()) {
			case 3 -> offset + ":00";
			case 5 -> offset.substring(0, 3) + ":" + offset.substring(3);
			default -> offset;
		};
	}

}
