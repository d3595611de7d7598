package nl.ransel.learner;

import java.time.Duration;
import java.time.Instant;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Accounts and identities in MongoDB; each step is one atomic update of one document. */
@Component
class MongoLearnerStore implements LearnerStore {

	private static final FindAndModifyOptions MAKE_OR_CHANGE = FindAndModifyOptions.options()
		.upsert(true)
		.returnNew(true);

	/** Two upserts of the same key at once: one makes it, the other must look again. */
	private static final Retry LOST_THE_RACE = Retry.backoff(5, Duration.ofMillis(10))
		.filter(DuplicateKeyException.class::isInstance);

	private final ReactiveMongoOperations mongo;

	MongoLearnerStore(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<Identity> seen(Identity identity) {
		Update update = new Update().setOnInsert("learnerId", identity.learner().value())
			.setOnInsert("issuer", identity.issuer())
			.setOnInsert("subject", identity.subject())
			.setOnInsert("linkedAt", identity.linkedAt())
			.set("provider", identity.provider())
			.set("providerName", identity.providerName())
			.set("lastSeenAt", identity.lastSeenAt());
		setIfGiven(update, "name", identity.name());
		setIfGiven(update, "email", identity.email());
		return this.mongo.findAndModify(byId(identity.id()), update, MAKE_OR_CHANGE, IdentityDocument.class)
			.retryWhen(LOST_THE_RACE)
			.map(IdentityDocument::toIdentity);
	}

	@Override
	public Mono<Void> welcome(LearnerId learner, Login login, Instant now) {
		Update update = new Update().setOnInsert("since", now).setOnInsert("language", login.language());
		setIfGiven(update, "name", login.name());
		return this.mongo.findAndModify(byId(learner.value()), update, MAKE_OR_CHANGE, LearnerDocument.class)
			.retryWhen(LOST_THE_RACE)
			.thenMany(Flux.fromIterable(login.proven()))
			.concatMap((identifier) -> prove(learner, LearnerDocument.Proven.of(identifier, login.providerName(), now)))
			.then();
	}

	private Mono<Void> prove(LearnerId learner, LearnerDocument.Proven proven) {
		Query unlessThere = Query
			.query(Criteria.where("_id").is(learner.value()).and("identifiers.key").ne(proven.key()));
		return this.mongo.updateFirst(unlessThere, new Update().push("identifiers", proven), LearnerDocument.class)
			.then();
	}

	@Override
	public Mono<Learner> find(LearnerId id) {
		return this.mongo.findById(id.value(), LearnerDocument.class).map(LearnerDocument::toLearner);
	}

	@Override
	public Flux<LearnerId> owning(Identifier identifier) {
		return this.mongo
			.find(Query.query(Criteria.where("identifiers.key").is(identifier.key())), LearnerDocument.class)
			.map((document) -> new LearnerId(document.id()));
	}

	@Override
	public Flux<Identity> identities(LearnerId learner) {
		Query query = Query.query(Criteria.where("learnerId").is(learner.value())).with(Sort.by("linkedAt"));
		return this.mongo.find(query, IdentityDocument.class).map(IdentityDocument::toIdentity);
	}

	@Override
	public Mono<Learner> speak(LearnerId id, String language) {
		return this.mongo
			.findAndModify(byId(id.value()), new Update().set("language", language),
					FindAndModifyOptions.options().returnNew(true), LearnerDocument.class)
			.map(LearnerDocument::toLearner);
	}

	private static Query byId(String id) {
		return Query.query(Criteria.where("_id").is(id));
	}

	private static void setIfGiven(Update update, String field, @Nullable String value) {
		if (value != null) {
			update.set(field, value);
		}
	}

}
