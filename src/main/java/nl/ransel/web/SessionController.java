package nl.ransel.web;

import java.util.List;

import nl.ransel.learner.Learner;
import nl.ransel.learner.Learners;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Who is here, and what a page needs to act for them. */
@RestController
class SessionController {

	private final Learners learners;

	private final LoginProviders providers;

	SessionController(Learners learners, LoginProviders providers) {
		this.learners = learners;
		this.providers = providers;
	}

	@GetMapping("/api/session")
	Mono<SessionView> session(ServerWebExchange exchange) {
		return exchange.getPrincipal()
			.ofType(LearnerLogin.class)
			.flatMap((login) -> this.learners.find(login.learner()).map((learner) -> LearnerView.of(learner, login)))
			.zipWhen((learner) -> csrf(exchange), this::loggedIn)
			.defaultIfEmpty(new SessionView(null, null, this.providers.views()));
	}

	private SessionView loggedIn(LearnerView learner, String csrf) {
		return new SessionView(learner, csrf, this.providers.views());
	}

	private static Mono<String> csrf(ServerWebExchange exchange) {
		Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
		return token.map(CsrfToken::getToken);
	}

	record SessionView(@Nullable LearnerView learner, @Nullable String csrf,
			List<LoginProviders.ProviderView> providers) {
	}

	/**
	 * Who is logged in.
	 *
	 * @param staff whether the login shows that they work for an institution here
	 */
	record LearnerView(@Nullable String name, String language, boolean staff) {

		static LearnerView of(Learner learner, LearnerLogin login) {
			return new LearnerView(learner.name(), learner.language(), login.proof().staffOf() != null);
		}

	}

}
