package nl.ransel.batch;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Rows as RFC 4180: commas, CRLF, the same columns in every language. What strangers
 * wrote may look like a formula and would be run by a spreadsheet; an apostrophe before
 * it makes it text.
 */
final class Csv {

	static final String HEADER = line("item", "badge", "name", "outcome", "reason", "explanation", "recipient", "owner",
			"achievement", "issuer", "issuerTrust", "validFrom", "validUntil", "standard", "verifiedAt");

	/**
	 * The wide forms count too: spreadsheets of the Far East take them for the narrow.
	 */
	private static final String STARTS_A_FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

	private Csv() {
	}

	static String line(RowView row) {
		return line(row.item(), row.badge(), row.name(), row.outcome(), row.reason(), row.explanation(),
				row.recipient(), row.owner(), row.achievement(), row.issuer(), row.issuerTrust(), row.validFrom(),
				row.validUntil(), row.standard(), row.verifiedAt());
	}

	private static String line(@Nullable Object... cells) {
		return Stream.of(cells).map((cell) -> cell(Objects.toString(cell, ""))).collect(Collectors.joining(","))
				+ "\r\n";
	}

	/** One line, harmless, in quotes where it must be. */
	static String cell(String text) {
		String flat = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
		String harmless = (!flat.isEmpty() && STARTS_A_FORMULA.indexOf(flat.charAt(0)) >= 0) ? "'" + flat : flat;
		return (harmless.contains(",") || harmless.contains(";") || harmless.contains("\""))
				? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
	}

}
