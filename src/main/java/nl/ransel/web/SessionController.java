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

	private final ConsentGate consent;

	SessionController(Learners learners, LoginProviders providers, ConsentGate consent) {
		this.learners = learners;
		this.providers = providers;
		this.consent = consent;
	}

	@GetMapping("/api/session")
	Mono<SessionView> session(ServerWebExchange exchange) {
		return exchange.getPrincipal()
			.ofType(LearnerLogin.class)
			.flatMap((login) -> view(login, exchange))
			.zipWhen((learner) -> csrf(exchange), this::loggedIn)
			.defaultIfEmpty(new SessionView(null, null, this.providers.views()));
	}

	private Mono<LearnerView> view(LearnerLogin login, ServerWebExchange exchange) {
		return this.learners.find(login.learner())
			.zipWith(this.consent.hasAgreed(login.learner(), exchange),
					(learner, agreed) -> LearnerView.of(learner, login, agreed));
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
	 * @param agreed whether they agreed to the terms in force; before that little is
	 * allowed
	 */
	record LearnerView(@Nullable String name, String language, boolean staff, boolean agreed) {

		static LearnerView of(Learner learner, LearnerLogin login, boolean agreed) {
			return new LearnerView(learner.name(), learner.language(), login.proof().staffOf() != null, agreed);
		}

	}

}
