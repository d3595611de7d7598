package nl.ransel.pathway;

import java.util.List;
import java.util.Locale;

/**
 * How far somebody is on a pathway, for others to see: counts, and no badge, level or
 * reason why something is missing.
 */
public final class PathwayProgress {

	private final Pathway pathway;

	private final Standing standing;

	PathwayProgress(Pathway pathway, Standing standing) {
		this.pathway = pathway;
		this.standing = standing;
	}

	/**
	 * One line of it.
	 *
	 * @param title in the reader's language
	 * @param have how many of the badges it needs are there
	 * @param need how many it needs
	 * @param complete whether it is met
	 */
	public record Line(String title, int have, int need, boolean complete) {

		private static Line of(Standing standing, Locale language) {
			return new Line(standing.requirement().title().in(language), Math.min(standing.have(), standing.need()),
					standing.need(), standing.complete());
		}

	}

	/** The whole, under the pathway's own title. */
	public Line whole(Locale language) {
		Line line = Line.of(this.standing, language);
		return new Line(this.pathway.title().in(language), line.have(), line.need(), line.complete());
	}

	/** Its parts, in order. */
	public List<Line> parts(Locale language) {
		return this.standing.parts().stream().map((part) -> Line.of(part, language)).toList();
	}

	/** Who stands behind the pathway. */
	public String publisher() {
		return this.pathway.publisher().name();
	}

}
