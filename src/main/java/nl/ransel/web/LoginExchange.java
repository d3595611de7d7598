package nl.ransel.web;

import reactor.core.publisher.Mono;

import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;

/**
 * Exchanges the provider's code for its word about the person, with every check of the
 * framework: state, nonce, PKCE, signature, issuer and audience of the id token. Only
 * OpenID Connect: a bare OAuth 2 provider proves nobody's identity. A provider that does
 * not answer is a login that failed.
 */
@Component
class LoginExchange implements ReactiveAuthenticationManager {

	private final OidcAuthorizationCodeReactiveAuthenticationManager exchange;

	LoginExchange(LearnerUserService users) {
		this.exchange = new OidcAuthorizationCodeReactiveAuthenticationManager(
				new WebClientReactiveAuthorizationCodeTokenResponseClient(), users);
	}

	@Override
	public Mono<Authentication> authenticate(Authentication authentication) {
		return this.exchange.authenticate(authentication)
			.onErrorMap(WebClientException.class,
					(cause) -> new OAuth2AuthenticationException(new OAuth2Error("provider_unreachable"), cause))
			.switchIfEmpty(Mono.error(() -> new OAuth2AuthenticationException("openid_scope_missing")));
	}

}
