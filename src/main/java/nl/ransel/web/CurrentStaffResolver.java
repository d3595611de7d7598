package nl.ransel.web;

import nl.ransel.kernel.CurrentStaff;
import nl.ransel.kernel.Problem;
import reactor.core.publisher.Mono;

import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/**
 * Gives a controller the institution whose staff is logged in. Staff has an account too,
 * and agrees to the same texts.
 */
class CurrentStaffResolver implements HandlerMethodArgumentResolver {

	private final ConsentGate consent;

	CurrentStaffResolver(ConsentGate consent) {
		this.consent = consent;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(CurrentStaff.class) && parameter.getParameterType() == String.class;
	}

	@Override
	public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull((context) -> context.getAuthentication())
			.ofType(LearnerLogin.class)
			.delayUntil((login) -> this.consent.require(login.learner(), exchange))
			.<Object>mapNotNull((login) -> login.proof().staffOf())
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.FORBIDDEN, "staff.none")));
	}

}
