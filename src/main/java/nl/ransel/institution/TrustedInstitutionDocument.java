package nl.ransel.institution;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A learner's word about an institution as stored; one for each pair. */
@Document("trusted_institutions")
@CompoundIndex(name = "by_learner", def = "{'learnerId': 1, 'since': 1}")
record TrustedInstitutionDocument(@Id Key key, String learnerId, String name, Instant since) {

	static TrustedInstitutionDocument of(TrustedInstitution trusted) {
		String learner = trusted.learner().value();
		return new TrustedInstitutionDocument(new Key(learner, trusted.institutionId()), learner, trusted.name(),
				trusted.since());
	}

	TrustedInstitution toTrustedInstitution() {
		return new TrustedInstitution(new LearnerId(this.learnerId), this.key.institution(), this.name, this.since);
	}

	TrustedInstitutionDocument movedTo(LearnerId other) {
		return new TrustedInstitutionDocument(new Key(other.value(), this.key.institution()), other.value(), this.name,
				this.since);
	}

	/** Who trusts whom. */
	record Key(String learner, String institution) {
	}

}
