package nl.ransel.web;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;

import nl.ransel.kernel.Problem;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Keeps one client from taking everybody's turn where no login is needed. The counters
 * live in the store, so a client gains nothing by being sent to another copy.
 */
@Component
@Order(-200)
class RateLimits implements WebFilter {

	private final RateWindows windows;

	private final ProblemResponses responses;

	private final WebProperties.Limits limits;

	private final Clock clock;

	RateLimits(RateWindows windows, ProblemResponses responses, WebProperties properties, Clock clock) {
		this.windows = windows;
		this.responses = responses;
		this.limits = properties.limits();
		this.clock = clock;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String path = exchange.getRequest().getPath().pathWithinApplication().value();
		RateWindow window = window(exchange);
		if (verifies(exchange.getRequest().getMethod(), path)) {
			return this.windows.count("verify", window)
				.flatMap((count) -> (count > this.limits.verifications())
						? refuse(exchange, window, "too-many-requests") : chain.filter(exchange));
		}
		if (path.startsWith("/api/account/emails") && exchange.getRequest().getMethod() == HttpMethod.POST) {
			return this.windows.count("email", window)
				.flatMap((count) -> (count > this.limits.addresses()) ? refuse(exchange, window, "too-many-requests")
						: chain.filter(exchange));
		}
		if (path.matches("/s/[^/]+")) {
			boolean withCode = exchange.getRequest().getMethod() == HttpMethod.POST
					|| exchange.getRequest().getHeaders().containsHeader("Ransel-Access-Code");
			int most = withCode ? this.limits.accessCodes() : this.limits.openings();
			return this.windows.count(withCode ? "access-code" : "opening", window)
				.flatMap((count) -> (count > most) ? refuse(exchange, window, "too-many-requests")
						: chain.filter(exchange));
		}
		if (path.equals(LoginStart.PATH) || path.startsWith(LoginStart.PATH + "/")) {
			return this.windows.counted("login", window)
				.flatMap((count) -> (count >= this.limits.failedLogins()) ? refuse(exchange, window, "login.too-many")
						: chain.filter(exchange));
		}
		return chain.filter(exchange);
	}

	/** A receipt costs a verification, also when a link asks for it. */
	private static boolean verifies(HttpMethod method, String path) {
		return method == HttpMethod.POST && (path.equals("/api/verify") || path.equals("/api/verify/receipt"))
				|| path.startsWith("/s/") && path.endsWith("/receipt");
	}

	Mono<Void> countFailedLogin(ServerWebExchange exchange) {
		return this.windows.count("login", window(exchange)).then();
	}

	private RateWindow window(ServerWebExchange exchange) {
		InetSocketAddress address = exchange.getRequest().getRemoteAddress();
		return RateWindow.at(this.clock.instant(), this.limits.window(),
				(address != null) ? address.getAddress() : null);
	}

	private Mono<Void> refuse(ServerWebExchange exchange, RateWindow window, String code) {
		Instant now = this.clock.instant();
		exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(window.secondsLeft(now)));
		return this.responses.handle(exchange, new Problem(Problem.Kind.TOO_MANY, code));
	}

}
