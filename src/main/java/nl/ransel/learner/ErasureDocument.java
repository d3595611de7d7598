package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** An erasure that is going on, as stored; when it is over, this is gone as well. */
@Document("erasures")
record ErasureDocument(@Id String learnerId, @Indexed(name = "by_due") Instant due, boolean swept) {

	static ErasureDocument of(Erasure erasure) {
		return new ErasureDocument(erasure.learner().value(), erasure.due(), erasure.swept());
	}

	Erasure toErasure() {
		return new Erasure(new LearnerId(this.learnerId), this.due, this.swept);
	}

}
