package nl.ransel.learner;

import java.util.List;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * An account with what only this package needs to know of it.
 *
 * @param learner as the other features know them
 * @param logins ids of the linked identities
 * @param former the identities that were unlinked
 * @param name where the name in use comes from, or null when there is none
 * @param mergedInto the account this one became part of, or null
 */
record Account(Learner learner, List<String> logins, List<FormerIdentity> former, @Nullable KnownName name,
		@Nullable LearnerId mergedInto) {

	Account {
		logins = List.copyOf(logins);
		former = List.copyOf(former);
	}

	/**
	 * Whether this login was unlinked. The account is asked and not the identity: it is
	 * changed first, and what breaks off in between stays unlinked.
	 */
	boolean hasUnlinked(String identityId) {
		return !this.logins.contains(identityId)
				&& this.former.stream().anyMatch((identity) -> identity.id().equals(identityId));
	}

}
