package nl.ransel.learner;

import java.time.Instant;
import java.util.List;

import nl.ransel.kernel.Identifier;
import org.jspecify.annotations.Nullable;

/** An account as its owner sees it: how to log in to it and what is proven. */
record AccountView(@Nullable String name, String language, Instant since, List<IdentityView> identities,
		List<IdentifierView> identifiers) {

	static AccountView of(Learner learner, List<Identity> identities) {
		return new AccountView(learner.name(), learner.language(), learner.since(),
				identities.stream().map(IdentityView::of).toList(),
				learner.identifiers().stream().map(IdentifierView::of).toList());
	}

	/** One way to log in. */
	record IdentityView(String id, String provider, String providerName, String subject, @Nullable String name,
			@Nullable String email, Instant linkedAt, Instant lastSeenAt) {

		static IdentityView of(Identity identity) {
			return new IdentityView(identity.id(), identity.provider(), identity.providerName(), identity.subject(),
					identity.name(), identity.email(), identity.linkedAt(), identity.lastSeenAt());
		}

	}

	/** One proven identifier. */
	record IdentifierView(Identifier.Kind kind, String value, String provenBy, Instant provenAt) {

		static IdentifierView of(ProvenIdentifier proven) {
			return new IdentifierView(proven.identifier().kind(), proven.identifier().value(), proven.provenBy(),
					proven.provenAt());
		}

	}

}
