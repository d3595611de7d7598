package nl.ransel.learner;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * An entry of the log as the learner reads it.
 *
 * @param sentence what happened, in the reader's language
 * @param reason why, in the reader's language
 * @param fields names of what was involved, as the API calls them
 */
record ActivityView(String id, Instant at, Activity.Kind kind, String sentence, Activity.@Nullable Subject about,
		@Nullable String by, @Nullable String reason, List<String> fields, boolean notice) {

	static ActivityView of(RecordedActivity entry, MessageSource messages, Locale language) {
		Activity activity = entry.activity();
		return new ActivityView(entry.id(), entry.at(), activity.kind(),
				messages.getMessage("activity.kind." + activity.kind(), null, language), activity.about(),
				activity.by(), why(activity, messages, language), activity.fields(), activity.notice());
	}

	private static @Nullable String why(Activity activity, MessageSource messages, Locale language) {
		if (activity.reason() == null) {
			return null;
		}
		return messages.getMessage("activity.reason." + activity.reason(), new Object[] { activity.count() },
				activity.reason(), language);
	}

}
