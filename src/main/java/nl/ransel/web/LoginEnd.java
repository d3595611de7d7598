package nl.ransel.web;

import java.net.URI;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Where a login ends: at the place the learner wanted to be, or at the start page. */
@Component
class LoginEnd implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {

	private static final Logger log = LoggerFactory.getLogger(LoginEnd.class);

	private static final URI FAILED = URI.create("/?login=failed");

	private final DefaultServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

	private final RateLimits limits;

	LoginEnd(RateLimits limits) {
		this.limits = limits;
	}

	@Override
	public Mono<Void> onAuthenticationSuccess(WebFilterExchange filter, Authentication authentication) {
		ServerWebExchange exchange = filter.getExchange();
		return LoginStart.place(exchange).flatMap((place) -> this.redirect.sendRedirect(exchange, URI.create(place)));
	}

	@Override
	public Mono<Void> onAuthenticationFailure(WebFilterExchange filter, AuthenticationException failure) {
		ServerWebExchange exchange = filter.getExchange();
		String reason = (failure instanceof OAuth2AuthenticationException oauth2) ? oauth2.getError().getErrorCode()
				: failure.getClass().getSimpleName();
		log.info("Request {}: login failed: {}", CorrelationId.of(exchange), reason);
		return this.limits.countFailedLogin(exchange).then(this.redirect.sendRedirect(exchange, FAILED));
	}

}
