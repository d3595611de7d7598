package nl.ransel.web;

import nl.ransel.kernel.Problem;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What the security chains refuse gets the same words and form as every refusal. */
@Component
class SecurityRefusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

	private final ProblemResponses responses;

	private final LearnerSessions sessions;

	SecurityRefusals(ProblemResponses responses, LearnerSessions sessions) {
		this.responses = responses;
		this.sessions = sessions;
	}

	@Override
	public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refused) {
		return this.responses.handle(exchange, refused);
	}

	/** Whose session ended while the page stayed open lacks a login, not a token. */
	@Override
	public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException refused) {
		if (!(refused instanceof CsrfException)) {
			return this.responses.handle(exchange, refused);
		}
		return this.sessions.load(exchange)
			.map((login) -> new Problem(Problem.Kind.FORBIDDEN, "csrf.missing"))
			.defaultIfEmpty(new Problem(Problem.Kind.UNAUTHENTICATED, "login.required"))
			.flatMap((problem) -> this.responses.handle(exchange, problem));
	}

	/** RFC 6750 section 3: no error code when no token was sent at all. */
	Mono<Void> commenceWithBearer(ServerWebExchange exchange, AuthenticationException refused) {
		boolean sent = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
		return challenge(exchange, sent ? "Bearer error=\"invalid_token\"" : "Bearer",
				new Problem(Problem.Kind.UNAUTHENTICATED, "token.required"));
	}

	Mono<Void> handleWithBearer(ServerWebExchange exchange, AccessDeniedException refused) {
		return challenge(exchange, "Bearer error=\"insufficient_scope\"",
				new Problem(Problem.Kind.FORBIDDEN, "token.scope"));
	}

	private Mono<Void> challenge(ServerWebExchange exchange, String challenge, Problem problem) {
		exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
		return this.responses.handle(exchange, problem);
	}

}
