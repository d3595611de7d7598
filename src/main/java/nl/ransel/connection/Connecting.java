package nl.ransel.connection;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import nl.ransel.connection.Meeting.Introduction;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Randomness;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.Throttle;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * A learner lets Ransel fetch their badges from another platform: looks who it is, goes
 * there to say yes, and comes back with that.
 */
@Service
class Connecting {

	/** Each makes this service call an address that the learner typed. */
	private static final int MOST_LOOKS = 60;

	private static final Duration WINDOW = Duration.ofHours(1);

	/** More nobody has; each is fetched from every day. */
	private static final int MOST_CONNECTIONS = 20;

	private final Meeting meeting;

	private final TokenDesk desk;

	private final Connections connections;

	private final Activities activities;

	private final Throttle throttle;

	private final Randomness randomness;

	private final Clock clock;

	Connecting(Meeting meeting, TokenDesk desk, Connections connections, Activities activities, Throttle throttle,
			Randomness randomness, Clock clock) {
		this.meeting = meeting;
		this.desk = desk;
		this.connections = connections;
		this.activities = activities;
		this.throttle = throttle;
		this.randomness = randomness;
		this.clock = clock;
	}

	Mono<List<Connection>> of(LearnerId learner) {
		return this.connections.of(learner).collectList();
	}

	/** Who is at this address. Nothing is stored, and the platform hears of nobody. */
	Mono<Introduction> look(LearnerId learner, @Nullable String address) {
		return admitted(learner).flatMap((admitted) -> this.meeting.introduction(address));
	}

	/** Where to go to say yes. */
	Mono<Begun> begin(LearnerId learner, @Nullable String address) {
		return this.connections.of(learner)
			.count()
			.filter((count) -> count < MOST_CONNECTIONS)
			.switchIfEmpty(Mono.error(() -> Problem.unprocessable("connection.enough", MOST_CONNECTIONS)))
			.flatMap((count) -> begin(learner, address, null));
	}

	/** The same for one that the platform no longer lets in. */
	Mono<Begun> beginAnew(LearnerId learner, String id) {
		return this.connections.find(learner, id)
			.switchIfEmpty(Mono.error(() -> Problem.notFound("connection.unknown")))
			.flatMap((connection) -> begin(learner, connection.address(), id));
	}

	private Mono<Begun> begin(LearnerId learner, @Nullable String address, @Nullable String id) {
		return look(learner, address).flatMap(this.meeting::host)
			.map((host) -> begun(Asked.of(learner, host, id, this.randomness, now()), host))
			.onErrorMap(HostTrouble.class, HostTrouble::problem);
	}

	private Begun begun(Asked asked, Host host) {
		return new Begun(asked, asked.question(host, this.meeting.back(host.id())));
	}

	/**
	 * Takes the platform's answer.
	 * @param asked what the learner was sent there for, or null when nobody knows
	 * @return the connection, or a {@link Problem}: {@code connection.not-asked},
	 * {@code connection.denied}, {@code connection.other-issuer},
	 * {@code connection.not-given}, or one of {@link Trouble}
	 */
	Mono<Connection> finish(LearnerId learner, String hostId, @Nullable Asked asked, PlatformAnswer answer) {
		if (asked == null || !asked.isAnsweredBy(learner, hostId, answer.state(), now())) {
			return Mono.error(Problem.badRequest("connection.not-asked"));
		}
		return this.meeting.known(hostId)
			.filter((host) -> host.client().id().equals(asked.clientId()))
			.switchIfEmpty(Mono.error(() -> Problem.badRequest("connection.not-asked")))
			.flatMap((host) -> finish(asked, host, answer))
			.onErrorMap(HostTrouble.class, HostTrouble::problem);
	}

	private Mono<Connection> finish(Asked asked, Host host, PlatformAnswer answer) {
		return Mono.fromSupplier(() -> answer.codeOf(host))
			.flatMap((code) -> exchanged(asked, host, code))
			.flatMap((tokens) -> kept(asked, host, tokens))
			.delayUntil((connection) -> this.activities.record(connection.learner(),
					Activity.of(Activity.Kind.CONNECTION_MADE).by(connection.title())));
	}

	/**
	 * Only the platform itself says that Ransel is unknown: a browser can say anything.
	 */
	private Mono<Tokens> exchanged(Asked asked, Host host, String code) {
		return this.desk.exchange(host, code, asked.verifier(), this.meeting.back(host.id()))
			.onErrorResume(HostTrouble.class, (trouble) -> forgotten(host, trouble));
	}

	private Mono<Tokens> forgotten(Host host, HostTrouble trouble) {
		Mono<Void> first = (trouble.trouble() == Trouble.CLIENT) ? this.meeting.refused(host) : Mono.empty();
		return first.then(Mono.error(trouble));
	}

	/** A platform that is there already is not there twice by this. */
	private Mono<Connection> kept(Asked asked, Host host, Tokens tokens) {
		Instant now = now();
		return this.connections.of(asked.learner())
			.filter((there) -> there.hostId().equals(host.id())
					&& (asked.connectionId().isEmpty() || asked.connectionId().equals(there.id())))
			.next()
			.flatMap((there) -> this.connections.allow(there.renewed(host, tokens, now)))
			.switchIfEmpty(Mono.defer(() -> this.connections
				.add(Connection.made(this.randomness.id(), asked.learner(), host, tokens, now))));
	}

	private Mono<Boolean> admitted(LearnerId learner) {
		return this.throttle.admits("connection", learner.value(), MOST_LOOKS, WINDOW)
			.filter((admitted) -> admitted)
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.TOO_MANY, "too-many-requests")));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * On its way.
	 *
	 * @param asked to be kept in the learner's session
	 * @param address to send the browser to
	 */
	record Begun(Asked asked, URI address) {
	}

}
