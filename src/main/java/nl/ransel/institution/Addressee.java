package nl.ransel.institution;

import java.util.Locale;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Learner;
import org.jspecify.annotations.Nullable;

/**
 * Who is mailed.
 *
 * @param address where
 * @param language their own if they have an account, else Dutch
 * @param learner whose account it is, or null when there is none
 */
record Addressee(String address, Locale language, @Nullable LearnerId learner) {

	static final Locale DUTCH = Locale.forLanguageTag("nl");

	static Addressee of(Identifier address, Learner learner) {
		return new Addressee(address.value(), Locale.forLanguageTag(learner.language()), learner.id());
	}

}
