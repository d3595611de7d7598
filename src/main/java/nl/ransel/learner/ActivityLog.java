package nl.ransel.learner;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Randomness;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** The learner's own log: what happened to their data, and what they should be told. */
@Service
class ActivityLog implements Activities {

	static final int PAGE = 50;

	/** More at once is not read by anybody; what is put away makes room. */
	static final int MOST_NOTICES = 20;

	private final ActivityStore store;

	private final LearnerEvents events;

	private final Randomness randomness;

	private final Clock clock;

	ActivityLog(ActivityStore store, LearnerEvents events, Randomness randomness, Clock clock) {
		this.store = store;
		this.events = events;
		this.randomness = randomness;
		this.clock = clock;
	}

	@Override
	public Mono<Void> record(LearnerId learner, Activity activity) {
		return Mono.fromSupplier(() -> entry(learner, activity))
			.flatMap(this.store::add)
			.filter(Boolean::booleanValue)
			.flatMap((added) -> changed(learner));
	}

	Mono<Page<RecordedActivity>> list(LearnerId learner, Activity.@Nullable Kind kind, @Nullable String cursor) {
		return this.store.list(learner, kind, cursor, PAGE + 1)
			.collectList()
			.map((fetched) -> Page.cut(fetched, PAGE, RecordedActivity::place));
	}

	/** All of it, newest first, for the learner to take along. */
	Flux<RecordedActivity> whole(LearnerId learner) {
		return list(learner, null, null)
			.expand((page) -> (page.next() != null) ? list(learner, null, page.next()) : Mono.empty())
			.concatMapIterable(Page::items);
	}

	Flux<RecordedActivity> notices(LearnerId learner) {
		return this.store.notices(learner, MOST_NOTICES);
	}

	Mono<Void> seen(LearnerId learner, String id) {
		return this.store.seen(learner, id)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> Problem.notFound("activity.unknown")))
			.then(changed(learner));
	}

	Mono<Void> clear(LearnerId learner) {
		return this.store.clear(learner).then(changed(learner));
	}

	private RecordedActivity entry(LearnerId learner, Activity activity) {
		String id = (activity.once() != null) ? activity.once() : this.randomness.id();
		return new RecordedActivity(id, learner, this.clock.instant().truncatedTo(ChronoUnit.MILLIS), activity,
				activity.notice());
	}

	private Mono<Void> changed(LearnerId learner) {
		return this.events.changed(learner, LearnerEvents.Topic.ACTIVITY);
	}

}
