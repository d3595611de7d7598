package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Erasures in MongoDB. */
@Component
class MongoErasureStore implements ErasureStore {

	private final ReactiveMongoOperations mongo;

	MongoErasureStore(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<Void> begin(Erasure erasure) {
		return this.mongo.insert(ErasureDocument.of(erasure))
			.onErrorResume(DuplicateKeyException.class, (there) -> Mono.empty())
			.then();
	}

	@Override
	public Flux<Erasure> due(Instant now) {
		return this.mongo.find(Query.query(Criteria.where("due").lte(now)), ErasureDocument.class)
			.map(ErasureDocument::toErasure);
	}

	@Override
	public Mono<Erasure> claim(Erasure erasure, Instant again) {
		Query asItWas = Query.query(Criteria.where("_id").is(erasure.learner().value()).and("due").is(erasure.due()));
		return this.mongo.updateFirst(asItWas, Update.update("due", again), ErasureDocument.class)
			.filter((result) -> result.getModifiedCount() > 0)
			.map((result) -> erasure.at(again));
	}

	@Override
	public Mono<Void> swept(LearnerId learner, Instant again) {
		return this.mongo
			.updateFirst(byId(learner), Update.update("due", again).set("swept", true), ErasureDocument.class)
			.then();
	}

	@Override
	public Mono<Void> over(LearnerId learner) {
		return this.mongo.remove(byId(learner), ErasureDocument.class).then();
	}

	private static Query byId(LearnerId learner) {
		return Query.query(Criteria.where("_id").is(learner.value()));
	}

}
