package nl.ransel.consent;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What learners agree to, in one version.
 *
 * @param version its name
 * @param dutch in Dutch
 * @param english in English
 */
record Texts(String version, Text dutch, Text english) {

	Text in(Locale language) {
		return language.getLanguage().equals("en") ? this.english : this.dutch;
	}

	/**
	 * The same in one language, as Markdown.
	 *
	 * @param terms what the learner and the operator owe each other
	 * @param privacy what happens to the learner's data
	 * @param changes what is different from the version before, or null
	 */
	record Text(String terms, String privacy, @Nullable String changes) {

		static Text of(Map<String, String> files, String language) {
			return new Text(files.getOrDefault("terms." + language, ""), files.getOrDefault("privacy." + language, ""),
					files.get("changes." + language));
		}

	}

}
