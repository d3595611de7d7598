package nl.ransel.trust;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.resolver.InetSocketAddressResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import nl.ransel.credential.Check;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Fetched.Reason;
import nl.ransel.trust.Fetched.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GuardedClientTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

	private final List<Headers> received = Collections.synchronizedList(new ArrayList<>());

	private final AtomicInteger asked = new AtomicInteger();

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10);
		this.server.setExecutor(Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task);
			thread.setDaemon(true);
			return thread;
		}));
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	private void on(String path, int status, Map<String, String> headers, String body) {
		this.server.createContext(path, (exchange) -> {
			this.received.add(exchange.getRequestHeaders());
			this.asked.incrementAndGet();
			headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(status, (bytes.length == 0) ? -1 : bytes.length);
			try (OutputStream out = exchange.getResponseBody()) {
				out.write(bytes);
			}
		});
	}

	private String at(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	private static Fetched fetch(Remote client, String url, Purpose purpose) {
		return client.fetch(URI.create(url), purpose).block(Duration.ofSeconds(20));
	}

	private static Remote demo() {
		return new GuardedClient(RemoteProperties.of(true, Duration.ofSeconds(5)), CLOCK);
	}

	private Fetched fetch(String path) {
		return fetch(demo(), at(path), Purpose.BADGE);
	}

	private static void unreachable(Fetched fetched, Reason reason) {
		assertThat(fetched).isInstanceOfSatisfying(Unreachable.class,
				(outage) -> assertThat(outage.reason()).isEqualTo(reason));
	}

	@Test
	void anAnswerIsHandedOnWithItsTypeAndTime() {
		on("/badge", 200, Map.of("Content-Type", "Application/JSON; charset=utf-8", "Cache-Control", "max-age=60"),
				"{}");
		assertThat(fetch("/badge#1")).isInstanceOfSatisfying(Answer.class, (answer) -> {
			assertThat(answer.body()).asString().isEqualTo("{}");
			assertThat(answer.mediaType()).isEqualTo("application/json");
			assertThat(answer.source()).isEqualTo(Check.Source.LIVE);
			assertThat(answer.at()).isEqualTo(CLOCK.instant());
			assertThat(answer.keepFor()).isEqualTo(Duration.ofMinutes(1));
			assertThat(answer.uri()).hasToString(at("/badge#1"));
		});
	}

	@Test
	void thatThereIsNothingIsAnAnswerToo() {
		on("/gone", 410, Map.of(), "");
		assertThat(fetch("/gone")).isInstanceOfSatisfying(Answer.class, (answer) -> {
			assertThat(answer.absent()).isTrue();
			assertThat(answer.found()).isFalse();
		});
	}

	@Test
	void neitherCookiesNorCredentialsAreSent() {
		on("/badge", 200, Map.of("Set-Cookie", "a=b"), "{}");
		Remote client = demo();
		fetch(client, at("/badge"), Purpose.KEY);
		fetch(client, at("/badge"), Purpose.KEY);
		assertThat(this.received).hasSize(2).allSatisfy((headers) -> {
			assertThat(headers).doesNotContainKeys("Cookie", "Authorization", "Referer");
			assertThat(headers.getFirst("Accept")).contains("application/did+json");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://example.nl/", "ftp://localhost/", "https://user@localhost/", "file:///etc/passwd",
			"https://example.nl:22/" })
	void whatMayNotBeCalledIsRefusedBeforeItIsCalled(String url) {
		unreachable(fetch(demo(), url, Purpose.BADGE), Reason.REFUSED);
	}

	@Test
	void inProductionThisMachineIsNeverCalled() {
		on("/badge", 200, Map.of(), "{}");
		Remote production = new GuardedClient(RemoteProperties.of(false, Duration.ofSeconds(5)), CLOCK);
		unreachable(fetch(production, at("/badge"), Purpose.BADGE), Reason.REFUSED);
		unreachable(fetch(production, "https://127.0.0.1/", Purpose.BADGE), Reason.REFUSED);
		unreachable(fetch(production, "https://[::1]/", Purpose.BADGE), Reason.REFUSED);
		unreachable(fetch(production, "https://169.254.169.254/latest/meta-data", Purpose.BADGE), Reason.REFUSED);
		unreachable(fetch(production, "https://[::ffff:10.0.0.1]/", Purpose.BADGE), Reason.REFUSED);
		unreachable(fetch(production, "https://[fe80::1]/", Purpose.BADGE), Reason.REFUSED);
		unreachable(fetch(production, "https://[::ffff:169.254.169.254]/", Purpose.BADGE), Reason.REFUSED);
		unreachable(fetch(production, "https://[::ffff:a9fe:a9fe]/", Purpose.BADGE), Reason.REFUSED);
		unreachable(fetch(production, "https://[64:ff9b::a9fe:a9fe]/", Purpose.BADGE), Reason.REFUSED);
		unreachable(fetch(production, "https://[2002:a9fe:a9fe::1]/", Purpose.BADGE), Reason.REFUSED);
		unreachable(fetch(production, "https://localhost./", Purpose.BADGE), Reason.REFUSED);
		assertThat(this.asked).hasValue(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1", "64:ff9b::a00:1",
			"::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::1", "2001:0:a9fe:a9fe::1", "fe80::1",
			"168.63.129.16" })
	void aNameThatLeadsInsideIsRefused(String address) {
		Remote client = new GuardedClient(RemoteProperties.of(true, Duration.ofSeconds(5)), CLOCK,
				names(List.of(address)));
		unreachable(fetch(client, "https://badges.example/", Purpose.BADGE), Reason.REFUSED);
	}

	@Test
	void aNameThatAnswersDifferentlyTheNextTimeGainsNothing() {
		// judged are the addresses that are connected to, so there is no first time
		Remote client = new GuardedClient(RemoteProperties.of(true, Duration.ofSeconds(5)), CLOCK,
				names(List.of("145.0.2.10", "127.0.0.1")));
		unreachable(fetch(client, "https://badges.example/", Purpose.BADGE), Reason.REFUSED);
	}

	private static AddressResolverGroup<InetSocketAddress> names(List<String> addresses) {
		return new AddressResolverGroup<>() {

			@Override
			protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
				return new InetSocketAddressResolver(executor, new InetNameResolver(executor) {

					@Override
					protected void doResolve(String name, Promise<InetAddress> promise) throws Exception {
						promise.setSuccess(InetAddress.getByName(addresses.get(0)));
					}

					@Override
					protected void doResolveAll(String name, Promise<List<InetAddress>> promise) throws Exception {
						List<InetAddress> all = new ArrayList<>();
						for (String address : addresses) {
							all.add(InetAddress.getByName(address));
						}
						promise.setSuccess(all);
					}
				});
			}
		};
	}

	@Test
	void aNameThatDoesNotExistIsToldApart() {
		unreachable(fetch(demo(), "https://bestaat-niet.invalid/", Purpose.BADGE), Reason.UNKNOWN_HOST);
	}

	@Test
	void aFewRedirectsAreFollowed() {
		on("/1", 302, Map.of("Location", "/2"), "");
		on("/2", 301, Map.of("Location", at("/3")), "");
		on("/3", 307, Map.of("Location", "4"), "");
		on("/4", 200, Map.of(), "{}");
		assertThat(fetch("/1")).isInstanceOfSatisfying(Answer.class, (answer) -> {
			assertThat(answer.location()).hasToString(at("/4"));
			assertThat(answer.uri()).hasToString(at("/1"));
		});
	}

	@Test
	void manyRedirectsAreNot() {
		on("/round", 302, Map.of("Location", "/round"), "");
		unreachable(fetch("/round"), Reason.REDIRECTS);
		assertThat(this.asked).hasValue(4);
		on("/nowhere", 302, Map.of(), "");
		unreachable(fetch("/nowhere"), Reason.REDIRECTS);
		on("/broken", 302, Map.of("Location", "http://["), "");
		unreachable(fetch("/broken"), Reason.REDIRECTS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://169.254.169.254/", "http://10.0.0.1/", "https://localhost/", "file:///etc/passwd",
			"http://user@localhost/", "http://example.nl/", "//192.168.0.1/" })
	void everyRedirectIsJudgedAnew(String target) {
		on("/away", 302, Map.of("Location", target), "");
		unreachable(fetch("/away"), Reason.REFUSED);
	}

	@Test
	void whatSpeaksForAnIssuerMustComeFromTheHostThatWasAsked() {
		on("/moved", 302, Map.of("Location", at("/badge").replace("127.0.0.1", "localhost")), "");
		on("/badge", 200, Map.of(), "{}");
		for (Purpose purpose : List.of(Purpose.KEY, Purpose.ASSERTION, Purpose.PROFILE, Purpose.STATUS)) {
			unreachable(fetch(demo(), at("/moved"), purpose), Reason.REDIRECTED_ELSEWHERE);
		}
		for (Purpose purpose : List.of(Purpose.BADGE, Purpose.CONTEXT, Purpose.SCHEMA, Purpose.IMAGE)) {
			assertThat(fetch(demo(), at("/moved"), purpose)).isInstanceOf(Answer.class);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "image/png", "IMAGE/SVG+XML; charset=utf-8", "application/pdf" })
	void aPictureOrPageIsNoKey(String type) {
		on("/upload", 200, Map.of("Content-Type", type), "{}");
		assertThat(fetch(demo(), at("/upload"), Purpose.KEY)).isInstanceOfSatisfying(Answer.class,
				(answer) -> assertThat(answer.body()).isEmpty());
		assertThat(fetch("/upload")).isInstanceOfSatisfying(Answer.class,
				(answer) -> assertThat(answer.body()).asString().isEqualTo("{}"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "application/json", "application/did+ld+json", "text/plain", "application/octet-stream", "" })
	void dataGoesByManyNames(String type) {
		on("/data", 200, Map.of("Content-Type", type), "{}");
		assertThat(fetch(demo(), at("/data"), Purpose.KEY)).isInstanceOfSatisfying(Answer.class,
				(answer) -> assertThat(answer.body()).asString().isEqualTo("{}"));
	}

	@Test
	void moreThanAMegabyteIsNotRead() {
		on("/large", 200, Map.of(), "x".repeat(1024 * 1024 + 1));
		unreachable(fetch("/large"), Reason.TOO_LARGE);
		on("/just", 200, Map.of(), "x".repeat(1024 * 1024));
		assertThat(fetch("/just")).isInstanceOf(Answer.class);
	}

	@Test
	void aBodyThatDoesNotEndIsCutOff() {
		this.server.createContext("/endless", (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			byte[] part = new byte[64 * 1024];
			Arrays.fill(part, (byte) 'x');
			try (OutputStream out = exchange.getResponseBody()) {
				while (true) {
					out.write(part);
				}
			}
			catch (IOException ex) {
				// the client has hung up
			}
		});
		unreachable(fetch("/endless"), Reason.TOO_LARGE);
	}

	@Test
	void aServerThatHangsIsGivenUp() {
		Remote impatient = new GuardedClient(RemoteProperties.of(true, Duration.ofMillis(300)), CLOCK);
		this.server.createContext("/hangs", (exchange) -> {
		});
		unreachable(fetch(impatient, at("/hangs"), Purpose.BADGE), Reason.TIMEOUT);
		this.server.createContext("/drips", GuardedClientTest::drip);
		unreachable(fetch(impatient, at("/drips"), Purpose.BADGE), Reason.TIMEOUT);
	}

	/** A byte now and then keeps a connection busy for ever. */
	private static void drip(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream out = exchange.getResponseBody()) {
			for (int i = 0; i < 100; i++) {
				out.write('x');
				out.flush();
				Thread.sleep(50);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 503, 408 })
	void aServerThatCannotAnswerNowIsOutOfReach(int status) {
		on("/failing", status, Map.of(), "x");
		unreachable(fetch("/failing"), Reason.FAILING);
	}

	@Test
	void nobodyListeningIsToldApart() {
		int port = this.server.getAddress().getPort();
		this.server.stop(0);
		unreachable(fetch(demo(), "http://127.0.0.1:" + port + "/", Purpose.BADGE), Reason.NO_CONNECTION);
	}

	@Test
	void aServerWithACertificateOfItsOwnMakingIsNotBelieved(@TempDir Path folder) throws Exception {
		HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10);
		secure.setHttpsConfigurator(new HttpsConfigurator(SelfMade.context(folder)));
		secure.createContext("/", (exchange) -> this.asked.incrementAndGet());
		secure.start();
		unreachable(fetch(demo(), "https://localhost:" + secure.getAddress().getPort() + "/", Purpose.BADGE),
				Reason.NO_CONNECTION);
		assertThat(this.asked).hasValue(0);
		secure.stop(0);
	}

	@Test
	void whatIsStillSoIsNotSentAgain() {
		this.server.createContext("/key", (exchange) -> {
			this.received.add(exchange.getRequestHeaders());
			// whoever does not read the question hangs up after the answer
			exchange.getRequestBody().readAllBytes();
			exchange.getResponseHeaders().set("ETag", "\"7\"");
			exchange.getResponseHeaders().set("Cache-Control", "max-age=10");
			boolean same = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
			exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : 2);
			if (!same) {
				exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
			}
			exchange.close();
		});
		TickingClock clock = new TickingClock();
		Remote remembering = new RememberedRemote(demo(), clock, 10_000);
		remembering.fetch(URI.create(at("/key")), Purpose.KEY).block();
		clock.pass(Duration.ofMinutes(1));
		Fetched again = remembering.fetch(URI.create(at("/key")), Purpose.KEY).block();
		assertThat(this.received).hasSize(2);
		assertThat(this.received.get(0)).doesNotContainKey("If-none-match");
		assertThat(again).isInstanceOfSatisfying(Answer.class, (answer) -> {
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.body()).asString().isEqualTo("{}");
			assertThat(answer.source()).isEqualTo(Check.Source.LIVE);
			assertThat(answer.at()).isEqualTo(CLOCK.instant());
		});
	}

	/** As on a connection that is closed when the question is on its way already. */
	@Test
	void whoHangsUpIsAskedOnceMore() throws Exception {
		try (HangingUp hangingUp = new HangingUp()) {
			assertThat(fetch(demo(), hangingUp.address(), Purpose.KEY)).isInstanceOf(Answer.class);
			assertThat(hangingUp.asked()).containsExactly("GET", "GET");
		}
		try (HangingUp hangingUp = new HangingUp()) {
			assertThat(call("GET", hangingUp)).isInstanceOf(Reply.Words.class);
			assertThat(hangingUp.asked()).containsExactly("GET", "GET");
		}
	}

	@Test
	void whatIsBroughtToWhoHangsUpIsNotBroughtTwice() throws Exception {
		try (HangingUp hangingUp = new HangingUp()) {
			assertThat(call("POST", hangingUp)).isEqualTo(new Reply.Silence(Reason.NO_CONNECTION, null));
			assertThat(hangingUp.asked()).containsExactly("POST");
		}
	}

	private static Reply call(String method, HangingUp server) {
		return new GuardedClient(RemoteProperties.of(true, Duration.ofSeconds(5)), CLOCK)
			.call(new Call(method, URI.create(server.address()), Map.of(), new byte[0], 100))
			.block();
	}

	@Test
	void whoSaysStillSoUnaskedSaysNothing() {
		on("/key", 304, Map.of(), "");
		assertThat(fetch(demo(), at("/key"), Purpose.KEY)).isInstanceOf(Unreachable.class);
	}

	@Test
	void anotherAddressIsNotAskedAfterWhatThisOneSaid() {
		on("/new", 200, Map.of("ETag", "\"7\""), "{}");
		on("/old", 302, Map.of("Location", "/new"), "");
		Answer known = (Answer) fetch(demo(), at("/new"), Purpose.CONTEXT);
		demo().again(URI.create(at("/old")), Purpose.CONTEXT, known).block();
		assertThat(this.received.get(1)).doesNotContainKey("If-none-match");
		assertThat(this.received.get(2)).containsKey("If-none-match");
	}

	@Test
	void aServerMayAskToBeLeftAlone() {
		on("/busy", 429, Map.of("Retry-After", "30"), "");
		assertThat(fetch(demo(), at("/busy"), Purpose.KEY)).isInstanceOfSatisfying(Unreachable.class, (failure) -> {
			assertThat(failure.reason()).isEqualTo(Reason.TOO_OFTEN);
			assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(30));
		});
	}

	private static Fetched post(RemotePost client, String url) {
		return client.post(URI.create(url), Map.of("webhook-id", "msg_1"), "{\"a\":1}".getBytes(StandardCharsets.UTF_8))
			.block(Duration.ofSeconds(20));
	}

	private static RemotePost postman(boolean allowLoopback) {
		return new GuardedClient(RemoteProperties.of(allowLoopback, Duration.ofSeconds(5)), CLOCK);
	}

	@Test
	void whatIsBroughtArrivesAsItWasWithItsHeadersAndNoOthersOfOurs() {
		List<String> bodies = new ArrayList<>();
		this.server.createContext("/hook", (exchange) -> {
			this.received.add(exchange.getRequestHeaders());
			bodies.add(exchange.getRequestMethod()
					+ new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			exchange.getResponseHeaders().set("Set-Cookie", "a=b");
			exchange.sendResponseHeaders(202, -1);
			exchange.close();
		});
		RemotePost client = postman(true);
		for (int i = 0; i < 2; i++) {
			assertThat(post(client, at("/hook"))).isInstanceOfSatisfying(Answer.class, (answer) -> {
				assertThat(answer.found()).isTrue();
				assertThat(answer.body()).isEmpty();
			});
		}
		assertThat(bodies).containsOnly("POST{\"a\":1}");
		assertThat(this.received).hasSize(2).allSatisfy((headers) -> {
			assertThat(headers).doesNotContainKeys("Cookie", "Authorization", "Referer");
			assertThat(headers.getFirst("webhook-id")).isEqualTo("msg_1");
			assertThat(headers.getFirst("Content-Type")).isEqualTo("application/json");
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void whatIsBroughtIsNeverSentOn(int status) {
		on("/moved", status, Map.of("Location", at("/hook")), "");
		on("/hook", 200, Map.of(), "");
		unreachable(post(postman(true), at("/moved")), Reason.REDIRECTS);
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void nothingIsBroughtWhereNothingMayBeAsked() {
		on("/hook", 200, Map.of(), "");
		for (String url : List.of(at("/hook"), "https://127.0.0.1/", "https://169.254.169.254/", "https://[::1]/",
				"http://example.nl/", "https://example.nl:22/", "https://user@example.nl/")) {
			unreachable(post(postman(false), url), Reason.REFUSED);
		}
		RemotePost inside = new GuardedClient(RemoteProperties.of(true, Duration.ofSeconds(5)), CLOCK,
				names(List.of("10.1.2.3")));
		unreachable(post(inside, "https://hook.example/"), Reason.REFUSED);
		assertThat(this.asked).hasValue(0);
	}

	@Test
	void whatIsSaidToWhatIsBroughtIsToldApart() {
		on("/no", 400, Map.of(), "x".repeat(2 * 1024 * 1024));
		assertThat(post(postman(true), at("/no"))).isInstanceOfSatisfying(Answer.class,
				(answer) -> assertThat(answer.found()).isFalse());
		on("/busy", 503, Map.of("Retry-After", "30"), "");
		assertThat(post(postman(true), at("/busy"))).isInstanceOfSatisfying(Unreachable.class,
				(outage) -> assertThat(outage.retryAfter()).isEqualTo(Duration.ofSeconds(30)));
		this.server.createContext("/hangs", (exchange) -> {
		});
		RemotePost impatient = new GuardedClient(RemoteProperties.of(true, Duration.ofMillis(300)), CLOCK);
		unreachable(post(impatient, at("/hangs")), Reason.TIMEOUT);
	}

}
