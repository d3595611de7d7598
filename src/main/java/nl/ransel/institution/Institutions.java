package nl.ransel.institution;

import java.util.Optional;

/** The institutions that are registered here, for whoever shows what one of them says. */
public interface Institutions {

	/** What learners call the institution with this id, or empty when there is none. */
	Optional<String> nameOf(String institutionId);

}
