package nl.ransel.consent;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A learner's yes to one version as stored; one for each pair. */
@Document("consents")
@CompoundIndex(name = "by_learner", def = "{'learnerId': 1, 'at': 1}")
record AcceptanceDocument(@Id Key key, String learnerId, Instant at) {

	static AcceptanceDocument of(Acceptance acceptance) {
		String learner = acceptance.learner().value();
		return new AcceptanceDocument(new Key(learner, acceptance.version()), learner, acceptance.at());
	}

	Acceptance toAcceptance() {
		return new Acceptance(new LearnerId(this.learnerId), this.key.version(), this.at);
	}

	AcceptanceDocument movedTo(LearnerId other) {
		return new AcceptanceDocument(new Key(other.value(), this.key.version()), other.value(), this.at);
	}

	/** Who agreed to what. */
	record Key(String learner, String version) {
	}

}
