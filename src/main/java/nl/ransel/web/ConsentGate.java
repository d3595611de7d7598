package nl.ransel.web;

import nl.ransel.consent.Consenting;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * Lets a learner on who agreed to the texts in force. A session remembers that they did,
 * so that the store is asked once for each.
 */
@Component
class ConsentGate {

	static final String AGREED = "agreed";

	private final Consenting consenting;

	ConsentGate(Consenting consenting) {
		this.consenting = consenting;
	}

	/** Completes, or gives the refusal {@code consent.required}. */
	Mono<Void> require(LearnerId learner, ServerWebExchange exchange) {
		return hasAgreed(learner, exchange).filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.FORBIDDEN, "consent.required")))
			.then();
	}

	Mono<Boolean> hasAgreed(LearnerId learner, ServerWebExchange exchange) {
		return exchange.getSession().flatMap((session) -> hasAgreed(learner, session));
	}

	private Mono<Boolean> hasAgreed(LearnerId learner, WebSession session) {
		if (this.consenting.version().equals(session.getAttribute(AGREED))) {
			return Mono.just(true);
		}
		return this.consenting.hasAgreed(learner).doOnNext((agreed) -> remember(agreed, session));
	}

	private void remember(boolean agreed, WebSession session) {
		if (agreed) {
			session.getAttributes().put(AGREED, this.consenting.version());
		}
	}

}
