package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Codes in MongoDB. */
@Component
class MongoAddressCodes implements AddressCodes {

	private final ReactiveMongoOperations mongo;

	MongoAddressCodes(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<Void> keep(LearnerId learner, AddressCode code) {
		return this.mongo.save(AddressCodeDocument.of(learner, code)).then();
	}

	@Override
	public Mono<AddressCode> tryOnce(String id, Instant now) {
		Query good = Query.query(Criteria.where("_id").is(id).and("triesLeft").gt(0).and("expiresAt").gt(now));
		return this.mongo
			.findAndModify(good, new Update().inc("triesLeft", -1), FindAndModifyOptions.options().returnNew(true),
					AddressCodeDocument.class)
			.map(AddressCodeDocument::toAddressCode);
	}

	@Override
	public Mono<Boolean> use(AddressCode code) {
		Query same = Query.query(Criteria.where("_id").is(code.id()).and("digest").is(code.digest()));
		return this.mongo.remove(same, AddressCodeDocument.class).map((result) -> result.getDeletedCount() > 0);
	}

	@Override
	public Mono<Void> removeAll(LearnerId learner) {
		Query theirs = Query.query(Criteria.where("learnerId").is(learner.value()));
		return this.mongo.remove(theirs, AddressCodeDocument.class).then();
	}

	@Override
	public Mono<Void> sweep(Instant now) {
		return this.mongo.remove(Query.query(Criteria.where("expiresAt").lt(now)), AddressCodeDocument.class).then();
	}

}
