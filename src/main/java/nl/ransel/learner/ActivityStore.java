package nl.ransel.learner;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the log is kept. */
interface ActivityStore {

	/**
	 * Adds an entry; one that is there already stays as it is.
	 * @return whether it was added
	 */
	Mono<Boolean> add(RecordedActivity entry);

	/**
	 * Newest first.
	 * @param kind of this kind only, or null for all
	 * @param before the place of an entry, to go on after it
	 */
	Flux<RecordedActivity> list(LearnerId learner, Activity.@Nullable Kind kind, @Nullable String before, int most);

	/** What the learner has not put away yet, newest first. */
	Flux<RecordedActivity> notices(LearnerId learner, int most);

	/**
	 * Puts a notice away; doing it twice changes nothing.
	 * @return whether the entry exists
	 */
	Mono<Boolean> seen(LearnerId learner, String id);

	Mono<Void> clear(LearnerId learner);

}
