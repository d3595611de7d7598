package nl.ransel.vault;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Learners' keys in MongoDB. */
@Component
class MongoWrappedKeys implements WrappedKeys {

	private final ReactiveMongoOperations mongo;

	MongoWrappedKeys(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<WrappedKey> add(WrappedKey key) {
		return this.mongo.insert(WrappedKeyDocument.of(key))
			.map(WrappedKeyDocument::toWrappedKey)
			.onErrorResume(DuplicateKeyException.class, (there) -> find(key.learnerId()));
	}

	@Override
	public Mono<WrappedKey> find(String learnerId) {
		return this.mongo.findById(learnerId, WrappedKeyDocument.class).map(WrappedKeyDocument::toWrappedKey);
	}

	@Override
	public Flux<WrappedKey> wrappedBy(int master) {
		return this.mongo.find(Query.query(Criteria.where("master").is(master)), WrappedKeyDocument.class)
			.map(WrappedKeyDocument::toWrappedKey);
	}

	@Override
	public Mono<Void> replace(WrappedKey key, int master) {
		Query asItWas = Query.query(Criteria.where("_id").is(key.learnerId()).and("master").is(master));
		Update update = Update.update("master", key.master()).set("wrapped", key.bytes());
		return this.mongo.updateFirst(asItWas, update, WrappedKeyDocument.class).then();
	}

	@Override
	public Mono<Void> remove(String learnerId) {
		return this.mongo.remove(Query.query(Criteria.where("_id").is(learnerId)), WrappedKeyDocument.class).then();
	}

}
