package nl.ransel.web;

import java.time.Clock;

import nl.ransel.kernel.Problem;
import nl.ransel.kernel.StepUp;
import nl.ransel.learner.LoginCheck;
import reactor.core.publisher.Mono;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;

/** Decides whether a login is enough for what somebody wants to do. */
@Component
class StepUpGate implements LoginCheck {

	private final LoginProperties properties;

	private final Clock clock;

	StepUpGate(LoginProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public Mono<Void> require(StepUp level) {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull((context) -> context.getAuthentication())
			.ofType(LearnerLogin.class)
			.doOnNext((login) -> require(level, login))
			.then();
	}

	/** Refuses when the login is too old or shows too little. */
	void require(StepUp level, LearnerLogin login) {
		if (level != StepUp.NONE && !(isRecent(login.proof()) && shows(login.proof(), level))) {
			throw new Problem(Problem.Kind.FORBIDDEN, "login.step-up", level);
		}
	}

	private boolean isRecent(LearnerLogin.Proof proof) {
		return proof.at().plus(this.properties.recent()).isAfter(this.clock.instant());
	}

	private boolean shows(LearnerLogin.Proof proof, StepUp level) {
		return this.properties.acrOf(proof.provider(), level) == null || proof.levels().contains(level);
	}

}
