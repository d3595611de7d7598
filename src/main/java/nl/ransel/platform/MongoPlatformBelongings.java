package nl.ransel.platform;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Belongings;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Takes along which platforms came. What was withdrawn in either account stays withdrawn.
 */
@Component
@Order(Belongings.REFERRING)
class MongoPlatformBelongings implements Belongings {

	private final ReactiveMongoOperations mongo;

	MongoPlatformBelongings(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<Void> move(LearnerId from, LearnerId to) {
		Query all = Query.query(Criteria.where("learnerId").is(from.value()));
		return this.mongo.find(all, PlatformGrantDocument.class)
			.concatMap((grant) -> arrive(grant.movedTo(to)).then(this.mongo.remove(grant)))
			.then();
	}

	@Override
	public Mono<Void> erase(LearnerId learner) {
		Query all = Query.query(Criteria.where("learnerId").is(learner.value()));
		return this.mongo.remove(all, PlatformGrantDocument.class).then();
	}

	private Mono<Void> arrive(PlatformGrantDocument grant) {
		return this.mongo.insert(grant).then().onErrorResume(DuplicateKeyException.class, (there) -> withdraw(grant));
	}

	private Mono<Void> withdraw(PlatformGrantDocument grant) {
		if (grant.withdrawnAt() == null) {
			return Mono.empty();
		}
		return this.mongo
			.updateFirst(Query.query(Criteria.where("_id").is(grant.id())),
					Update.update("withdrawnAt", grant.withdrawnAt()), PlatformGrantDocument.class)
			.then();
	}

}
