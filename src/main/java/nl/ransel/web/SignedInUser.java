package nl.ransel.web;

import java.io.Serial;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The provider's word about a person, with what it led to; lives one request. */
final class SignedInUser extends DefaultOidcUser {

	@Serial
	private static final long serialVersionUID = 1L;

	private final LearnerId learner;

	private final LearnerLogin.Proof proof;

	private final @Nullable LearnerId other;

	/**
	 * @param learner the account the session is of from now on
	 * @param proof what this login showed
	 * @param other the account the login leads to, when it was meant to be linked and
	 * leads to another one
	 */
	SignedInUser(OidcUser user, LearnerId learner, LearnerLogin.Proof proof, @Nullable LearnerId other) {
		super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
		this.learner = learner;
		this.proof = proof;
		this.other = other;
	}

	LearnerId learner() {
		return this.learner;
	}

	LearnerLogin.Proof proof() {
		return this.proof;
	}

	@Nullable LearnerId other() {
		return this.other;
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
