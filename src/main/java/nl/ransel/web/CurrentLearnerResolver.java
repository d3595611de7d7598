package nl.ransel.web;

import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.StepUp;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/**
 * Gives a controller the learner who is logged in, when they agreed to the terms and the
 * login is enough for it.
 */
class CurrentLearnerResolver implements HandlerMethodArgumentResolver {

	private final StepUpGate gate;

	private final ConsentGate consent;

	CurrentLearnerResolver(StepUpGate gate, ConsentGate consent) {
		this.gate = gate;
		this.consent = consent;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(CurrentLearner.class)
				&& parameter.getParameterType() == LearnerId.class;
	}

	@Override
	public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
		CurrentLearner wanted = parameter.getParameterAnnotation(CurrentLearner.class);
		StepUp level = (wanted != null) ? wanted.stepUp() : StepUp.NONE;
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull((context) -> context.getAuthentication())
			.ofType(LearnerLogin.class)
			.delayUntil((login) -> agreed(wanted, login, exchange))
			.doOnNext((login) -> this.gate.require(level, login))
			.<Object>map(LearnerLogin::learner)
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.UNAUTHENTICATED, "login.required")));
	}

	private Mono<Void> agreed(@Nullable CurrentLearner wanted, LearnerLogin login, ServerWebExchange exchange) {
		return (wanted != null && wanted.withoutConsent()) ? Mono.empty()
				: this.consent.require(login.learner(), exchange);
	}

}
