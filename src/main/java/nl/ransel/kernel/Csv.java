package nl.ransel.kernel;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Lines as RFC 4180: commas and CRLF. What strangers wrote may look like a formula and
 * would be run by a spreadsheet; an apostrophe before it makes it text.
 */
public final class Csv {

	/**
	 * The wide forms count too: spreadsheets of the Far East take them for the narrow.
	 */
	private static final String STARTS_A_FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

	private Csv() {
	}

	/** One row with its line end; what is missing is an empty cell. */
	public static String line(@Nullable Object... cells) {
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
