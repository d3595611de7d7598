package nl.ransel.platform;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Grants in MongoDB; each change is one atomic update of one document. */
@Component
class MongoPlatformGrants implements PlatformGrants {

	private static final FindAndModifyOptions CHANGED = FindAndModifyOptions.options().returnNew(true);

	private static final FindAndModifyOptions MADE_OR_CHANGED = FindAndModifyOptions.options()
		.upsert(true)
		.returnNew(true);

	private final ReactiveMongoOperations mongo;

	MongoPlatformGrants(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	/**
	 * One that is withdrawn is not found, and cannot be made a second time under its id.
	 * The same goes for the slower of two first uses, which then changes what is there.
	 */
	@Override
	public Mono<PlatformGrant> use(PlatformGrant grant) {
		return use(grant, MADE_OR_CHANGED).onErrorResume(DuplicateKeyException.class,
				(there) -> use(grant, CHANGED).switchIfEmpty(Mono.defer(() -> find(grant.learner(), grant.id()))));
	}

	private Mono<PlatformGrant> use(PlatformGrant grant, FindAndModifyOptions how) {
		Update update = Update.update("name", grant.name())
			.set("scopes", grant.scopes())
			.set("lastUsedAt", grant.lastUsedAt())
			.setOnInsert("clientId", grant.clientId())
			.setOnInsert("since", grant.since());
		Query allowed = Query.query(one(grant.learner(), grant.id()).and("withdrawnAt").is(null));
		return this.mongo.findAndModify(allowed, update, how, PlatformGrantDocument.class)
			.map(PlatformGrantDocument::toGrant);
	}

	@Override
	public Mono<PlatformGrant> withdraw(LearnerId learner, String id, Instant now) {
		Query allowed = Query.query(one(learner, id).and("withdrawnAt").is(null));
		return this.mongo
			.findAndModify(allowed, Update.update("withdrawnAt", now), CHANGED, PlatformGrantDocument.class)
			.map(PlatformGrantDocument::toGrant)
			.switchIfEmpty(Mono.defer(() -> find(learner, id)));
	}

	@Override
	public Mono<PlatformGrant> allow(LearnerId learner, String id) {
		return this.mongo
			.findAndModify(Query.query(one(learner, id)), new Update().unset("withdrawnAt"), CHANGED,
					PlatformGrantDocument.class)
			.map(PlatformGrantDocument::toGrant);
	}

	@Override
	public Flux<PlatformGrant> of(LearnerId learner) {
		Query query = Query.query(Criteria.where("learnerId").is(learner.value())).with(Sort.by("since"));
		return this.mongo.find(query, PlatformGrantDocument.class).map(PlatformGrantDocument::toGrant);
	}

	private Mono<PlatformGrant> find(LearnerId learner, String id) {
		return this.mongo.findOne(Query.query(one(learner, id)), PlatformGrantDocument.class)
			.map(PlatformGrantDocument::toGrant);
	}

	private static Criteria one(LearnerId learner, String id) {
		return Criteria.where("_id").is(id).and("learnerId").is(learner.value());
	}

}
