package nl.ransel.institution;

import java.util.Locale;

/**
 * Who is mailed.
 *
 * @param address where
 * @param language their own if they have an account, else Dutch
 */
record Addressee(String address, Locale language) {

	static final Locale DUTCH = Locale.forLanguageTag("nl");

}
