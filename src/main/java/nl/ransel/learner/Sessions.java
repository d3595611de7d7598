package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where a learner is logged in. */
public interface Sessions {

	/** Newest first. */
	Flux<OpenSession> of(LearnerId learner);

	/**
	 * Ends one at once.
	 * @return whether it was there
	 */
	Mono<Boolean> end(LearnerId learner, String id);

	/** Ends all of them at once. */
	Mono<Void> endAll(LearnerId learner);

	/**
	 * One of them. It knows no network address.
	 *
	 * @param id names it, and opens nothing
	 * @param current whether it is the one that asks
	 * @param device what kind of device
	 * @param provider where the learner logged in, by its name for people
	 * @param since when
	 * @param lastSeenAt last request, to the minute
	 */
	record OpenSession(String id, boolean current, Device device, String provider, Instant since, Instant lastSeenAt) {
	}

	/** No more than what tells one's own devices apart. */
	enum Device {

		COMPUTER, PHONE_OR_TABLET, OTHER

	}

}
