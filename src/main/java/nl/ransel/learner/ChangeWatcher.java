package nl.ransel.learner;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

/**
 * A feature whose own data follows from that of another. It is told after the change is
 * stored, on the copy of the service where it happened, before whoever changed it gets an
 * answer. Being told is a convenience: what it keeps must come out the same when it looks
 * by itself later.
 */
@FunctionalInterface
public interface ChangeWatcher {

	Mono<Void> changed(LearnerId learner, LearnerEvents.Topic topic);

}
