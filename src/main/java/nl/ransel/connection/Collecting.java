package nl.ransel.connection;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.Learners;
import nl.ransel.trust.Call;
import nl.ransel.trust.RemoteDesk;
import nl.ransel.trust.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Fetches a learner's badges from another platform, page by page. What breaks off keeps
 * what came in before, and says that it broke off.
 */
@Service
class Collecting {

	private static final Logger log = LoggerFactory.getLogger(Collecting.class);

	/** A copy that dies in the middle keeps the others waiting for no longer. */
	private static final Duration LEASE = Duration.ofMinutes(10);

	/** After this no further page is asked for. */
	private static final Duration LONGEST = Duration.ofMinutes(4);

	private static final int LARGEST_PAGE = 8 * 1024 * 1024;

	private static final int AT_A_TIME = 100;

	/** A platform that takes its time does not keep all others waiting. */
	private static final int AT_ONCE = 4;

	private final Connections connections;

	private final Hosts hosts;

	private final TokenDesk tokens;

	private final RemoteDesk desk;

	private final TakingIn takingIn;

	private final Learners learners;

	private final Activities activities;

	private final ConnectionProperties properties;

	private final Clock clock;

	Collecting(Connections connections, Hosts hosts, TokenDesk tokens, RemoteDesk desk, TakingIn takingIn,
			Learners learners, Activities activities, ConnectionProperties properties, Clock clock) {
		this.connections = connections;
		this.hosts = hosts;
		this.tokens = tokens;
		this.desk = desk;
		this.takingIn = takingIn;
		this.learners = learners;
		this.activities = activities;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Everything there is, because the learner asks for it.
	 * @return the connection with what came of it, or a {@link Problem}:
	 * {@code connection.unknown}, {@code connection.busy}, {@code connection.rests},
	 * {@code connection.lost} when it is to be allowed anew
	 */
	Mono<Connection> collect(LearnerId learner, String id) {
		return this.connections.find(learner, id)
			.switchIfEmpty(Mono.error(() -> Problem.notFound("connection.unknown")))
			.map(this::ready)
			.flatMap((connection) -> toTheEnd(
					claimed(connection).switchIfEmpty(Mono.error(() -> Problem.conflict("connection.busy")))
						.flatMap((mine) -> collect(mine, true))))
			.switchIfEmpty(this.connections.find(learner, id))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("connection.unknown")));
	}

	/**
	 * Also when whoever asked goes away: a platform may just have taken the old refresh
	 * token, and the new one must be kept.
	 */
	private static Mono<Connection> toTheEnd(Mono<Connection> fetch) {
		return fetch.cache();
	}

	/** What is due, by itself: only what is new. Gives how many it fetched from. */
	Mono<Long> round() {
		return this.connections.due(now(), AT_A_TIME)
			.collectList()
			.flatMapMany(Flux::fromIterable)
			.flatMap(this::inTurn, AT_ONCE)
			.count();
	}

	private Mono<Connection> inTurn(Connection due) {
		return claimed(due).flatMap((connection) -> collect(connection, false)).onErrorResume((cause) -> {
			log.error("Connection {} was passed over: {}", due.id(), cause.getClass().getName());
			return Mono.empty();
		});
	}

	private Connection ready(Connection connection) {
		if (connection.tokens() == null) {
			throw Problem.unprocessable(Trouble.LOST.code());
		}
		if (connection.rests(now())) {
			throw new Problem(Problem.Kind.TOO_MANY, "connection.rests");
		}
		return connection;
	}

	private Mono<Connection> claimed(Connection connection) {
		return this.connections.claim(connection, now(), now().plus(LEASE));
	}

	private Mono<Connection> collect(Connection connection, boolean everything) {
		Harvest begun = Harvest.begun(now());
		return this.hosts.find(connection.hostId())
			.map((host) -> Round.begun(host, connection, everything, begun))
			.flatMap((round) -> letIn(round).onErrorResume(HostTrouble.class,
					(trouble) -> Mono.just(round.endedBy(trouble))))
			.expand((round) -> (round.next() != null) ? turn(round) : Mono.empty())
			.reduce((earlier, later) -> later)
			.map((round) -> round.connection().after(round.harvest(), round.rest(), this.properties.every(), now()))
			.switchIfEmpty(Mono.fromSupplier(
					() -> connection.after(begun.endedBy(Trouble.LOST), null, this.properties.every(), now())))
			.flatMap(this.connections::settle)
			.delayUntil(this::noted);
	}

	/** With a token that is good for a while; one that was renewed is kept at once. */
	private Mono<Round> letIn(Round round) {
		Tokens now = round.connection().tokens();
		return (now != null && now.isGood(now())) ? Mono.just(round) : renewed(round);
	}

	private Mono<Round> renewed(Round round) {
		Tokens before = round.connection().tokens();
		if (before == null || before.refresh() == null || round.renewed()) {
			return Mono.error(new HostTrouble(Trouble.LOST));
		}
		return this.tokens.renew(round.host(), before.refresh())
			.onErrorResume(HostTrouble.class, (trouble) -> forgotten(round.host(), trouble))
			.flatMap((fresh) -> this.connections.keepTokens(round.connection().with(fresh)))
			.map(round::with);
	}

	/** Where Ransel is not known any more the next learner has it registered again. */
	private Mono<Tokens> forgotten(Host host, HostTrouble trouble) {
		Mono<Void> first = (trouble.trouble() == Trouble.CLIENT) ? this.hosts.forget(host) : Mono.empty();
		return first.then(Mono.error(trouble));
	}

	private Mono<Round> turn(Round round) {
		if (isLate(round)) {
			return Mono.just(round.endedBy(new HostTrouble(Trouble.TOO_MANY)));
		}
		return this.connections.stillAllowed(round.connection())
			.flatMap((allowed) -> page(round).onErrorResume(HostTrouble.class,
					(trouble) -> Mono.just(round.endedBy(trouble))));
	}

	private boolean isLate(Round round) {
		return now().isAfter(round.harvest().at().plus(LONGEST));
	}

	private Mono<Round> page(Round round) {
		URI page = Objects.requireNonNull(round.next());
		Tokens pass = Objects.requireNonNull(round.connection().tokens());
		Call call = new Call("GET", page,
				Map.of("Authorization", "Bearer " + pass.access(), "Accept", "application/json"), new byte[0],
				LARGEST_PAGE);
		return this.desk.call(call).flatMap((reply) -> read(round, reply));
	}

	private Mono<Round> read(Round round, Reply reply) {
		if (reply instanceof Reply.Silence silence) {
			return Mono.error(HostTrouble.of(silence));
		}
		Reply.Words words = (Reply.Words) reply;
		if (words.status() == 401 && !round.renewed()) {
			return renewed(round).flatMap(this::page);
		}
		if (!words.good()) {
			boolean shut = words.status() == 401 || words.status() == 403;
			return Mono.error(new HostTrouble(shut ? Trouble.LOST : Trouble.UNREADABLE));
		}
		return taken(round, words, CredentialsAnswer.read(words.body()));
	}

	private Mono<Round> taken(Round round, Reply.Words words, List<byte[]> badges) {
		return this.learners.find(round.connection().learner())
			.flatMapMany((learner) -> Flux.fromIterable(badges)
				.take(Round.MOST_BADGES - round.harvest().found())
				.takeWhile((badge) -> !isLate(round))
				.concatMap((badge) -> this.takingIn.take(badge, learner, round.connection()), 0))
			.reduce(round.harvest(), Harvest::with)
			.map((harvest) -> isLate(round) ? round.gained(harvest).endedBy(new HostTrouble(Trouble.TOO_MANY))
					: turned(round, words, harvest, badges));
	}

	/** What is on a page counts, also when it leads nowhere good. */
	private static Round turned(Round round, Reply.Words words, Harvest harvest, List<byte[]> badges) {
		try {
			return round.turned(words, harvest, badges);
		}
		catch (HostTrouble trouble) {
			return round.gained(harvest).endedBy(trouble);
		}
	}

	/** Whoever is let in no more is told once: only the learner can mend that. */
	private Mono<Void> noted(Connection connection) {
		return (connection.tokens() != null) ? Mono.empty()
				: this.activities.record(connection.learner(),
						Activity.of(Activity.Kind.CONNECTION_LOST)
							.by(connection.title())
							.because("connection-lost")
							.asNotice()
							.once("connection:" + connection.id() + ":" + connection.connectedAt().toEpochMilli()));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
