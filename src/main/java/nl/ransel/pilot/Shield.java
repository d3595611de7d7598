package nl.ransel.pilot;

import org.jspecify.annotations.Nullable;

/**
 * Makes a number of people harmless. What is shown is a lower bound: "at least so many".
 * It is a multiple of five, so one person more or less seldom shows; under five nothing
 * is shown; and at least five people of the group always remain who may not belong to
 * those counted, so it never says that everybody did something.
 */
final class Shield {

	/** No group under this many people is told apart. */
	static final int LEAST = 5;

	private Shield() {
	}

	/** A whole group. */
	static @Nullable Integer group(int people) {
		int shown = people / LEAST * LEAST;
		return (shown >= LEAST) ? shown : null;
	}

	/** Those of a group who did something. */
	static @Nullable Integer part(int people, int group) {
		return group(Math.max(0, Math.min(people, group - LEAST)));
	}

}
