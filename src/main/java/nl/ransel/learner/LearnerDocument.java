package nl.ransel.learner;

import java.time.Instant;
import java.util.List;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A learner as stored. */
@Document("learners")
@CompoundIndex(name = "by_identifier", def = "{'identifiers.key': 1}")
record LearnerDocument(@Id String id, @Nullable String name, String language, Instant since,
		@Nullable List<Proven> identifiers) {

	Learner toLearner() {
		List<Proven> proven = (this.identifiers == null) ? List.of() : this.identifiers;
		return new Learner(new LearnerId(this.id), this.name, this.language, this.since,
				proven.stream().map(Proven::toProvenIdentifier).toList());
	}

	/** The key is what lookups use: kind and folded value. */
	record Proven(String key, Identifier.Kind kind, String value, String provenBy, Instant provenAt) {

		static Proven of(Identifier identifier, String provenBy, Instant provenAt) {
			return new Proven(identifier.key(), identifier.kind(), identifier.value(), provenBy, provenAt);
		}

		ProvenIdentifier toProvenIdentifier() {
			return new ProvenIdentifier(new Identifier(this.kind, this.value), this.provenBy, this.provenAt);
		}

	}

}
