package nl.ransel.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /login?provider=&to=}: into the login flow of a provider, and where to go
 * afterwards. Without a provider it takes the first.
 */
@Component
class LoginStart implements ServerOAuth2AuthorizationRequestResolver {

	static final String PATH = "/login";

	private static final String TO = "login.to";

	private final LoginProviders providers;

	private final DefaultServerOAuth2AuthorizationRequestResolver flow;

	LoginStart(ReactiveClientRegistrationRepository registrations, LoginProviders providers) {
		this.providers = providers;
		this.flow = new DefaultServerOAuth2AuthorizationRequestResolver(registrations, this::matches);
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
		return this.flow.resolve(exchange).delayUntil((request) -> rememberPlace(exchange));
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registrationId) {
		return this.flow.resolve(exchange, registrationId);
	}

	/** Where the learner wanted to be, told once. */
	static Mono<String> place(ServerWebExchange exchange) {
		return exchange.getSession().map((session) -> LocalPath.of((String) session.getAttributes().remove(TO)));
	}

	private static Mono<Void> rememberPlace(ServerWebExchange exchange) {
		String place = LocalPath.of(exchange.getRequest().getQueryParams().getFirst("to"));
		return exchange.getSession().doOnNext((session) -> session.getAttributes().put(TO, place)).then();
	}

	private Mono<ServerWebExchangeMatcher.MatchResult> matches(ServerWebExchange exchange) {
		if (exchange.getRequest().getMethod() != HttpMethod.GET
				|| !PATH.equals(exchange.getRequest().getPath().pathWithinApplication().value())) {
			return ServerWebExchangeMatcher.MatchResult.notMatch();
		}
		ClientRegistration provider = this.providers.find(wished(exchange));
		return (provider == null) ? ServerWebExchangeMatcher.MatchResult.notMatch()
				: ServerWebExchangeMatcher.MatchResult.match(Map.of("registrationId", provider.getRegistrationId()));
	}

	private static @Nullable String wished(ServerWebExchange exchange) {
		return exchange.getRequest().getQueryParams().getFirst("provider");
	}

}
