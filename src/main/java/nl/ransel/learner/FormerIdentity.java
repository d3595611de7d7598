package nl.ransel.learner;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A login that once led to an account and does so no more. What it proved stays proven.
 *
 * @param id of the identity it was
 * @param providerName name of the provider for people
 * @param name full name as last given there
 * @param linkedAt first login
 * @param endedAt when it was unlinked
 */
record FormerIdentity(String id, String providerName, @Nullable String name, Instant linkedAt, Instant endedAt) {

	static FormerIdentity of(Identity identity, Instant now) {
		return new FormerIdentity(identity.id(), identity.providerName(), identity.name(), identity.linkedAt(), now);
	}

}
