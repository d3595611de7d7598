package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.Sealed;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A code as stored, under a keyed hash of its id. */
@Document("address_codes")
@Sealed("digest")
record AddressCodeDocument(@Id String id, String digest, @Indexed(name = "by_expiry") Instant expiresAt, int triesLeft,
		@Indexed(name = "by_learner") @Nullable String learnerId) {

	static AddressCodeDocument of(LearnerId learner, AddressCode code, String filed) {
		return new AddressCodeDocument(filed, code.digest(), code.expiresAt(), code.triesLeft(), learner.value());
	}

	AddressCode toAddressCode(String code) {
		return new AddressCode(code, this.digest, this.expiresAt, this.triesLeft);
	}

}
