package nl.ransel.connection;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where learners' connections are kept. */
interface Connections {

	Mono<Connection> add(Connection connection);

	/** The learner's connection with this id, or empty. */
	Mono<Connection> find(LearnerId learner, String id);

	/** Oldest first. */
	Flux<Connection> of(LearnerId learner);

	/** Those that are due, the longest first. */
	Flux<Connection> due(Instant now, int most);

	/**
	 * Takes it for one fetch, so that nobody else fetches meanwhile.
	 * @param connection as it was read
	 * @param until after which somebody else may, whatever became of this one
	 * @return it, or empty when somebody else has it, or had it since it was read
	 */
	Mono<Connection> claim(Connection connection, Instant now, Instant until);

	/**
	 * Keeps its tokens, in the middle of a fetch. Empty when it is there no more, or was
	 * allowed anew meanwhile: those tokens are newer.
	 */
	Mono<Connection> keepTokens(Connection connection);

	/**
	 * Keeps it after a fetch. Empty when it is there no more, or was allowed anew
	 * meanwhile: what this fetch came to says nothing about that.
	 */
	Mono<Connection> settle(Connection connection);

	/** Keeps it with a new word of the learner. Empty when it is there no more. */
	Mono<Connection> allow(Connection connection);

	/** Whether there was one. */
	Mono<Boolean> remove(LearnerId learner, String id);

	/**
	 * A connection a fetch began with; empty when the learner ended it since, allowed it
	 * anew, or became another.
	 */
	default Mono<Connection> stillAllowed(Connection connection) {
		return find(connection.learner(), connection.id())
			.filter((there) -> there.connectedAt().equals(connection.connectedAt()));
	}

}
