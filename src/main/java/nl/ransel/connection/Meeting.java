package nl.ransel.connection;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import nl.ransel.connection.ConnectionProperties.Registered;
import nl.ransel.connection.Host.AuthorizationServer;
import nl.ransel.kernel.Problem;
import nl.ransel.trust.Call;
import nl.ransel.trust.Fetched;
import nl.ransel.trust.Purpose;
import nl.ransel.trust.Remote;
import nl.ransel.trust.RemoteDesk;
import nl.ransel.trust.Reply;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gets to know platforms: reads what they say of themselves, and registers Ransel there,
 * once for all learners.
 */
@Component
class Meeting {

	private static final int MOST = 64 * 1024;

	private final Remote remote;

	private final RemoteDesk desk;

	private final Hosts hosts;

	private final ConnectionProperties properties;

	private final JsonMapper json;

	private final Clock clock;

	private final String site;

	private final String version;

	Meeting(Remote remote, RemoteDesk desk, Hosts hosts, ConnectionProperties properties, JsonMapper json, Clock clock,
			@Value("${ransel.web.base-url}") String site, @Value("${spring.application.version:0}") String version) {
		this.remote = remote;
		this.desk = desk;
		this.hosts = hosts;
		this.properties = properties;
		this.json = json;
		this.clock = clock;
		this.site = site;
		this.version = version;
	}

	/**
	 * Who is at an address; nothing is stored or registered.
	 * @return who, or a {@link Problem} of {@link HostAddress} or
	 * {@link ServiceDescription}, or {@code connection.no-answer}
	 */
	Mono<Introduction> introduction(@Nullable String typed) {
		return Mono.fromSupplier(() -> HostAddress.of(typed, this.desk::permits))
			.flatMap((address) -> this.remote.fetch(address.discovery(), Purpose.SERVICE)
				.map((fetched) -> new Introduction(address, description(fetched))));
	}

	/** The platform, where Ransel is registered now at the latest. */
	Mono<Host> host(Introduction met) {
		return metadata(met.description()).flatMap((server) -> host(met, server));
	}

	/** One that was met before, or empty. */
	Mono<Host> known(String id) {
		return this.hosts.find(id);
	}

	/** Its registration is taken no more: the next learner makes another. */
	Mono<Void> refused(Host host) {
		return this.hosts.forget(host);
	}

	/**
	 * Where this platform sends learners back to: an address of its own (RFC 9700, 4.4).
	 */
	URI back(String hostId) {
		return URI.create(this.site + "/connections/return/" + hostId);
	}

	private Mono<Host> host(Introduction met, AuthorizationServer server) {
		String id = registeredByHand(met).map(Registered::id).orElseGet(met.address()::id);
		return this.hosts.find(id)
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.flatMap((before) -> host(id, met, server, before.orElse(null)));
	}

	private Mono<Host> host(String id, Introduction met, AuthorizationServer server, @Nullable Host before) {
		if (before != null && isTaken(before, met)) {
			return this.hosts.keep(before, before.saying(met.description(), server));
		}
		return client(id, met)
			.map((client) -> new Host(id, met.address(), met.description(), server, client,
					this.clock.instant().truncatedTo(ChronoUnit.MILLIS)))
			.flatMap((now) -> this.hosts.keep(before, now));
	}

	private boolean isTaken(Host before, Introduction met) {
		boolean asConfigured = registeredByHand(met)
			.map((hand) -> hand.clientId().equals(before.client().id())
					&& hand.clientSecret().equals(before.client().secret()))
			.orElse(true);
		return asConfigured && before.description().sameDoors(met.description())
				&& !before.client().isOver(this.clock.instant());
	}

	private Mono<HostClient> client(String id, Introduction met) {
		return registeredByHand(met)
			.map((hand) -> Mono.just(new HostClient(hand.clientId(), hand.clientSecret(), null)))
			.orElseGet(() -> register(id, met.description()));
	}

	private Optional<Registered> registeredByHand(Introduction met) {
		return this.properties.at(met.address()).findFirst();
	}

	private Mono<HostClient> register(String id, ServiceDescription description) {
		Map<String, Object> request = Registration.request(URI.create(this.site), back(id), description.wishes(),
				this.version);
		Call call = new Call("POST", description.registration(),
				Map.of("Content-Type", "application/json", "Accept", "application/json"),
				this.json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8), MOST);
		return this.desk.call(call).map(Meeting::client);
	}

	private static HostClient client(Reply reply) {
		if (reply instanceof Reply.Silence silence) {
			throw HostTrouble.of(silence);
		}
		Reply.Words words = (Reply.Words) reply;
		if (!words.good()) {
			throw new HostTrouble(Trouble.CLIENT);
		}
		return Registration.answer(words.body());
	}

	private ServiceDescription description(Fetched fetched) {
		if (fetched instanceof Fetched.Answer answer && answer.found()) {
			return ServiceDescription.read(answer.body(), this.desk::permits);
		}
		if (fetched instanceof Fetched.Unreachable silent) {
			// only the connection tells where a name leads
			throw (silent.reason() == Fetched.Reason.REFUSED) ? Problem.badRequest("connection.not-permitted")
					: Problem.unprocessable("connection.no-answer");
		}
		throw Problem.unprocessable("connection.no-discovery");
	}

	private Mono<AuthorizationServer> metadata(ServiceDescription description) {
		return this.remote.fetch(ServerMetadata.of(description), Purpose.SERVICE)
			.map((fetched) -> (fetched instanceof Fetched.Answer answer && answer.found())
					? ServerMetadata.read(answer.body(), description, this.desk::permits) : AuthorizationServer.SILENT);
	}

	/**
	 * Who a platform says it is.
	 *
	 * @param address where it is
	 * @param description what it says
	 */
	record Introduction(HostAddress address, ServiceDescription description) {
	}

}
