package nl.ransel.learner;

import org.bson.Document;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Files again, when somebody comes by, what was filed before logins and proven
 * identifiers stood under keyed hashes.
 */
final class MongoFormerKeys {

	private final ReactiveMongoOperations mongo;

	MongoFormerKeys(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	/**
	 * A login: it is written again under the id it has now, then the account hears of
	 * that, and last the old one goes.
	 */
	Mono<Void> login(String former, String id) {
		return this.mongo.findById(former, Document.class, MongoLearnerStore.IDENTITIES).flatMap((document) -> {
			String learner = document.getString("learnerId");
			return this.mongo.insert(new Document(document).append("_id", id), MongoLearnerStore.IDENTITIES)
				.onErrorResume(DuplicateKeyException.class, (there) -> Mono.empty())
				.then(renamed(learner, "logins", former, "logins.$", id))
				.then(renamed(learner, "former._id", former, "former.$._id", id))
				.then(renamed(learner, "knownName.identityId", former, "knownName.identityId", id))
				.then(this.mongo.remove(Query.query(Criteria.where("_id").is(former)), MongoLearnerStore.IDENTITIES));
		}).then();
	}

	/** An identifier that this account proved. */
	Mono<Void> identifier(String learner, String former, String key) {
		return renamed(learner, "identifiers.key", former, "identifiers.$.key", key);
	}

	private Mono<Void> renamed(String learner, String place, String former, String field, String id) {
		Query there = Query.query(Criteria.where("_id").is(learner).and(place).is(former));
		return this.mongo.updateFirst(there, Update.update(field, id), MongoLearnerStore.LEARNERS).then();
	}

}
