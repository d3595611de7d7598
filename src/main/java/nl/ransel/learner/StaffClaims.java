package nl.ransel.learner;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Whose staff somebody is, by what the login provider says of them. */
@FunctionalInterface
public interface StaffClaims {

	/**
	 * The institution somebody may look into, or null when there is none.
	 * @param provider id of the login provider in our configuration
	 * @param claims what it says
	 */
	@Nullable String institutionOf(String provider, Map<String, ?> claims);

}
