package nl.ransel.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.StepUp;
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
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * {@code GET /login?provider=&to=}: into the login flow of a provider, and where to go
 * afterwards. Without a provider it takes the first. With {@code stepup=<level>} whoever
 * is logged in shows it once more; with {@code link=<ticket>} they bring another identity
 * along. The ticket was given to a request that carried the session's token: nobody can
 * be sent here to have a stranger's login linked to their account.
 */
@Component
class LoginStart implements ServerOAuth2AuthorizationRequestResolver {

	static final String PATH = "/login";

	static final String TICKET = "login.ticket";

	private static final String TO = "login.to";

	private final LoginProviders providers;

	private final DefaultServerOAuth2AuthorizationRequestResolver flow;

	private final LoginProperties properties;

	private final Clock clock;

	LoginStart(ReactiveClientRegistrationRepository registrations, LoginProviders providers, LoginProperties properties,
			Clock clock) {
		this.providers = providers;
		this.flow = new DefaultServerOAuth2AuthorizationRequestResolver(registrations, this::matches);
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
		return this.flow.resolve(exchange)
			.flatMap((request) -> exchange.getSession().map((session) -> begin(exchange, request, session)));
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registrationId) {
		return this.flow.resolve(exchange, registrationId);
	}

	/** What the login of the request being answered is for. */
	Mono<LoginIntent> underWay() {
		return Mono.deferContextual((context) -> Mono.justOrEmpty(ServerWebExchangeContextFilter.getExchange(context)))
			.flatMap(ServerWebExchange::getSession)
			.map(this::underWay);
	}

	/** One that was begun by somebody who is logged in no more is nothing but a login. */
	LoginIntent underWay(WebSession session) {
		LoginIntent intent = LoginIntent.in(session.getAttributes(), this.clock.instant());
		LearnerId learner = LearnerSessions.learner(session);
		return (intent.learner() == null || intent.learner().equals(learner)) ? intent : LoginIntent.ENTER;
	}

	/** Where the learner wanted to be, told once. */
	static Mono<String> place(ServerWebExchange exchange) {
		return exchange.getSession().map((session) -> LocalPath.of((String) session.getAttributes().remove(TO)));
	}

	private OAuth2AuthorizationRequest begin(ServerWebExchange exchange, OAuth2AuthorizationRequest request,
			WebSession session) {
		LoginIntent intent = intent(exchange, session);
		session.getAttributes().put(TO, LocalPath.of(parameter(exchange, "to")));
		intent.keepIn(session.getAttributes());
		return (intent.purpose() == LoginIntent.Purpose.ENTER) ? request
				: OAuth2AuthorizationRequest.from(request)
					.additionalParameters((more) -> more.putAll(wishes(intent, provider(exchange, session))))
					.build();
	}

	private LoginIntent intent(ServerWebExchange exchange, WebSession session) {
		LearnerId learner = LearnerSessions.learner(session);
		Object ticket = session.getAttributes().remove(TICKET);
		String link = parameter(exchange, "link");
		if (learner != null && link != null && link.equals(ticket)) {
			return new LoginIntent(LoginIntent.Purpose.LINK, learner, StepUp.NONE, this.clock.instant());
		}
		StepUp level = level(parameter(exchange, "stepup"));
		return (learner != null && level != StepUp.NONE)
				? new LoginIntent(LoginIntent.Purpose.STEP_UP, learner, level, this.clock.instant())
				: LoginIntent.ENTER;
	}

	/**
	 * OpenID Connect Core 3.1.2.1. Whoever links must not slip in by an old login there.
	 */
	private Map<String, Object> wishes(LoginIntent intent, @Nullable ClientRegistration provider) {
		Map<String, Object> wishes = new LinkedHashMap<>();
		wishes.put("prompt", "login");
		wishes.put("max_age", Long.toString(this.properties.recent().toSeconds()));
		String acr = (provider != null) ? this.properties.acrOf(provider.getRegistrationId(), intent.level()) : null;
		if (acr != null) {
			wishes.put("acr_values", acr);
		}
		return wishes;
	}

	private static StepUp level(@Nullable String name) {
		return Arrays.stream(StepUp.values())
			.filter((level) -> level.name().equals(name))
			.findFirst()
			.orElse(StepUp.NONE);
	}

	private Mono<ServerWebExchangeMatcher.MatchResult> matches(ServerWebExchange exchange) {
		if (exchange.getRequest().getMethod() != HttpMethod.GET
				|| !PATH.equals(exchange.getRequest().getPath().pathWithinApplication().value())) {
			return ServerWebExchangeMatcher.MatchResult.notMatch();
		}
		return exchange.getSession().flatMap((session) -> match(provider(exchange, session)));
	}

	private static Mono<ServerWebExchangeMatcher.MatchResult> match(@Nullable ClientRegistration provider) {
		return (provider == null) ? ServerWebExchangeMatcher.MatchResult.notMatch()
				: ServerWebExchangeMatcher.MatchResult.match(Map.of("registrationId", provider.getRegistrationId()));
	}

	/** Whoever shows it once more does so where they logged in, unless they choose. */
	private @Nullable ClientRegistration provider(ServerWebExchange exchange, WebSession session) {
		String wished = parameter(exchange, "provider");
		boolean again = wished == null && parameter(exchange, "stepup") != null;
		return this.providers.find(again ? LearnerSessions.provider(session) : wished);
	}

	private static @Nullable String parameter(ServerWebExchange exchange, String name) {
		return exchange.getRequest().getQueryParams().getFirst(name);
	}

}
