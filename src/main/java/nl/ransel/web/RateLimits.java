package nl.ransel.web;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import nl.ransel.kernel.Problem;
import nl.ransel.verify.Turns;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
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
class RateLimits implements WebFilter, Turns {

	private static final Set<String> VERIFYING = Set.of("/api/verify", "/api/verify/receipt", "/api/verify/batch");

	private final RateWindows windows;

	private final Advances advances;

	private final ProblemResponses responses;

	private final WebProperties.Limits limits;

	private final Clock clock;

	RateLimits(RateWindows windows, Advances advances, ProblemResponses responses, WebProperties properties,
			Clock clock) {
		this.windows = windows;
		this.advances = advances;
		this.responses = responses;
		this.limits = properties.limits();
		this.clock = clock;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String path = matched(exchange.getRequest().getPath().pathWithinApplication());
		HttpMethod method = exchange.getRequest().getMethod();
		if (verifies(method, path)) {
			return counted(exchange, chain, "verify", this.limits.verifications());
		}
		if (method == HttpMethod.POST && path.equals("/api/verify/codes")) {
			return counted(exchange, chain, "pictures", this.limits.pictures());
		}
		if (method == HttpMethod.POST && path.startsWith("/api/account/emails")) {
			return counted(exchange, chain, "email", this.limits.addresses());
		}
		if (method == HttpMethod.POST && path.matches("/s/[^/]+/feedback")) {
			return counted(exchange, chain, "feedback", this.limits.accessCodes());
		}
		if (path.matches("/s/[^/]+")) {
			boolean withCode = method == HttpMethod.POST
					|| exchange.getRequest().getHeaders().containsHeader("Ransel-Access-Code");
			return withCode ? counted(exchange, chain, "access-code", this.limits.accessCodes())
					: opening(exchange, chain);
		}
		if (path.startsWith("/institutions/")) {
			return counted(exchange, chain, "announced", this.limits.openings());
		}
		if (path.equals(LoginStart.PATH) || path.startsWith(LoginStart.PATH + "/")) {
			RateWindow window = window(exchange);
			return this.windows.counted("login", window)
				.flatMap((count) -> (count >= this.limits.failedLogins()) ? refuse(exchange, window, "login.too-many")
						: chain.filter(exchange));
		}
		return chain.filter(exchange);
	}

	/** As controllers see it, so that no other spelling of it goes uncounted. */
	private static String matched(PathContainer path) {
		return path.elements()
			.stream()
			.map((element) -> (element instanceof PathContainer.PathSegment segment) ? segment.valueToMatch()
					: element.value())
			.collect(Collectors.joining());
	}

	/** A receipt costs a verification, also when a link asks for it. */
	private static boolean verifies(HttpMethod method, String path) {
		return method == HttpMethod.POST && VERIFYING.contains(path)
				|| path.startsWith("/s/") && path.endsWith("/receipt");
	}

	private Mono<Void> counted(ServerWebExchange exchange, WebFilterChain chain, String kind, int most) {
		RateWindow window = window(exchange);
		return this.windows.count(kind, window)
			.flatMap(
					(count) -> (count > most) ? refuse(exchange, window, "too-many-requests") : chain.filter(exchange));
	}

	/** Pages are opened far more often than anything else that is counted. */
	private Mono<Void> opening(ServerWebExchange exchange, WebFilterChain chain) {
		RateWindow window = window(exchange);
		return this.advances.take("opening", window, this.limits.openings())
			.flatMap((may) -> may ? chain.filter(exchange) : refuse(exchange, window, "too-many-requests"));
	}

	/** What is refused is not counted: the client may still bring less. */
	@Override
	public Mono<Void> take(ServerWebExchange exchange, int more) {
		RateWindow window = window(exchange);
		return this.windows.counted("verify", window)
			.filter((count) -> count + more <= this.limits.verifications())
			.flatMap((count) -> this.windows.count("verify", window, more))
			.filter((count) -> count <= this.limits.verifications())
			.switchIfEmpty(Mono.error(() -> tooMany(exchange, window, "too-many-requests")))
			.then();
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
		return this.responses.handle(exchange, tooMany(exchange, window, code));
	}

	private Problem tooMany(ServerWebExchange exchange, RateWindow window, String code) {
		Instant now = this.clock.instant();
		exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(window.secondsLeft(now)));
		return new Problem(Problem.Kind.TOO_MANY, code);
	}

}
