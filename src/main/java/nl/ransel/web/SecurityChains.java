package nl.ransel.web;

import java.util.List;

import nl.ransel.platform.PlatformScope;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.logout.HttpStatusReturningServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;

/**
 * One chain per audience: institutions, platforms and operators come with a bearer token
 * and have no session, people come with a session and have no token.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityChains {

	/** The part of the API that needs no login. */
	static final List<String> OPEN_TO_ALL = List.of("/api/session", "/api/verify", "/api/verify/receipt",
			"/api/verify/codes", "/api/verify/batch", "/api/consent/texts");

	/** Badge platforms of institutions. */
	@Bean
	@Order(1)
	SecurityWebFilterChain institutionChain(ServerHttpSecurity http, SecurityHeaders headers, SecurityRefusals refusals,
			ObjectProvider<ReactiveJwtDecoder> decoder) {
		return bearerOnly(http, headers, refusals, decoder).securityMatcher(path("/api/institution/**"))
			.authorizeExchange(
					(exchanges) -> exchanges.pathMatchers("/api/institution/report", "/api/institution/report.csv")
						.hasAuthority("SCOPE_report.read")
						.pathMatchers(HttpMethod.GET, "/**")
						.hasAnyAuthority("SCOPE_award.read", "SCOPE_award.write")
						.anyExchange()
						.hasAuthority("SCOPE_award.write"))
			.build();
	}

	/** Platforms that a learner lets in; each way in asks for a scope of its own. */
	@Bean
	@Order(2)
	SecurityWebFilterChain platformChain(ServerHttpSecurity http, SecurityHeaders headers, SecurityRefusals refusals,
			ObjectProvider<ReactiveJwtDecoder> decoder) {
		return bearerOnly(http, headers, refusals, decoder).securityMatcher(path("/ims/**"))
			.authorizeExchange((exchanges) -> exchanges.pathMatchers(HttpMethod.GET, "/ims/ob/v3p0/discovery")
				.permitAll()
				.pathMatchers(HttpMethod.POST, "/ims/ob/v3p0/credentials")
				.hasAuthority(PlatformScope.ADD_CREDENTIALS.authority())
				// whatever the method: HEAD is answered as GET is
				.pathMatchers("/ims/ob/v3p0/credentials")
				.hasAuthority(PlatformScope.READ_CREDENTIALS.authority())
				.pathMatchers("/ims/ob/v3p0/profile")
				.hasAuthority(PlatformScope.READ_PROFILE.authority())
				.pathMatchers(HttpMethod.POST, "/ims/ob/v2p1/assertions")
				.hasAuthority(PlatformScope.ADD_CREDENTIALS.connectAuthority())
				.pathMatchers("/ims/ob/v2p1/assertions")
				.hasAuthority(PlatformScope.READ_CREDENTIALS.connectAuthority())
				.pathMatchers("/ims/ob/v2p1/profile")
				.hasAuthority(PlatformScope.READ_PROFILE.connectAuthority())
				.anyExchange()
				.authenticated())
			.build();
	}

	/** Figures about the running service; its health is no secret. */
	@Bean
	@Order(3)
	SecurityWebFilterChain operatorChain(ServerHttpSecurity http, SecurityHeaders headers, SecurityRefusals refusals,
			ObjectProvider<ReactiveJwtDecoder> decoder) {
		return bearerOnly(http, headers, refusals, decoder).securityMatcher(path("/actuator/**"))
			.authorizeExchange((exchanges) -> exchanges.pathMatchers("/actuator/health/**")
				.permitAll()
				.anyExchange()
				.hasAuthority("SCOPE_metrics.read"))
			.build();
	}

	/**
	 * Whoever has a link. There is nothing to log in to, and what they send says by
	 * itself what it may do: a code opens one share for who sends it, words about a share
	 * are anybody's who has its link. A learner is known, so that their own look is none.
	 */
	@Bean
	@Order(4)
	SecurityWebFilterChain readersChain(ServerHttpSecurity http, SecurityHeaders headers, SecurityRefusals refusals,
			LearnerSessions sessions) {
		return common(http, headers, refusals).securityMatcher(path("/s/**"))
			.securityContextRepository(sessions)
			.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll())
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.build();
	}

	/** Everybody else. */
	@Bean
	@Order(5)
	SecurityWebFilterChain peopleChain(ServerHttpSecurity http, SecurityHeaders headers, SecurityRefusals refusals,
			LearnerSessions sessions, LoginStart start, LoginExchange login, LoginEnd end) {
		return common(http, headers, refusals).securityContextRepository(sessions)
			.authorizeExchange((exchanges) -> exchanges.pathMatchers(OPEN_TO_ALL.toArray(String[]::new))
				.permitAll()
				.pathMatchers("/api/**")
				.hasRole("LEARNER")
				.anyExchange()
				.permitAll())
			.oauth2Login((spec) -> spec.authorizationRequestResolver(start)
				.authenticationManager(login)
				.authenticationMatcher(path("/login/callback/{registrationId}"))
				.authorizedClientRepository(new NoAuthorizedClients())
				.securityContextRepository(sessions)
				.authenticationSuccessHandler(end)
				.authenticationFailureHandler(end))
			.logout((logout) -> logout.logoutHandler(new WebSessionServerLogoutHandler())
				.logoutSuccessHandler(new HttpStatusReturningServerLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
			.csrf((csrf) -> csrf.csrfTokenRepository(new SessionCsrfTokens())
				.accessDeniedHandler(refusals)
				.requireCsrfProtectionMatcher(new AndServerWebExchangeMatcher(CsrfWebFilter.DEFAULT_CSRF_MATCHER,
						new NegatedServerWebExchangeMatcher(path("/api/verify/**")),
						// The token in a mail says enough; mail programs send nothing
						// else.
						new NegatedServerWebExchangeMatcher(path("/mail/{token}")))))
			.build();
	}

	private static ServerHttpSecurity bearerOnly(ServerHttpSecurity http, SecurityHeaders headers,
			SecurityRefusals refusals, ObjectProvider<ReactiveJwtDecoder> decoder) {
		// Without an authorization server in the configuration nobody gets in.
		decoder.ifAvailable(
				(available) -> http.oauth2ResourceServer((server) -> server.jwt((jwt) -> jwt.jwtDecoder(available))
					.authenticationEntryPoint(refusals::commenceWithBearer)
					.accessDeniedHandler(refusals::handleWithBearer)));
		return common(http, headers, refusals)
			.exceptionHandling((spec) -> spec.authenticationEntryPoint(refusals::commenceWithBearer)
				.accessDeniedHandler(refusals::handleWithBearer))
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable);
	}

	private static ServerHttpSecurity common(ServerHttpSecurity http, SecurityHeaders headers,
			SecurityRefusals refusals) {
		return http.headers((spec) -> spec.writer(headers).hsts(ServerHttpSecurity.HeaderSpec.HstsSpec::disable))
			.exceptionHandling((spec) -> spec.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.requestCache((cache) -> cache.requestCache(NoOpServerRequestCache.getInstance()));
	}

	private static ServerWebExchangeMatcher path(String pattern) {
		return new PathPatternParserServerWebExchangeMatcher(pattern);
	}

}
