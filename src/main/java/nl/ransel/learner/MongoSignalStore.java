package nl.ransel.learner;

import java.time.Duration;
import java.util.Collection;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.LearnerEvents.Topic;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counters in MongoDB, one document per learner. */
@Component
class MongoSignalStore implements SignalStore {

	/** Learners asked about in one query. */
	private static final int BATCH = 500;

	private static final Retry LOST_THE_RACE = Retry.backoff(5, Duration.ofMillis(5))
		.filter(DuplicateKeyException.class::isInstance);

	private final ReactiveMongoOperations mongo;

	MongoSignalStore(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<Signals> count(LearnerId learner, Topic topic) {
		return this.mongo
			.findAndModify(Query.query(Criteria.where("_id").is(learner.value())),
					new Update().inc("counts." + topic.name(), 1L),
					FindAndModifyOptions.options().upsert(true).returnNew(true), SignalDocument.class)
			.retryWhen(LOST_THE_RACE)
			.map((document) -> document.toSignals().signals());
	}

	@Override
	public Flux<LearnerSignals> read(Collection<LearnerId> learners) {
		return Flux.fromIterable(learners)
			.map(LearnerId::value)
			.buffer(BATCH)
			.concatMap((ids) -> this.mongo.find(Query.query(Criteria.where("_id").in(ids)), SignalDocument.class))
			.map(SignalDocument::toSignals);
	}

	@Override
	public Mono<Void> remove(LearnerId learner) {
		return this.mongo.remove(Query.query(Criteria.where("_id").is(learner.value())), SignalDocument.class).then();
	}

}
