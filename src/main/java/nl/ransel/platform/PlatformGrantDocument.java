package nl.ransel.platform;

import java.time.Instant;
import java.util.Set;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A grant as stored. Its id is made of learner and client: there is one for each pair.
 */
@Document("platform_grants")
@CompoundIndex(name = "by_learner", def = "{'learnerId': 1, 'since': 1}")
record PlatformGrantDocument(@Id String id, String learnerId, String clientId, String name, Set<PlatformScope> scopes,
		Instant since, Instant lastUsedAt, @Nullable Instant withdrawnAt) {

	PlatformGrant toGrant() {
		return new PlatformGrant(this.id, new LearnerId(this.learnerId), this.clientId, this.name, this.scopes,
				this.since, this.lastUsedAt, this.withdrawnAt);
	}

	PlatformGrantDocument movedTo(LearnerId other) {
		return new PlatformGrantDocument(PlatformGrant.idOf(other, this.clientId), other.value(), this.clientId,
				this.name, this.scopes, this.since, this.lastUsedAt, this.withdrawnAt);
	}

}
