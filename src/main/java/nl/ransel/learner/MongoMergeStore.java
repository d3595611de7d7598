package nl.ransel.learner;

import java.time.Instant;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Merges in MongoDB. */
@Component
class MongoMergeStore implements MergeStore {

	private final ReactiveMongoOperations mongo;

	MongoMergeStore(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<Merge> begin(Merge merge) {
		return this.mongo.insert(MergeDocument.of(merge))
			.onErrorResume(DuplicateKeyException.class, (there) -> this.mongo.findById(merge.id(), MergeDocument.class))
			.map(MergeDocument::toMerge);
	}

	@Override
	public Flux<Merge> due(Instant now) {
		return this.mongo.find(Query.query(Criteria.where("due").lte(now)), MergeDocument.class)
			.map(MergeDocument::toMerge);
	}

	@Override
	public Mono<Merge> claim(Merge merge, Instant again) {
		Query asItWas = Query.query(Criteria.where("_id").is(merge.id()).and("due").is(merge.due()));
		return this.mongo
			.findAndModify(asItWas, Update.update("due", again), FindAndModifyOptions.options().returnNew(true),
					MergeDocument.class)
			.map(MergeDocument::toMerge);
	}

	@Override
	public Mono<Void> over(Merge merge) {
		return this.mongo.remove(Query.query(Criteria.where("_id").is(merge.id())), MergeDocument.class).then();
	}

}
