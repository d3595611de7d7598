package nl.ransel.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.StepUp;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A learner who is logged in: all that is remembered of a login. */
final class LearnerLogin extends AbstractAuthenticationToken {

	@Serial
	private static final long serialVersionUID = 1L;

	private final LearnerId learner;

	private final Proof proof;

	LearnerLogin(LearnerId learner, Proof proof) {
		super(AuthorityUtils.createAuthorityList("ROLE_LEARNER"));
		this.learner = learner;
		this.proof = proof;
		setAuthenticated(true);
	}

	LearnerId learner() {
		return this.learner;
	}

	Proof proof() {
		return this.proof;
	}

	@Override
	public LearnerId getPrincipal() {
		return this.learner;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public String getName() {
		return this.learner.value();
	}

	/**
	 * What the latest login showed.
	 *
	 * @param at when the person logged in at the provider
	 * @param provider its id in our configuration
	 * @param levels what it showed besides
	 * @param staffOf the institution whose staff the person is, or null
	 */
	record Proof(Instant at, String provider, Set<StepUp> levels, @Nullable String staffOf) implements Serializable {

		Proof {
			levels = Set.copyOf(levels);
		}

	}

}
