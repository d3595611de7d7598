package nl.ransel.format;

import java.util.List;

import nl.ransel.credential.Credential;

/**
 * What a badge says, and where it departs from its standard. A badge with violations is
 * still mapped as far as it goes, but must not be called sound: a date that cannot be
 * read, for example, is null in the credential and a violation here.
 *
 * @param credential the badge in Ransel's words
 * @param violations what its standard forbids
 * @param notes departures that are so common that they are tolerated
 */
public record Reading(Credential credential, List<Violation> violations, List<Violation> notes) {

	public Reading {
		violations = List.copyOf(violations);
		notes = List.copyOf(notes);
	}

}
