package nl.ransel.learner;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.MongoVault;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Gives what an account knows to the account it became part of, in steps that can be
 * taken once more when one of them broke off.
 */
final class MongoInheritance {

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	MongoInheritance(ReactiveMongoOperations mongo, MongoVault vault) {
		this.mongo = mongo;
		this.vault = vault;
	}

	/** Its logins. */
	Mono<Void> logins(LearnerId from, LearnerId to) {
		Query theirs = Query.query(Criteria.where("learnerId").is(from.value()));
		theirs.fields().include("_id");
		return this.mongo.find(theirs, Document.class, MongoLearnerStore.IDENTITIES)
			.concatMap((identity) -> adopt(to, identity.getString("_id")))
			.then();
	}

	/**
	 * The logins it had before, and what it has proven. What is taken off last shows that
	 * the rest has arrived.
	 * @param proving gives what it has proven
	 */
	Mono<Void> rest(Account from, LearnerId to, Mono<Void> proving) {
		Update gone = new Update().unset("identifiers")
			.unset("logins")
			.unset("former")
			.unset("name")
			.unset("knownName");
		return proving.thenMany(Flux.fromIterable(from.former()))
			.concatMap((former) -> former(former, to))
			.then(this.mongo.updateFirst(byId(from.learner().id().value()), gone, LearnerDocument.class))
			.then();
	}

	/** First the account knows the login, then the login leads there. */
	private Mono<Void> adopt(LearnerId to, String identityId) {
		return this.mongo
			.updateFirst(byId(to.value()), new Update().addToSet("logins", identityId), LearnerDocument.class)
			.then(this.mongo.updateFirst(byId(identityId), new Update().set("learnerId", to.value()),
					IdentityDocument.class))
			.then();
	}

	private Mono<Void> former(FormerIdentity former, LearnerId to) {
		Query unlessThere = Query.query(Criteria.where("_id").is(to.value()).and("former._id").ne(former.id()));
		return this.vault
			.updateFirst(to, to.value(), unlessThere, new Update().push("former", former), LearnerDocument.class)
			.then();
	}

	private static Query byId(String id) {
		return Query.query(Criteria.where("_id").is(id));
	}

}
