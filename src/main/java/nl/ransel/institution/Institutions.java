package nl.ransel.institution;

import java.util.Optional;

import org.springframework.security.oauth2.jwt.Jwt;

/** The institutions that are registered here, for whoever shows what one of them says. */
public interface Institutions {

	/** What learners call the institution with this id, or empty when there is none. */
	Optional<String> nameOf(String institutionId);

	/**
	 * The id of the institution behind a token that the security chain let pass.
	 * @throws nl.ransel.kernel.Problem {@code institution.unknown-client} when nobody
	 * registered its client
	 */
	String idOf(Jwt token);

}
