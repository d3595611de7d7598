package nl.ransel.learner;

import java.util.List;

/**
 * The page in an export that people read.
 *
 * @param language of it
 * @param title what it is
 * @param lead whose it is and since when
 * @param chapters what is in it
 */
public record ExportIndex(String language, String title, String lead, List<Chapter> chapters) {

	/**
	 * One kind of thing.
	 *
	 * @param heading what it is called
	 * @param file in which the same stands as data
	 * @param lines one thing each
	 */
	public record Chapter(String heading, String file, List<String> lines) {
	}

}
