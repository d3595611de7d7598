package nl.ransel.platform;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where it is kept which platforms came. */
interface PlatformGrants {

	/**
	 * Notes that it is used now. The first use counts as its beginning; one that was
	 * withdrawn stays as it was.
	 * @return the grant as it then stands
	 */
	Mono<PlatformGrant> use(PlatformGrant grant);

	/**
	 * Takes it back; the first time counts. Empty when the learner has none with this id.
	 */
	Mono<PlatformGrant> withdraw(LearnerId learner, String id, Instant now);

	/** Allows it once more. Empty when the learner has none with this id. */
	Mono<PlatformGrant> allow(LearnerId learner, String id);

	/** Oldest first. */
	Flux<PlatformGrant> of(LearnerId learner);

}
