package nl.ransel.backpack;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.MongoVault;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Pictures of kept credentials in MongoDB. */
@Component
class MongoBadgeImageStore implements BadgeImageStore {

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	MongoBadgeImageStore(ReactiveMongoOperations mongo, MongoVault vault) {
		this.mongo = mongo;
		this.vault = vault;
	}

	@Override
	public Mono<Void> save(LearnerId learner, String credentialId, BadgeImage image) {
		return this.vault.save(learner, BadgeImageDocument.of(learner, credentialId, image)).then();
	}

	@Override
	public Mono<BadgeImage> find(LearnerId learner, String credentialId) {
		return this.vault.findOne(one(learner, credentialId), BadgeImageDocument.class)
			.map(BadgeImageDocument::toImage);
	}

	@Override
	public Mono<Void> delete(LearnerId learner, String credentialId) {
		return this.mongo.remove(one(learner, credentialId), BadgeImageDocument.class).then();
	}

	private static Query one(LearnerId learner, String credentialId) {
		String key = BadgeImageDocument.key(learner, credentialId);
		return Query.query(Criteria.where("_id").is(key).and("learnerId").is(learner.value()));
	}

}
