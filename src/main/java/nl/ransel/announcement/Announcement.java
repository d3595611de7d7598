package nl.ransel.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What an institution tells of one of its badges.
 *
 * @param id names it within the institution, and in its address
 * @param institutionId whose staff wrote it
 * @param revision counts every change, so that two people do not overwrite each other
 * @param published whether everybody sees it
 * @param words what it says
 * @param changedAt when it was last changed
 */
record Announcement(String id, String institutionId, int revision, boolean published, Words words, Instant changedAt) {

	/**
	 * What it says.
	 *
	 * @param achievementId of the 3.0 Achievement or 2.0 BadgeClass, or null when it has
	 * none yet
	 * @param title what the badge is called
	 * @param text how to earn it, as Markdown
	 * @param link where to begin, or null
	 * @param next what somebody can do once they have it
	 */
	record Words(@Nullable String achievementId, Bilingual title, Bilingual text, @Nullable String link,
			List<NextStep> next) {

		Words {
			next = List.copyOf(next);
		}

	}

	/**
	 * A text in the languages of the institution.
	 *
	 * @param nl in Dutch
	 * @param en in English, or null when there is none: then the Dutch is shown
	 */
	record Bilingual(String nl, @Nullable String en) {

		String in(Locale language) {
			return (this.en != null && "en".equals(language.getLanguage())) ? this.en : this.nl;
		}

	}

	/**
	 * Something to do after this.
	 *
	 * @param title what
	 * @param link its page, or null
	 */
	record NextStep(Bilingual title, @Nullable String link) {
	}

	Announcement changed(Words other, boolean shown, Instant now) {
		return new Announcement(this.id, this.institutionId, this.revision + 1, shown, other, now);
	}

	/**
	 * Itself, when it is as whoever changes it saw it.
	 * @throws Problem {@code announcement.changed} when somebody else was first
	 */
	Announcement as(int seen) {
		if (this.revision != seen) {
			throw Problem.conflict("announcement.changed");
		}
		return this;
	}

	/** Where everybody reads it, from the root of the service. */
	String path() {
		return AnnouncedController.PATH + this.institutionId + "/" + this.id;
	}

}
