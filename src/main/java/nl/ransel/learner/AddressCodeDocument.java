package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A code as stored. */
@Document("address_codes")
record AddressCodeDocument(@Id String id, String digest, @Indexed(name = "by_expiry") Instant expiresAt, int triesLeft,
		@Indexed(name = "by_learner") @Nullable String learnerId) {

	static AddressCodeDocument of(LearnerId learner, AddressCode code) {
		return new AddressCodeDocument(code.id(), code.digest(), code.expiresAt(), code.triesLeft(), learner.value());
	}

	AddressCode toAddressCode() {
		return new AddressCode(this.id, this.digest, this.expiresAt, this.triesLeft);
	}

}
