package nl.ransel.share;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * A warning that something shows through, as JSON.
 *
 * @param what was not ticked
 * @param where it can be read all the same
 * @param badge in which badge, or null
 * @param explanation in the learner's language
 */
record LeakView(Travels what, Revealing.Where where, @Nullable String badge, String explanation) {

	static LeakView of(Revealing.Leak leak, MessageSource messages, Locale language) {
		String what = messages.getMessage("share.leak.what." + leak.what(), null, language);
		String badge = (leak.badge() != null) ? leak.badge() : "";
		String explanation = messages.getMessage("share.leak." + leak.where(), new Object[] { what, badge }, language);
		return new LeakView(leak.what(), leak.where(), leak.badge(), explanation);
	}

}
