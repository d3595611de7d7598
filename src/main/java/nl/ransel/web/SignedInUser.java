package nl.ransel.web;

import java.io.Serial;

import nl.ransel.kernel.LearnerId;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The provider's word about a person, with the account it led to; lives one request. */
final class SignedInUser extends DefaultOidcUser {

	@Serial
	private static final long serialVersionUID = 1L;

	private final LearnerId learner;

	SignedInUser(OidcUser user, LearnerId learner) {
		super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
		this.learner = learner;
	}

	LearnerId learner() {
		return this.learner;
	}

	@Override
	public boolean equals(Object other) {
		return super.equals(other) && other instanceof SignedInUser user && user.learner.equals(this.learner);
	}

	@Override
	public int hashCode() {
		return super.hashCode();
	}

}
