package nl.ransel.learner;

import java.util.Collection;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.LearnerEvents.Topic;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the counters are kept, for all copies of the service to see. */
interface SignalStore {

	/** Counts a change and gives the counters as they now stand. */
	Mono<Signals> count(LearnerId learner, Topic topic);

	/** The counters of these learners; who never had a change is left out. */
	Flux<LearnerSignals> read(Collection<LearnerId> learners);

	Mono<Void> remove(LearnerId learner);

	/** One learner's counters. */
	record LearnerSignals(LearnerId learner, Signals signals) {
	}

}
