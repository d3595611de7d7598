package nl.ransel.connection;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.Sealed;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A connection as stored; what opens the door there and what came of it are sealed. */
@Document("connections")
@Sealed({ "accessToken", "refreshToken", "last" })
@CompoundIndex(name = "by_learner", def = "{'learnerId': 1, 'connectedAt': 1}")
record ConnectionDocument(@Id String id, String learnerId, String hostId, String title, String address,
		Instant connectedAt, @Nullable String accessToken, @Nullable Instant accessUntil, @Nullable String refreshToken,
		@Indexed(name = "by_due") Instant nextAt, @Nullable Instant busyUntil, @Nullable Instant restUntil,
		int failures, @Nullable Instant since, @Nullable Harvest last) {

	static ConnectionDocument of(Connection connection) {
		Tokens tokens = connection.tokens();
		return new ConnectionDocument(connection.id(), connection.learner().value(), connection.hostId(),
				connection.title(), connection.address(), connection.connectedAt(),
				(tokens != null) ? tokens.access() : null, (tokens != null) ? tokens.until() : null,
				(tokens != null) ? tokens.refresh() : null, connection.nextAt(), null, connection.restUntil(),
				connection.failures(), connection.since(), connection.last());
	}

	Connection toConnection() {
		Tokens tokens = (this.accessToken != null && this.accessUntil != null)
				? new Tokens(this.accessToken, this.accessUntil, this.refreshToken) : null;
		return new Connection(this.id, new LearnerId(this.learnerId), this.hostId, this.title, this.address,
				this.connectedAt, tokens, this.nextAt, this.restUntil, this.failures, this.since, this.last);
	}

}
