package nl.ransel.learner;

import java.time.Duration;

import reactor.core.publisher.Mono;

/** Counts how often something is done, over all copies of the service. */
@FunctionalInterface
public interface Throttle {

	/**
	 * Counts one more.
	 * @param kind of what is done
	 * @param who for or by whom; only a digest of it is kept
	 * @param most how often it may be done
	 * @param window within such a time
	 * @return whether it may be done now
	 */
	Mono<Boolean> admits(String kind, String who, int most, Duration window);

}
