package nl.ransel.learner;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.MongoVault;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Takes the log along, or away. The learner is part of each entry's key, so an entry is
 * written anew and then taken away; one that is there already is the same.
 */
@Component
@Order(Belongings.REFERRED_TO)
class MongoActivityBelongings implements Belongings {

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	MongoActivityBelongings(ReactiveMongoOperations mongo, MongoVault vault) {
		this.mongo = mongo;
		this.vault = vault;
	}

	@Override
	public Mono<Void> move(LearnerId from, LearnerId to) {
		Query all = Query.query(Criteria.where("learnerId").is(from.value()));
		return this.vault.find(all, ActivityDocument.class).concatMap((entry) -> move(entry, to)).then();
	}

	@Override
	public Mono<Void> erase(LearnerId learner) {
		Query all = Query.query(Criteria.where("learnerId").is(learner.value()));
		return this.mongo.remove(all, ActivityDocument.class).then();
	}

	private Mono<Void> move(ActivityDocument entry, LearnerId to) {
		Query old = Query.query(Criteria.where("_id").is(entry.key()).and("learnerId").is(entry.learnerId()));
		return this.vault.insert(to, entry.movedTo(to))
			.onErrorResume(DuplicateKeyException.class, (there) -> Mono.empty())
			.then(this.mongo.remove(old, ActivityDocument.class))
			.then();
	}

}
