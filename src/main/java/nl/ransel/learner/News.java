package nl.ransel.learner;

import java.util.Set;

import nl.ransel.learner.LearnerEvents.Topic;

/**
 * What an open page has to hear now.
 *
 * @param topics what changed since it heard something last; empty when it just connected
 * @param now the counters it knows from here on
 */
record News(Set<Topic> topics, Signals now) {

	static News connected(Signals now) {
		return new News(Set.of(), now);
	}

	/** What these counters add. */
	News next(Signals heard) {
		Signals together = this.now.and(heard);
		return new News(together.since(this.now), together);
	}

}
