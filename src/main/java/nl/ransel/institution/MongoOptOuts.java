package nl.ransel.institution;

import java.time.Instant;

import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Who wants no mail, in MongoDB. */
@Component
class MongoOptOuts implements OptOuts {

	private final ReactiveMongoOperations mongo;

	MongoOptOuts(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<Void> add(String address, Instant now) {
		return this.mongo.save(new OptOutDocument(address, now)).then();
	}

	@Override
	public Mono<Void> remove(String address) {
		return this.mongo.remove(only(address), OptOutDocument.class).then();
	}

	@Override
	public Mono<Boolean> contains(String address) {
		return this.mongo.exists(only(address), OptOutDocument.class);
	}

	private static Query only(String address) {
		return Query.query(Criteria.where("_id").is(address));
	}

}
