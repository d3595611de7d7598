package nl.ransel.consent;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Belongings;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** One person agreed, whichever of their accounts it was in. */
@Component
@Order(Belongings.REFERRING)
class MongoAcceptanceBelongings implements Belongings {

	private final ReactiveMongoOperations mongo;

	MongoAcceptanceBelongings(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<Void> move(LearnerId from, LearnerId to) {
		return this.mongo.find(all(from), AcceptanceDocument.class)
			.concatMap((agreed) -> this.mongo.insert(agreed.movedTo(to))
				.onErrorResume(DuplicateKeyException.class, (there) -> Mono.empty())
				.then(this.mongo.remove(agreed)))
			.then();
	}

	@Override
	public Mono<Void> erase(LearnerId learner) {
		return this.mongo.remove(all(learner), AcceptanceDocument.class).then();
	}

	private static Query all(LearnerId learner) {
		return Query.query(Criteria.where("learnerId").is(learner.value()));
	}

}
