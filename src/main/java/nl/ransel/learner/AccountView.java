package nl.ransel.learner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import nl.ransel.kernel.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param nameFrom where the name in use comes from
 * @param identities the logins that lead to it
 * @param former the logins that did
 * @param identifiers what is proven
 */
record AccountView(@Nullable String name, @Nullable NameView nameFrom, String language, Instant since,
		List<IdentityView> identities, List<FormerView> former, List<IdentifierView> identifiers) {

	static AccountView of(Account account, List<Identity> identities, Instant now, Duration lapse) {
		Learner learner = account.learner();
		Instant lapsed = now.minus(lapse);
		return new AccountView(learner.name(), NameView.of(account.name()), learner.language(), learner.since(),
				identities.stream()
					.filter((identity) -> !account.hasUnlinked(identity.id()))
					.map((identity) -> IdentityView.of(identity, lapsed))
					.toList(),
				account.former().stream().map(FormerView::of).toList(),
				learner.identifiers().stream().map((proven) -> IdentifierView.of(proven, lapsed)).toList());
	}

	/**
	 * Where a name comes from.
	 *
	 * @param preferred whether the learner chose it
	 */
	record NameView(String identityId, String source, boolean validated, boolean preferred) {

		static @Nullable NameView of(@Nullable KnownName name) {
			return (name == null) ? null
					: new NameView(name.identityId(), name.source(), name.validated(), name.preferred());
		}

	}

	/**
	 * One way to log in, and what it says.
	 *
	 * @param linkedUntil when it was last seen, if that is long ago
	 */
	record IdentityView(String id, String provider, String providerName, String subject, @Nullable String name,
			boolean nameValidated, @Nullable String email, @Nullable String eppn, @Nullable String homeOrganisation,
			List<String> affiliations, List<String> assurances, Instant linkedAt, Instant lastSeenAt,
			@Nullable Instant linkedUntil) {

		static IdentityView of(Identity identity, Instant lapsed) {
			Attributes says = identity.attributes();
			return new IdentityView(identity.id(), identity.provider(), identity.providerName(), identity.subject(),
					identity.name(), says.nameValidated(), identity.email(), says.eppn(), says.homeOrganisation(),
					says.affiliations(), says.assurances(), identity.linkedAt(), identity.lastSeenAt(),
					identity.lastSeenAt().isBefore(lapsed) ? identity.lastSeenAt() : null);
		}

	}

	/** One way to log in that was unlinked. */
	record FormerView(String id, String providerName, @Nullable String name, Instant linkedAt, Instant linkedUntil) {

		static FormerView of(FormerIdentity former) {
			return new FormerView(former.id(), former.providerName(), former.name(), former.linkedAt(),
					former.endedAt());
		}

	}

	/**
	 * One proven identifier.
	 *
	 * @param confirmedAt when it was last said again
	 * @param linkedUntil the same, if that is long ago; it stays proven
	 */
	record IdentifierView(Identifier.Kind kind, String value, String provenBy, Instant provenAt, Instant confirmedAt,
			@Nullable Instant linkedUntil) {

		static IdentifierView of(ProvenIdentifier proven, Instant lapsed) {
			boolean quiet = !proven.provenBy().equals(ProvenIdentifier.BY_MAIL)
					&& proven.confirmedAt().isBefore(lapsed);
			return new IdentifierView(proven.identifier().kind(), proven.identifier().value(), proven.provenBy(),
					proven.provenAt(), proven.confirmedAt(), quiet ? proven.confirmedAt() : null);
		}

	}

}
