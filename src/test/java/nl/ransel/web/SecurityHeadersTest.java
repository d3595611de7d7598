package nl.ransel.web;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityHeadersTest {

	private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

	@Test
	void overHttpsTheBrowserIsToldToStayThere() {
		assertThat(headers("https://ransel.example").getFirst("Strict-Transport-Security")).startsWith("max-age=");
	}

	@Test
	void overHttpOnADevelopersMachineItIsNot() {
		assertThat(headers("http://localhost:8080").getFirst("Strict-Transport-Security")).isNull();
	}

	@Test
	void aStricterPolicyOfAControllerStands() {
		this.exchange.getResponse().getHeaders().set("Content-Security-Policy", "sandbox");
		HttpHeaders headers = headers("https://ransel.example");
		assertThat(headers.get("Content-Security-Policy")).containsExactly("sandbox");
		assertThat(headers.getFirst("Permissions-Policy")).contains("microphone=()");
	}

	@Test
	void nothingRunsThatIsNotOurs() {
		assertThat(SecurityHeaders.CONTENT_SECURITY_POLICY).startsWith("default-src 'none'; script-src 'self';")
			.contains("frame-ancestors 'none'", "base-uri 'none'")
			.doesNotContain("unsafe", "*", "http");
	}

	private HttpHeaders headers(String baseUrl) {
		WebProperties properties = new WebProperties(URI.create(baseUrl), new WebProperties.Cookie("c", true),
				Duration.ofHours(2), Duration.ofHours(12),
				new WebProperties.Limits(Duration.ofMinutes(1), 1, 1, 300, 30, 240, 100));
		new SecurityHeaders(properties).writeHttpHeaders(this.exchange).block();
		return this.exchange.getResponse().getHeaders();
	}

}
