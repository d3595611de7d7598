package nl.ransel.web;

import java.net.URI;

import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.HttpStatusReturningServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.csrf.CsrfWebFilter;

/** One chain per audience: machines with a bearer token, and people with a session. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityChains {

	/** Badge platforms of institutions. Nothing of a session reaches this chain. */
	@Bean
	@Order(1)
	SecurityWebFilterChain institutions(ServerHttpSecurity http, ObjectProvider<ReactiveJwtDecoder> decoder) {
		return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/api/institution/**"))
			.authorizeExchange((exchanges) -> exchanges.anyExchange().hasAuthority("SCOPE_award.write"))
			.oauth2ResourceServer((server) -> server.jwt((jwt) -> {
			}))
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.requestCache((cache) -> cache.requestCache(NoOpServerRequestCache.getInstance()))
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.build();
	}

	/** Everybody else. */
	@Bean
	@Order(2)
	SecurityWebFilterChain people(ServerHttpSecurity http, LearnerSessions sessions, LoginStart loginStart) {
		return http
			.authorizeExchange((exchanges) -> exchanges.pathMatchers("/api/session", "/api/verify")
				.permitAll()
				.pathMatchers("/api/**")
				.hasRole("LEARNER")
				.pathMatchers("/actuator/health/**")
				.permitAll()
				.pathMatchers("/actuator/**")
				.denyAll()
				.anyExchange()
				.permitAll())
			.oauth2Login((login) -> login.authorizationRequestResolver(loginStart)
				.authenticationMatcher(
						new PathPatternParserServerWebExchangeMatcher("/login/callback/{registrationId}"))
				.authorizedClientRepository(new NoAuthorizedClients())
				.securityContextRepository(sessions)
				.authenticationSuccessHandler(SecurityChains::afterLogin)
				.authenticationFailureHandler(new RedirectServerAuthenticationFailureHandler("/?login=failed")))
			.logout((logout) -> logout.logoutHandler(new WebSessionServerLogoutHandler())
				.logoutSuccessHandler(new HttpStatusReturningServerLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
			.securityContextRepository(sessions)
			.requestCache((cache) -> cache.requestCache(NoOpServerRequestCache.getInstance()))
			.csrf((csrf) -> csrf
				.requireCsrfProtectionMatcher(new AndServerWebExchangeMatcher(CsrfWebFilter.DEFAULT_CSRF_MATCHER,
						new NegatedServerWebExchangeMatcher(
								new PathPatternParserServerWebExchangeMatcher("/api/verify")))))
			.build();
	}

	private static Mono<Void> afterLogin(WebFilterExchange filter, Authentication authentication) {
		return LoginStart.place(filter.getExchange())
			.flatMap((place) -> new DefaultServerRedirectStrategy().sendRedirect(filter.getExchange(),
					URI.create(place)));
	}

}
