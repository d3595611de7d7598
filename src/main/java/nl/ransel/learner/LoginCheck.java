package nl.ransel.learner;

import nl.ransel.kernel.StepUp;
import reactor.core.publisher.Mono;

/**
 * Looks whether the login of the request being answered is enough, for where it depends
 * on what is asked. Where it does not, {@code @CurrentLearner(stepUp = …)} says it.
 */
@FunctionalInterface
public interface LoginCheck {

	/** Completes, or refuses with {@code login.step-up}. */
	Mono<Void> require(StepUp level);

}
