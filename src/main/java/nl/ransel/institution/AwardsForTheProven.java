package nl.ransel.institution;

import java.util.List;

import nl.ransel.kernel.Identifier;
import nl.ransel.learner.Awaiting;
import nl.ransel.learner.Learner;
import nl.ransel.learner.LearnerEvents;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Awards that wait under an identifier are in the inbox of whoever proves it. Open pages
 * hear of it, and what comes from an institution the learner trusts is taken in.
 */
@Component
class AwardsForTheProven implements Awaiting {

	private final Trusting trusting;

	private final LearnerEvents events;

	AwardsForTheProven(Trusting trusting, LearnerEvents events) {
		this.trusting = trusting;
		this.events = events;
	}

	@Override
	public Mono<Void> proven(Learner learner, List<Identifier> fresh) {
		return this.trusting.settle(learner.id()).then(this.events.changed(learner.id(), LearnerEvents.Topic.AWARDS));
	}

}
