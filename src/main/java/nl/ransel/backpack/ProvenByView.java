package nl.ransel.backpack;

import java.time.Instant;

import nl.ransel.kernel.Identifier;
import nl.ransel.learner.ProvenIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The identifier that makes a credential the learner's, as JSON.
 *
 * @param kind of identifier
 * @param value as its owner writes it
 * @param provenBy name of the login provider that vouches for it
 * @param provenAt when it first did
 * @param confirmedAt when it last did
 */
record ProvenByView(Identifier.Kind kind, String value, String provenBy, Instant provenAt, Instant confirmedAt) {

	static @Nullable ProvenByView of(Ownership ownership) {
		ProvenIdentifier proven = ownership.provenBy();
		return (proven == null) ? null : new ProvenByView(proven.identifier().kind(), proven.identifier().value(),
				proven.provenBy(), proven.provenAt(), proven.confirmedAt());
	}

}
