package nl.ransel.trust;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value that is no text, as RDF writes it (JSON-LD 1.1 API, Object to RDF Conversion).
 *
 * @param text how it is written
 * @param datatype its type
 */
record Literal(String text, String datatype) {

	private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

	private static final String DOUBLE = XSD + "double";

	private static final String FLOAT = XSD + "float";

	private static final BigDecimal TOO_LARGE = BigDecimal.ONE.movePointRight(21);

	/**
	 * Writes a number or a truth value.
	 * @param datatype the type it is given, or null for the one it has by itself
	 * @return null when it is neither
	 */
	static @Nullable Literal of(JsonNode value, @Nullable String datatype) {
		if (value.isBoolean()) {
			return new Literal(String.valueOf(value.booleanValue()), (datatype != null) ? datatype : XSD + "boolean");
		}
		return value.isNumber() ? of(value.decimalValue(), datatype) : null;
	}

	/**
	 * Writes a number. JSON-LD writes a whole number as an integer whatever type it is
	 * given, save for xsd:double.
	 */
	static Literal of(BigDecimal number, @Nullable String datatype) {
		if (FLOAT.equals(datatype) && number.stripTrailingZeros().scale() <= 0) {
			return new Literal(number.toBigInteger().toString(), FLOAT);
		}
		boolean fraction = number.scale() != 0 && number.doubleValue() % -1 != 0;
		if (fraction || DOUBLE.equals(datatype) || FLOAT.equals(datatype) || number.compareTo(TOO_LARGE) >= 0) {
			return new Literal(scientific(number), (datatype != null) ? datatype : DOUBLE);
		}
		return new Literal(number.toBigInteger().toString(), (datatype != null) ? datatype : XSD + "integer");
	}

	/**
	 * A format of its own each time: two threads that share one get each other's digits.
	 */
	private static String scientific(BigDecimal number) {
		DecimalFormat format = new DecimalFormat("0.0##############E0",
				DecimalFormatSymbols.getInstance(Locale.ENGLISH));
		format.setMinimumFractionDigits(1);
		return format.format(number);
	}

}
