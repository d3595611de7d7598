package nl.ransel.learner;

import java.time.Instant;
import java.util.List;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.Sealed;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A learner as stored. The ids of the linked identities stand here as well, so that
 * taking the last one away can be refused in the same step.
 */
@Document("learners")
@Sealed({ "name", "knownName.value", "identifiers.value", "former.name" })
@CompoundIndex(name = "by_identifier", def = "{'identifiers.key': 1}")
@CompoundIndex(name = "by_whole", def = "{'mergedInto': 1}")
record LearnerDocument(@Id String id, @Nullable String name, @Nullable KnownName knownName, String language,
		Instant since, @Nullable List<Proven> identifiers, @Nullable List<String> logins,
		@Nullable List<FormerIdentity> former, @Nullable String mergedInto) {

	Learner toLearner() {
		String validatedBy = (this.knownName != null && this.knownName.validated()) ? this.knownName.source() : null;
		return new Learner(new LearnerId(this.id), this.name, validatedBy, this.language, this.since,
				orNone(this.identifiers).stream().map(Proven::toProvenIdentifier).toList());
	}

	Account toAccount() {
		return new Account(toLearner(), orNone(this.logins), orNone(this.former), this.knownName,
				(this.mergedInto != null) ? new LearnerId(this.mergedInto) : null);
	}

	private static <T> List<T> orNone(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

	/** The key is what lookups use: the keyed hash of kind and folded value. */
	record Proven(String key, Identifier.Kind kind, String value, String provenBy, Instant provenAt,
			@Nullable Instant confirmedAt) {

		static Proven of(ProvenIdentifier proven, String key) {
			Identifier identifier = proven.identifier();
			return new Proven(key, identifier.kind(), identifier.value(), proven.provenBy(), proven.provenAt(),
					proven.confirmedAt());
		}

		ProvenIdentifier toProvenIdentifier() {
			return new ProvenIdentifier(new Identifier(this.kind, this.value), this.provenBy, this.provenAt,
					(this.confirmedAt != null) ? this.confirmedAt : this.provenAt);
		}

	}

}
