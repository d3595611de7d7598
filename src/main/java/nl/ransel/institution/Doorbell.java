package nl.ransel.institution;

import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;

import nl.ransel.kernel.Identifier;
import nl.ransel.learner.LearnerEvents;
import nl.ransel.learner.Learners;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells open pages that an award came or was withdrawn, and accepts it for whom said so
 * beforehand, a moment after the institution had its answer: were it done before, the
 * time an answer takes would tell whether there is an account. What rings while the bell
 * is full is not heard; the award is found when the learner next looks.
 */
@Component
class Doorbell {

	private static final int MOST = 10_000;

	private static final long PAUSE = 250;

	private final Queue<Identifier> rung = new ArrayBlockingQueue<>(MOST);

	private final Learners learners;

	private final LearnerEvents events;

	private final Trusting trusting;

	Doorbell(Learners learners, LearnerEvents events, Trusting trusting) {
		this.learners = learners;
		this.events = events;
		this.trusting = trusting;
	}

	void ring(Identifier recipient) {
		this.rung.offer(recipient);
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelay = PAUSE)
	Mono<Void> answer() {
		return Flux.defer(() -> Flux.fromIterable(heard())).concatMap(this::tell).then();
	}

	private Set<Identifier> heard() {
		Set<Identifier> recipients = new LinkedHashSet<>();
		for (Identifier next = this.rung.poll(); next != null; next = this.rung.poll()) {
			recipients.add(next);
		}
		return recipients;
	}

	private Mono<Void> tell(Identifier recipient) {
		return this.learners.owning(recipient)
			.concatMap((learner) -> this.events.changed(learner, LearnerEvents.Topic.AWARDS)
				.thenMany(this.trusting.settle(learner)))
			.then()
			.onErrorComplete();
	}

}
