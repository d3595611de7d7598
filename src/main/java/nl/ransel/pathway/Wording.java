package nl.ransel.pathway;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A text for learners, in the languages of its publisher.
 *
 * @param nl in Dutch
 * @param en in English, or null when there is none: then the Dutch is shown
 */
record Wording(String nl, @Nullable String en) {

	String in(Locale language) {
		return (this.en != null && "en".equals(language.getLanguage())) ? this.en : this.nl;
	}

}
