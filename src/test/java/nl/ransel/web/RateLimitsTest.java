package nl.ransel.web;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RateLimitsTest {

	private static final WebFilterChain LET_THROUGH = (exchange) -> {
		exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
		return Mono.empty();
	};

	private final RateLimits limits = limits(2, 2);

	@Test
	void oneClientHasItsTurnsAndNoMore() {
		assertThat(ask(HttpMethod.POST, "/api/verify", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(ask(HttpMethod.POST, "/api/verify", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(ask(HttpMethod.POST, "/api/verify", "192.0.2.1")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(ask(HttpMethod.POST, "/api/verify", "192.0.2.2")).isEqualTo(HttpStatus.NO_CONTENT);
	}

	@Test
	void anotherSpellingOfTheSameAddressIsTheSameTurn() {
		assertThat(ask(HttpMethod.POST, "/api/verif%79", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(ask(HttpMethod.POST, "/api/verify", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(ask(HttpMethod.POST, "/api/ver%69fy", "192.0.2.1")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(ask(HttpMethod.GET, "/s/abc/badges/1/receip%74", "192.0.2.1"))
			.isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
	}

	@Test
	void aReceiptIsATurnToo() {
		assertThat(ask(HttpMethod.POST, "/api/verify/receipt", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(ask(HttpMethod.GET, "/s/abc/badges/1/receipt", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(ask(HttpMethod.POST, "/api/verify", "192.0.2.1")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(ask(HttpMethod.GET, "/s/abc/badges/1/receipt", "192.0.2.1")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(ask(HttpMethod.GET, "/s/abc", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
	}

	@Test
	void whoBringsManyTakesATurnForEachAllOrNone() {
		RateLimits five = limits(5, 2);
		MockServerWebExchange batch = exchange(HttpMethod.POST, "/api/verify/batch", "192.0.2.1");
		five.filter(batch, LET_THROUGH).block();
		five.take(batch, 2).block();
		assertThatThrownBy(() -> five.take(batch, 3).block()).isInstanceOf(Problem.class)
			.hasMessage("too-many-requests");
		assertThat(batch.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("61");
		five.take(batch, 2).block();
		MockServerWebExchange next = exchange(HttpMethod.POST, "/api/verify", "192.0.2.1");
		five.filter(next, LET_THROUGH).block();
		assertThat(next.getResponse().getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
	}

	@Test
	void picturesOfACameraHaveTurnsOfTheirOwn() {
		assertThat(ask(HttpMethod.POST, "/api/verify/codes", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(ask(HttpMethod.POST, "/api/verify/codes", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(ask(HttpMethod.POST, "/api/verify/codes", "192.0.2.1")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(ask(HttpMethod.POST, "/api/verify", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
	}

	@Test
	void theRefusalSaysWhenToComeBack() {
		ask(HttpMethod.POST, "/api/verify", "192.0.2.1");
		ask(HttpMethod.POST, "/api/verify", "192.0.2.1");
		MockServerWebExchange exchange = exchange(HttpMethod.POST, "/api/verify", "192.0.2.1");
		this.limits.filter(exchange, LET_THROUGH).block();
		assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("61");
		assertThat(exchange.getResponse().getBodyAsString().block()).contains("\"code\":\"too-many-requests\"");
	}

	@Test
	void afterTooManyFailedLoginsTheClientWaits() {
		assertThat(ask(HttpMethod.GET, "/login", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		this.limits.countFailedLogin(exchange(HttpMethod.GET, "/login/callback/demo", "192.0.2.1")).block();
		assertThat(ask(HttpMethod.GET, "/login", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		this.limits.countFailedLogin(exchange(HttpMethod.GET, "/login/callback/demo", "192.0.2.1")).block();
		assertThat(ask(HttpMethod.GET, "/login", "192.0.2.1")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(ask(HttpMethod.GET, "/login/callback/demo", "192.0.2.1")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(ask(HttpMethod.GET, "/login", "192.0.2.2")).isEqualTo(HttpStatus.NO_CONTENT);
	}

	@Test
	void whatNeedsALoginIsNotCounted() {
		for (int request = 0; request < 5; request++) {
			assertThat(ask(HttpMethod.GET, "/api/credentials", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
			assertThat(ask(HttpMethod.GET, "/verify", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		}
	}

	@Test
	void sharedLinksAreOpenedOftenButNotWithoutEnd() {
		for (int i = 0; i < 3; i++) {
			assertThat(ask(HttpMethod.GET, "/s/abc" + i, "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		}

		assertThat(ask(HttpMethod.GET, "/s/abc", "192.0.2.1")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(ask(HttpMethod.GET, "/s/abc/images/1", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(ask(HttpMethod.GET, "/s/abc", "192.0.2.2")).isEqualTo(HttpStatus.NO_CONTENT);
	}

	@Test
	void pagesOfInstitutionsAreReadOftenButNotWithoutEnd() {
		for (String path : new String[] { "/institutions/school", "/institutions/school/kassa",
				"/institution%73/school" }) {
			assertThat(ask(HttpMethod.GET, path, "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		}
		assertThat(ask(HttpMethod.GET, "/institutions/school", "192.0.2.1")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(ask(HttpMethod.GET, "/institutions/school", "192.0.2.2")).isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(ask(HttpMethod.GET, "/s/abc", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
	}

	@Test
	void accessCodesOfOneClientAreCountedOverAllLinks() {
		assertThat(ask(HttpMethod.POST, "/s/one", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(ask(HttpMethod.POST, "/s/two", "192.0.2.1")).isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(ask(HttpMethod.POST, "/s/three", "192.0.2.1")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
	}

	private HttpStatus ask(HttpMethod method, String path, String address) {
		MockServerWebExchange exchange = exchange(method, path, address);
		this.limits.filter(exchange, LET_THROUGH).block();
		return (HttpStatus) exchange.getResponse().getStatusCode();
	}

	private static MockServerWebExchange exchange(HttpMethod method, String path, String address) {
		return MockServerWebExchange.from(MockServerHttpRequest.method(method, URI.create(path))
			.remoteAddress(new InetSocketAddress(address, 4711))
			.build());
	}

	private static RateLimits limits(int verifications, int failedLogins) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("i18n/web");
		messages.setFallbackToSystemLocale(false);
		WebProperties properties = new WebProperties(URI.create("https://ransel.example"),
				new WebProperties.Cookie("__Host-ransel", true), Duration.ofHours(2), Duration.ofHours(12),
				new WebProperties.Limits(Duration.ofMinutes(1), verifications, failedLogins, 3, 2, 2, 100));
		RateWindows windows = new CountingWindows();
		return new RateLimits(windows, new Advances(windows),
				new ProblemResponses(new Problems(messages), new Languages(), new JsonMapper()), properties,
				Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));
	}

	private static final class CountingWindows implements RateWindows {

		private final Map<String, Integer> counts = new ConcurrentHashMap<>();

		@Override
		public Mono<Integer> count(String kind, RateWindow window, int more) {
			return Mono.fromSupplier(() -> this.counts.merge(kind + window.client(), more, Integer::sum));
		}

		@Override
		public Mono<Integer> counted(String kind, RateWindow window) {
			return Mono.fromSupplier(() -> this.counts.getOrDefault(kind + window.client(), 0));
		}

	}

}
