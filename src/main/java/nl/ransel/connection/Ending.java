package nl.ransel.connection;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Takes back what a learner allowed. What was fetched stays. */
@Component
class Ending {

	private final Connections connections;

	private final Hosts hosts;

	private final TokenDesk desk;

	private final Activities activities;

	Ending(Connections connections, Hosts hosts, TokenDesk desk, Activities activities) {
		this.connections = connections;
		this.hosts = hosts;
		this.desk = desk;
		this.activities = activities;
	}

	/**
	 * First it is gone here, then the platform is told: whatever that does, nothing is
	 * fetched any more.
	 */
	Mono<Void> end(LearnerId learner, String id) {
		return this.connections.find(learner, id)
			.filterWhen((connection) -> this.connections.remove(learner, id))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("connection.unknown")))
			.delayUntil(this::tell)
			.flatMap((connection) -> this.activities.record(learner,
					Activity.of(Activity.Kind.CONNECTION_ENDED).by(connection.title())));
	}

	/** Tells the platform, where it can be told; never signals an error. */
	Mono<Void> tell(Connection connection) {
		Tokens tokens = connection.tokens();
		return (tokens == null) ? Mono.empty()
				: this.hosts.find(connection.hostId())
					.flatMap((host) -> this.desk.revoke(host, tokens))
					.onErrorComplete();
	}

}
