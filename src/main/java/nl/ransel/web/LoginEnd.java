package nl.ransel.web;

import java.net.URI;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a login ends: at the place the learner wanted to be, or at the start page. What
 * went wrong stands in {@code login=<word>}, for the page to put into a sentence. Whoever
 * was logged in all the while goes on where they were.
 */
@Component
class LoginEnd implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {

	/** Somebody else logged in than the one who was asked to. */
	static final String OTHER_PERSON = "other_person";

	/** The provider did not let the person log in again. */
	static final String NOT_AGAIN = "not_again";

	/** The login shows less than was asked. */
	static final String TOO_LITTLE = "too_little";

	private static final Logger log = LoggerFactory.getLogger(LoginEnd.class);

	private static final String START = "/";

	private static final String MERGE = "/account/merge";

	private static final Map<String, String> WORDS = Map.of(OTHER_PERSON, "other-person", NOT_AGAIN, "not-again",
			TOO_LITTLE, "too-little", OAuth2ErrorCodes.ACCESS_DENIED, "refused", "unmet_authentication_requirements",
			"too-little");

	private final DefaultServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

	private final LoginStart start;

	private final RateLimits limits;

	LoginEnd(LoginStart start, RateLimits limits) {
		this.start = start;
		this.limits = limits;
	}

	@Override
	public Mono<Void> onAuthenticationSuccess(WebFilterExchange filter, Authentication authentication) {
		ServerWebExchange exchange = filter.getExchange();
		boolean another = authentication.getPrincipal() instanceof SignedInUser user && user.other() != null;
		return over(exchange).then(LoginStart.place(exchange))
			.flatMap((place) -> this.redirect.sendRedirect(exchange, URI.create(another ? MERGE : place)));
	}

	@Override
	public Mono<Void> onAuthenticationFailure(WebFilterExchange filter, AuthenticationException failure) {
		ServerWebExchange exchange = filter.getExchange();
		String reason = (failure instanceof OAuth2AuthenticationException oauth2) ? oauth2.getError().getErrorCode()
				: failure.getClass().getSimpleName();
		log.info("Request {}: login failed: {}", CorrelationId.of(exchange), reason);
		return this.limits.countFailedLogin(exchange)
			.then(over(exchange))
			.zipWith(LoginStart.place(exchange))
			.flatMap((both) -> this.redirect.sendRedirect(exchange,
					address((both.getT1().learner() != null) ? both.getT2() : START, reason)));
	}

	private Mono<LoginIntent> over(ServerWebExchange exchange) {
		return exchange.getSession().map(this::over);
	}

	private LoginIntent over(WebSession session) {
		LoginIntent intent = this.start.underWay(session);
		LoginIntent.forget(session.getAttributes());
		return intent;
	}

	private static URI address(String place, String reason) {
		return UriComponentsBuilder.fromUriString(place)
			.replaceQueryParam("login", WORDS.getOrDefault(reason, "failed"))
			.build(true)
			.toUri();
	}

}
