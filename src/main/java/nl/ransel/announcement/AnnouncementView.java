package nl.ransel.announcement;

import java.time.Instant;
import java.util.List;

import nl.ransel.announcement.Announcement.Bilingual;
import nl.ransel.announcement.Announcement.NextStep;
import org.jspecify.annotations.Nullable;

/**
 * An announcement for the staff who write it, as JSON.
 *
 * @param id names it
 * @param revision to send back with a change
 * @param published whether everybody sees it
 * @param path where they see it, from the root of the service
 * @param changedAt when it was last changed
 * @param achievementId which badge, or null
 * @param title what it is called
 * @param text how to earn it
 * @param link where to begin, or null
 * @param next what comes after it
 */
record AnnouncementView(String id, int revision, boolean published, String path, Instant changedAt,
		@Nullable String achievementId, Bilingual title, Bilingual text, @Nullable String link, List<NextStep> next) {

	static AnnouncementView of(Announcement one) {
		Announcement.Words words = one.words();
		return new AnnouncementView(one.id(), one.revision(), one.published(), one.path(), one.changedAt(),
				words.achievementId(), words.title(), words.text(), words.link(), words.next());
	}

}
