package nl.ransel.consent;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Who agreed to what, in MongoDB. */
@Component
class MongoAcceptances implements Acceptances {

	private final ReactiveMongoOperations mongo;

	MongoAcceptances(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<Boolean> add(Acceptance acceptance) {
		return this.mongo.insert(AcceptanceDocument.of(acceptance))
			.map((added) -> true)
			.onErrorResume(DuplicateKeyException.class, (there) -> Mono.just(false));
	}

	@Override
	public Mono<Acceptance> find(LearnerId learner, String version) {
		Query one = Query.query(Criteria.where("_id")
			.is(new AcceptanceDocument.Key(learner.value(), version))
			.and("learnerId")
			.is(learner.value()));
		return this.mongo.findOne(one, AcceptanceDocument.class).map(AcceptanceDocument::toAcceptance);
	}

	@Override
	public Flux<Acceptance> of(LearnerId learner) {
		Query query = Query.query(Criteria.where("learnerId").is(learner.value())).with(Sort.by("at"));
		return this.mongo.find(query, AcceptanceDocument.class).map(AcceptanceDocument::toAcceptance);
	}

}
