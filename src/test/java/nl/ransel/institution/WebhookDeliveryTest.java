package nl.ransel.institution;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import nl.ransel.testing.RanselTest;
import nl.ransel.trust.RemotePost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** From a decision in the store, through the guarded client, to a server that checks. */
@RanselTest
class WebhookDeliveryTest {

	private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

	private final List<Taken> taken = new CopyOnWriteArrayList<>();

	private final Institution school = new Institution("s-" + UUID.randomUUID(), "School",
			List.of("https://s.example"));

	private HttpServer server;

	@Autowired
	private Awards awards;

	@Autowired
	private RemotePost remote;

	@Autowired
	private JsonMapper json;

	@BeforeEach
	void listen() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10);
		this.server.createContext("/hook", (exchange) -> {
			this.taken.add(new Taken(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
			exchange.sendResponseHeaders(204, -1);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void aDecisionArrivesSignedAndOnceThoughSeveralCopiesOfTheServiceTellIt() {
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		Award award = this.awards.add(AnAward.arrived(this.school, "lassen-1", "key", now)).block();
		Award.Decision decision = new Award.Decision(now, null, null, "te laat");
		this.awards.decide(award.id(), Award.State.DECLINED, decision, new Award.Untold(now, 0)).block();

		Flux.range(0, 4).flatMap((copy) -> telling().tellDue(), 4).blockLast();
		telling().tellDue().block();

		assertThat(this.taken).hasSize(1);
		Taken request = this.taken.get(0);
		assertThat(request.headers().getFirst("Content-Type")).isEqualTo("application/json");
		Instant at = Instant.ofEpochSecond(Long.parseLong(request.headers().getFirst("webhook-timestamp")));
		assertThat(request.headers().getFirst("webhook-signature"))
			.isEqualTo(webhook().signature(request.headers().getFirst("webhook-id"), at, request.body()));
		assertThat(this.json.readTree(request.body()).at("/data/reference").asString()).isEqualTo("lassen-1");
		assertThat(this.json.readTree(request.body()).at("/timestamp").asString()).isEqualTo(now.toString());
		assertThat(this.awards.find(award.id()).block().untold()).isNull();
	}

	private Telling telling() {
		InstitutionProperties properties = new InstitutionProperties(Base64.getEncoder().encodeToString(new byte[32]),
				List.of(new InstitutionProperties.Registered(this.school.id(), this.school.name(), List.of("client"),
						this.school.issuers(), webhook())));
		return new Telling(this.awards, new RegisteredInstitutions(properties), this.remote, this.json,
				Clock.systemUTC());
	}

	private Webhook webhook() {
		return new Webhook(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/hook"),
				List.of(SECRET));
	}

	private record Taken(Headers headers, byte[] body) {
	}

}
