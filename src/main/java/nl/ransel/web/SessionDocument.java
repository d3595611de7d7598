package nl.ransel.web;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Sha256;
import nl.ransel.vault.MongoVault;
import nl.ransel.vault.Sealed;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A session as stored. Its id is only a digest of the one in the cookie: who reads the
 * database can take over nobody's session. {@link MongoSweep} takes it away when it has
 * expired. Whose it is stands beside the attributes, so that all of a learner's can be
 * ended.
 */
@Document("sessions")
@Sealed("attributes")
@CompoundIndex(name = "by_learner", def = "{'learnerId': 1, 'createdAt': -1}")
record SessionDocument(@Id String id, @Nullable String learnerId, byte[] attributes, Instant createdAt,
		Instant accessedAt, @Indexed(name = "by_expiry") Instant expiresAt) {

	static String idOf(String cookie) {
		return Sha256.text(cookie);
	}

	/** Whose key seals what is in the session of this learner, or of nobody. */
	static LearnerId owner(@Nullable String learnerId) {
		return (learnerId != null) ? new LearnerId(learnerId) : MongoVault.NOBODY;
	}

}
