package nl.ransel.trust;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import nl.ransel.trust.Fetched.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** What carries a credential goes to one address, and nowhere else. */
class RemoteDeskTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

	private final List<String> heard = new CopyOnWriteArrayList<>();

	private final RemoteDesk desk = desk(true);

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10);
		this.server.setExecutor(Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task);
			thread.setDaemon(true);
			return thread;
		}));
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void whatIsBroughtArrivesAndTheAnswerComesBack() {
		Reply reply = call("POST", "/good", "a=b", 1000);
		assertThat(this.heard).containsExactly("POST /good Bearer x a=b");
		assertThat(reply).isInstanceOfSatisfying(Reply.Words.class, (words) -> {
			assertThat(words.good()).isTrue();
			assertThat(words.links()).containsExactly("<a>; rel=next", "<b>; rel=last");
			assertThat(words.total()).isEqualTo("7");
			assertThat(words.body()).asString().isEqualTo("hello");
		});
	}

	@Test
	void aQuestionHasNoBodyAndARefusalIsAnAnswer() {
		assertThat(call("GET", "/refused", "", 1000)).isInstanceOfSatisfying(Reply.Words.class, (words) -> {
			assertThat(words.status()).isEqualTo(403);
			assertThat(words.good()).isFalse();
		});
		assertThat(this.heard).containsExactly("GET /refused Bearer x ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "301", "302", "303", "307", "308" })
	void nobodySendsItOn(String status) {
		assertThat(call("POST", "/moved-" + status, "a=b", 1000)).isEqualTo(new Reply.Silence(Reason.REDIRECTS, null));
		assertThat(this.heard).hasSize(1);
	}

	@Test
	void whoAsksForPatienceSaysForHowLong() {
		assertThat(call("GET", "/later", "", 1000))
			.isEqualTo(new Reply.Silence(Reason.FAILING, Duration.ofSeconds(90)));
	}

	@Test
	void anAnswerIsNoLargerThanTheCallAllows() {
		assertThat(call("GET", "/good", "", 4)).isEqualTo(new Reply.Silence(Reason.TOO_LARGE, null));
		assertThat(call("GET", "/good", "", 5)).isInstanceOf(Reply.Words.class);
	}

	@Test
	void whoFallsSilentIsNotWaitedFor() {
		assertThat(call("GET", "/silent", "", 1000)).isEqualTo(new Reply.Silence(Reason.TIMEOUT, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://example.org/", "https://10.0.0.1/", "https://example.org:22/",
			"ftp://example.org/", "https://a:b@example.org/", "https://[fd00::1]/" })
	void addressesThatMayNotBeCalledAreNot(String address) {
		Call call = new Call("GET", URI.create(address), Map.of(), new byte[0], 1000);
		assertThat(this.desk.call(call).block(Duration.ofSeconds(20)))
			.isEqualTo(new Reply.Silence(Reason.REFUSED, null));
	}

	@Test
	void thisMachineIsCalledInDemoAndTestsOnly() {
		RemoteDesk strict = desk(false);
		Call call = new Call("GET", URI.create(at("/good")), Map.of(), new byte[0], 1000);
		assertThat(strict.permits(call.uri())).isFalse();
		assertThat(strict.call(call).block(Duration.ofSeconds(20))).isEqualTo(new Reply.Silence(Reason.REFUSED, null));
		assertThat(this.heard).isEmpty();
	}

	private static RemoteDesk desk(boolean loopback) {
		return new GuardedDesk(new GuardedClient(RemoteProperties.of(loopback, Duration.ofSeconds(1)), CLOCK),
				Schedulers.immediate());
	}

	private Reply call(String method, String path, String body, int most) {
		Call call = new Call(method, URI.create(at(path)), Map.of("Authorization", "Bearer x"),
				body.getBytes(StandardCharsets.UTF_8), most);
		return this.desk.call(call).block(Duration.ofSeconds(20));
	}

	private String at(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		this.heard
			.add(exchange.getRequestMethod() + " " + path + " " + exchange.getRequestHeaders().getFirst("Authorization")
					+ " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		if (path.equals("/silent")) {
			return;
		}
		try (exchange) {
			exchange.getResponseHeaders().add("Link", "<a>; rel=next");
			exchange.getResponseHeaders().add("Link", "<b>; rel=last");
			exchange.getResponseHeaders().set("X-Total-Count", "7");
			exchange.getResponseHeaders().set("Location", at("/elsewhere"));
			exchange.getResponseHeaders().set("Retry-After", "90");
			int status = path.startsWith("/moved-") ? Integer.parseInt(path.substring(7))
					: path.equals("/refused") ? 403 : path.equals("/later") ? 503 : 200;
			exchange.sendResponseHeaders(status, 5);
			exchange.getResponseBody().write("hello".getBytes(StandardCharsets.UTF_8));
		}
	}

}
