package nl.ransel.web;

import java.io.Serial;
import java.time.Instant;

import nl.ransel.kernel.LearnerId;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A learner who is logged in: all that is remembered of a login. */
final class LearnerLogin extends AbstractAuthenticationToken {

	@Serial
	private static final long serialVersionUID = 1L;

	private final LearnerId learner;

	private final Instant since;

	LearnerLogin(LearnerId learner, Instant since) {
		super(AuthorityUtils.createAuthorityList("ROLE_LEARNER"));
		this.learner = learner;
		this.since = since;
		setAuthenticated(true);
	}

	LearnerId learner() {
		return this.learner;
	}

	Instant since() {
		return this.since;
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

}
