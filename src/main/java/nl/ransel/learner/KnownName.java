package nl.ransel.learner;

import org.jspecify.annotations.Nullable;

/**
 * A name with where it comes from.
 *
 * @param value the name
 * @param identityId the linked identity that gave it
 * @param source name of that provider for people
 * @param validated whether the provider checked it
 * @param preferred whether the learner chose it, so that other logins leave it alone
 */
record KnownName(String value, String identityId, String source, boolean validated, boolean preferred) {

	/**
	 * Whether this login's name takes the place of the one in use. The login that gave
	 * the name may always change it; another one only when the learner did not choose,
	 * and a name that was merely typed in does not push out one that was checked.
	 */
	static boolean givesWay(@Nullable KnownName inUse, Login login, String identityId) {
		if (login.name() == null) {
			return false;
		}
		if (inUse == null || inUse.identityId().equals(identityId)) {
			return true;
		}
		return !inUse.preferred() && (login.attributes().nameValidated() || !inUse.validated());
	}

	KnownName leftToTheLogins() {
		return new KnownName(this.value, this.identityId, this.source, this.validated, false);
	}

	static KnownName of(Identity identity, String name) {
		return new KnownName(name, identity.id(), identity.providerName(), identity.attributes().nameValidated(), true);
	}

}
