package nl.ransel.web;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;

/**
 * The token that a session's requests must carry is made together with the login and
 * stays the same until the logout. The framework's own repository makes it at the first
 * question and then changes the session id, which would throw out the requests that other
 * tabs are just sending.
 */
class SessionCsrfTokens implements ServerCsrfTokenRepository {

	static final String ATTRIBUTE = "csrf";

	@Override
	public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
		return exchange.getSession()
			.mapNotNull((session) -> session.<String>getAttribute(ATTRIBUTE))
			.map(SessionCsrfTokens::token);
	}

	/** Nobody without a login has anything to protect. */
	@Override
	public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
		return Mono.empty();
	}

	@Override
	public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
		return Mono.empty();
	}

	private static CsrfToken token(String value) {
		return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
	}

}
