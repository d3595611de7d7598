package nl.ransel.share;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.LearnerEvents;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the owner's open pages that somebody looked, a moment after the reader had the
 * page: a hundred readers at once ring once. The visit itself is counted before the
 * reader gets anything, so nothing is lost with a ring that is not heard; the owner finds
 * it when they next look.
 */
@Component
class VisitBell {

	private static final int MOST = 10_000;

	/** As often as other copies of the service look for what happened here. */
	private static final long PAUSE = 1000;

	private final Set<LearnerId> rung = ConcurrentHashMap.newKeySet();

	private final LearnerEvents events;

	VisitBell(LearnerEvents events) {
		this.events = events;
	}

	void ring(LearnerId owner) {
		if (this.rung.size() < MOST) {
			this.rung.add(owner);
		}
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelay = PAUSE)
	Mono<Void> answer() {
		return Flux.defer(() -> Flux.fromIterable(this.rung))
			.filter(this.rung::remove)
			.concatMap((owner) -> this.events.changed(owner, LearnerEvents.Topic.SHARES).onErrorComplete())
			.then();
	}

}
