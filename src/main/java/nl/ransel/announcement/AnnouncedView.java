package nl.ransel.announcement;

import java.util.List;
import java.util.Locale;

/**
 * What an institution tells, for whoever has a badge of it, as JSON.
 *
 * @param institution its name
 * @param path its page, from the root of the service
 * @param achievements the pages about this very badge
 */
record AnnouncedView(String institution, String path, List<Line> achievements) {

	/**
	 * A page about a badge.
	 *
	 * @param title what the badge is called, in the reader's language
	 * @param path the page, from the root of the service
	 */
	record Line(String title, String path) {
	}

	static AnnouncedView of(AnnouncedBy by, String achievementId, Locale language) {
		return new AnnouncedView(by.name(), by.path(),
				by.all()
					.stream()
					.filter((one) -> achievementId.equals(one.words().achievementId()))
					.map((one) -> new Line(one.words().title().in(language), one.path()))
					.toList());
	}

}
