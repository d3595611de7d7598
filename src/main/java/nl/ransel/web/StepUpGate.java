package nl.ransel.web;

import java.time.Clock;

import nl.ransel.kernel.Problem;
import nl.ransel.kernel.StepUp;

import org.springframework.stereotype.Component;

/** Decides whether a login is enough for what somebody wants to do. */
@Component
class StepUpGate {

	private final LoginProperties properties;

	private final Clock clock;

	StepUpGate(LoginProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
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
