package nl.ransel.institution;

import nl.ransel.institution.TrustedInstitutionDocument.Key;
import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Learners' words about institutions in MongoDB. */
@Component
class MongoTrustedInstitutions implements TrustedInstitutions {

	private final ReactiveMongoOperations mongo;

	MongoTrustedInstitutions(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<TrustedInstitution> add(TrustedInstitution trusted) {
		return this.mongo.insert(TrustedInstitutionDocument.of(trusted))
			.onErrorResume(DuplicateKeyException.class,
					(there) -> this.mongo.findOne(one(trusted.learner(), trusted.institutionId()),
							TrustedInstitutionDocument.class))
			.map(TrustedInstitutionDocument::toTrustedInstitution);
	}

	@Override
	public Mono<Boolean> remove(LearnerId learner, String institutionId) {
		return this.mongo.remove(one(learner, institutionId), TrustedInstitutionDocument.class)
			.map((result) -> result.getDeletedCount() > 0);
	}

	@Override
	public Flux<TrustedInstitution> of(LearnerId learner) {
		Query query = Query.query(Criteria.where("learnerId").is(learner.value())).with(Sort.by("since"));
		return this.mongo.find(query, TrustedInstitutionDocument.class)
			.map(TrustedInstitutionDocument::toTrustedInstitution);
	}

	private static Query one(LearnerId learner, String institutionId) {
		return Query.query(
				Criteria.where("_id").is(new Key(learner.value(), institutionId)).and("learnerId").is(learner.value()));
	}

}
