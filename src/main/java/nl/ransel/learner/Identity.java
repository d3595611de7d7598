package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * One login that leads to an account.
 *
 * @param id follows from issuer and subject, so one login can never lead to two accounts
 * @param learner the account
 * @param issuer the provider's issuer URL
 * @param subject the provider's own id of the person
 * @param provider id of the provider in our configuration
 * @param providerName its name for people
 * @param name full name as last given
 * @param email address as last given
 * @param attributes what else the provider says, as last given
 * @param linkedAt first login
 * @param lastSeenAt latest login
 */
record Identity(String id, LearnerId learner, String issuer, String subject, String provider, String providerName,
		@Nullable String name, @Nullable String email, Attributes attributes, Instant linkedAt, Instant lastSeenAt) {

	/**
	 * @param id keyed hash of the login, see {@link IdentityIds}
	 */
	static Identity of(String id, Login login, LearnerId learner, Instant now) {
		return new Identity(id, learner, login.issuer(), login.subject(), login.provider(), login.providerName(),
				login.name(), login.email(), login.attributes(), now, now);
	}

}
