package nl.ransel.pathway;

import java.util.List;

/**
 * Something that keeps a draft from being published.
 *
 * @param place a JSON pointer (RFC 6901) into the draft
 * @param code what is wrong there; its sentence stands under
 * {@code pathway.finding.<code>}
 * @param arguments for the sentence
 */
record PathwayFinding(String place, String code, List<Object> arguments) {

	PathwayFinding {
		arguments = List.copyOf(arguments);
	}

	static PathwayFinding at(String place, String code, Object... arguments) {
		return new PathwayFinding(place, code, List.of(arguments));
	}

}
