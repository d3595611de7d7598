package nl.ransel.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.ransel.credential.Credential;
import nl.ransel.credential.Facts;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table beside a badge. Only what the badge says is in it; nothing is
 * guessed.
 *
 * @param label what it is
 * @param value how much, how high, when
 */
record BadgeFact(String label, String value) {

	static List<BadgeFact> of(Credential credential, Wording words) {
		Facts facts = credential.achievement().facts();
		List<BadgeFact> lines = new ArrayList<>();
		add(lines, words, "grade", credential.grade());
		add(lines, words, "ects", amount(facts.ects(), "share.unit.ects", words));
		add(lines, words, "sbu", amount(facts.sbu(), "share.unit.sbu", words));
		add(lines, words, "hours", amount(facts.hours(), "share.unit.hours", words));
		add(lines, words, "eqf", (facts.eqf() != null) ? words.say("share.unit.eqf", facts.eqf()) : null);
		add(lines, words, "programmes", String.join(", ", facts.programmes()));
		add(lines, words, "language", (facts.language() != null) ? words.nameOfLanguage(facts.language()) : null);
		add(lines, words, "participation", known(facts.participation(), words));
		add(lines, words, "assessment", known(facts.assessment(), words));
		add(lines, words, "supervision", known(facts.supervision(), words));
		if (Boolean.TRUE.equals(facts.identityChecked())) {
			add(lines, words, "identity", words.say("share.value.identity-checked"));
		}
		return lines;
	}

	private static void add(List<BadgeFact> lines, Wording words, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			lines.add(new BadgeFact(words.say("share.fact." + name), value));
		}
	}

	private static @Nullable String amount(@Nullable BigDecimal amount, String unit, Wording words) {
		return (amount != null) ? words.say(unit, words.number(amount)) : null;
	}

	/** Words of the standard in the reader's language, other words as they are. */
	private static @Nullable String known(@Nullable String value, Wording words) {
		if (value == null) {
			return null;
		}
		String slug = value.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
		return words.sayOr("share.value." + slug, value);
	}

}
