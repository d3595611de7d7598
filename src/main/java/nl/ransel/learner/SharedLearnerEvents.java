package nl.ransel.learner;

import java.util.Set;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Carries signals between the copies of the service through counters in the store. The
 * copy where something happens tells its own pages at once; the others look once a
 * second, and only for learners whose pages they have.
 */
@Service
class SharedLearnerEvents implements LearnerEvents {

	private static final Logger log = LoggerFactory.getLogger(SharedLearnerEvents.class);

	private final SignalStore store;

	private final Listeners listeners;

	private final ObjectProvider<ChangeWatcher> watchers;

	SharedLearnerEvents(SignalStore store, Listeners listeners, ObjectProvider<ChangeWatcher> watchers) {
		this.store = store;
		this.listeners = listeners;
		this.watchers = watchers;
	}

	@Override
	public Mono<Void> changed(LearnerId learner, Topic topic) {
		return this.store.count(learner, topic)
			.doOnNext((signals) -> this.listeners.deliver(learner, signals))
			.thenMany(Flux.fromStream(this.watchers::orderedStream))
			.concatMap(
					(watcher) -> watcher.changed(learner, topic).onErrorResume((failure) -> passed(watcher, failure)))
			.then();
	}

	/** What changed is stored and stays so; whoever follows it looks again when asked. */
	private static Mono<Void> passed(ChangeWatcher watcher, Throwable failure) {
		log.warn("{} could not follow a change", watcher.getClass().getSimpleName(), failure);
		return Mono.empty();
	}

	/**
	 * The news for a page of this learner. The page is connected before the store is read
	 * once more, so nothing falls between the two.
	 * @param last what the page heard last, or null when it connects for the first time
	 */
	Flux<News> listen(LearnerId learner, @Nullable Signals last) {
		Mono<Signals> start = (last != null) ? Mono.just(last) : current(learner);
		return start.flatMapMany((known) -> Flux.merge(this.listeners.listen(learner), current(learner))
			.scan(News.connected(known), News::next)
			.distinctUntilChanged(News::now));
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelay = 1000)
	Mono<Void> look() {
		return Flux.defer(() -> this.store.read(this.listeners.learners()))
			.doOnNext((found) -> this.listeners.deliver(found.learner(), found.signals()))
			.then();
	}

	private Mono<Signals> current(LearnerId learner) {
		return this.store.read(Set.of(learner))
			.map(SignalStore.LearnerSignals::signals)
			.next()
			.defaultIfEmpty(Signals.NONE);
	}

}
