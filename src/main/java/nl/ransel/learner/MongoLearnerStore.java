package nl.ransel.learner;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.NoSuchElementException;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.Lookup;
import nl.ransel.vault.MongoVault;
import org.bson.Document;
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

	static final String LEARNERS = "learners";

	static final String IDENTITIES = "identities";

	private static final FindAndModifyOptions MAKE_OR_CHANGE = FindAndModifyOptions.options()
		.upsert(true)
		.returnNew(true);

	private static final FindAndModifyOptions GIVE_THE_NEW = FindAndModifyOptions.options().returnNew(true);

	/** Two upserts of the same key at once: one makes it, the other must look again. */
	private static final Retry LOST_THE_RACE = Retry.backoff(5, Duration.ofMillis(10))
		.filter(DuplicateKeyException.class::isInstance);

	/** Nobody has so many accounts; a circle, should there be one, ends here. */
	private static final int MOST_MERGES = 20;

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	private final Lookup lookup;

	private final MongoFormerKeys former;

	private final MongoInheritance inheritance;

	MongoLearnerStore(ReactiveMongoOperations mongo, MongoVault vault, Lookup lookup) {
		this.mongo = mongo;
		this.vault = vault;
		this.lookup = lookup;
		this.former = new MongoFormerKeys(mongo);
		this.inheritance = new MongoInheritance(mongo, vault);
	}

	/** Only when it is known whose login this is, it is known whose key seals it. */
	@Override
	public Mono<Identity> seen(Identity identity) {
		return this.former.login(IdentityIds.former(identity.issuer(), identity.subject()), identity.id())
			.then(noted(identity))
			.flatMap((found) -> openable(found.learnerId(), identity))
			.flatMap((learnerId) -> say(identity, learnerId));
	}

	private Mono<IdentityDocument> noted(Identity identity) {
		Update update = new Update().setOnInsert("learnerId", identity.learner().value())
			.setOnInsert("issuer", identity.issuer())
			.setOnInsert("linkedAt", identity.linkedAt())
			.set("provider", identity.provider())
			.set("providerName", identity.providerName())
			.set("lastSeenAt", identity.lastSeenAt());
		Query bare = byId(identity.id());
		bare.fields().include("learnerId");
		return this.mongo.findAndModify(bare, update, MAKE_OR_CHANGE, IdentityDocument.class).retryWhen(LOST_THE_RACE);
	}

	/**
	 * Whose login it is. One that leads to an account whose key is gone, because a backup
	 * from before an erasure came back, is a first login again: a new key would open
	 * nothing of what is there.
	 */
	private Mono<String> openable(String learnerId, Identity identity) {
		return identity(identity.id()).map((there) -> there.learner().value())
			.switchIfEmpty(Mono.defer(() -> forget(new LearnerId(learnerId), identity.id()).then(noted(identity)))
				.map(IdentityDocument::learnerId));
	}

	private Mono<Identity> say(Identity identity, String learnerId) {
		Update update = Update.update("subject", identity.subject()).set("attributes", identity.attributes());
		setIfGiven(update, "name", identity.name());
		setIfGiven(update, "email", identity.email());
		return this.vault
			.findAndModify(new LearnerId(learnerId), identity.id(), byId(identity.id()), update, GIVE_THE_NEW,
					IdentityDocument.class)
			.map(IdentityDocument::toIdentity);
	}

	@Override
	public Mono<Identity> identity(String id) {
		return this.vault.findOne(byId(id), IdentityDocument.class).map(IdentityDocument::toIdentity);
	}

	@Override
	public Mono<Account> welcome(LearnerId learner, String identityId, String language, Instant now) {
		Update update = new Update().setOnInsert("since", now)
			.setOnInsert("language", language)
			.addToSet("logins", identityId)
			.pull("former", new Document("_id", identityId));
		return this.vault.findAndModify(byId(learner.value()), update, MAKE_OR_CHANGE, LearnerDocument.class)
			.retryWhen(LOST_THE_RACE)
			.map(LearnerDocument::toAccount);
	}

	@Override
	public Mono<Void> call(Account account, KnownName name) {
		KnownName inUse = account.name();
		Criteria unchanged = Criteria.where("_id")
			.is(account.learner().id().value())
			.and("knownName.identityId")
			.is((inUse != null) ? inUse.identityId() : null);
		Update update = new Update().set("name", name.value()).set("knownName", name);
		LearnerId learner = account.learner().id();
		return this.vault.updateFirst(learner, learner.value(), Query.query(unchanged), update, LearnerDocument.class)
			.then();
	}

	@Override
	public Mono<Boolean> prove(LearnerId learner, ProvenIdentifier proven) {
		LearnerDocument.Proven stored = LearnerDocument.Proven.of(proven, key(proven.identifier()));
		Query unlessThere = Query
			.query(Criteria.where("_id").is(learner.value()).and("identifiers.key").ne(stored.key()));
		return this.former.identifier(learner.value(), proven.identifier().key(), stored.key())
			.then(this.vault.updateFirst(learner, learner.value(), unlessThere,
					new Update().push("identifiers", stored), LearnerDocument.class))
			.map((result) -> result.getModifiedCount() > 0)
			.filterWhen((added) -> added ? Mono.just(true) : confirm(learner, stored).thenReturn(true));
	}

	private Mono<Void> confirm(LearnerId learner, LearnerDocument.Proven stored) {
		Query there = Query.query(Criteria.where("_id").is(learner.value()).and("identifiers.key").is(stored.key()));
		return this.mongo
			.updateFirst(there, new Update().set("identifiers.$.confirmedAt", stored.confirmedAt()),
					LearnerDocument.class)
			.then();
	}

	@Override
	public Mono<Account> account(LearnerId id) {
		return this.vault.findOne(byId(id.value()), LearnerDocument.class).map(LearnerDocument::toAccount);
	}

	/** An account became part of one that may have become part of another since. */
	@Override
	public Mono<Learner> find(LearnerId id) {
		return account(id).expand((account) -> Mono.justOrEmpty(account.mergedInto()).flatMap(this::account))
			.take(MOST_MERGES)
			.last()
			.map(Account::learner)
			.onErrorComplete(NoSuchElementException.class);
	}

	@Override
	public Flux<LearnerId> owning(Identifier identifier) {
		// some were filed before their key was a hash
		return ids(Query.query(Criteria.where("identifiers.key").in(key(identifier), identifier.key())));
	}

	@Override
	public Flux<Identity> identities(LearnerId learner) {
		Query query = Query.query(Criteria.where("learnerId").is(learner.value())).with(Sort.by("linkedAt"));
		return this.vault.find(query, IdentityDocument.class).map(IdentityDocument::toIdentity);
	}

	@Override
	public Mono<Account> unlink(LearnerId learner, FormerIdentity former) {
		Criteria notTheLast = Criteria.where("_id")
			.is(learner.value())
			.and("logins")
			.is(former.id())
			.and("logins.1")
			.exists(true);
		Update update = new Update().pull("logins", former.id()).push("former", former);
		return this.vault
			.findAndModify(learner, learner.value(), Query.query(notTheLast), update, GIVE_THE_NEW,
					LearnerDocument.class)
			.map(LearnerDocument::toAccount);
	}

	@Override
	public Mono<Void> forget(LearnerId learner, String identityId) {
		Criteria theirs = Criteria.where("_id").is(identityId).and("learnerId").is(learner.value());
		return this.mongo.remove(Query.query(theirs), IdentityDocument.class).then();
	}

	@Override
	public Mono<Learner> speak(LearnerId id, String language) {
		return this.vault
			.findAndModify(byId(id.value()), new Update().set("language", language), GIVE_THE_NEW,
					LearnerDocument.class)
			.map(LearnerDocument::toLearner);
	}

	@Override
	public Mono<Boolean> mergeInto(LearnerId from, LearnerId to) {
		Criteria free = Criteria.where("_id").is(from.value()).and("mergedInto").in(null, to.value());
		return this.mongo
			.updateFirst(Query.query(free), new Update().set("mergedInto", to.value()), LearnerDocument.class)
			.map((result) -> result.getMatchedCount() > 0);
	}

	@Override
	public Mono<Void> moveIdentities(LearnerId from, LearnerId to) {
		return this.inheritance.logins(from, to)
			.then(account(from))
			.flatMap((account) -> this.inheritance.rest(account, to,
					Flux.fromIterable(account.learner().identifiers())
						.concatMap((proven) -> prove(to, proven))
						.then()));
	}

	@Override
	public Flux<LearnerId> parts(LearnerId learner) {
		return Flux.just(learner).expand(this::mergedInto).take(MOST_MERGES).collectList().flatMapIterable((parts) -> {
			Collections.reverse(parts);
			return parts;
		});
	}

	private Flux<LearnerId> mergedInto(LearnerId learner) {
		return ids(Query.query(Criteria.where("mergedInto").is(learner.value())));
	}

	/** Also of accounts that cannot be opened any more. */
	private Flux<LearnerId> ids(Query query) {
		query.fields().include("_id");
		return this.mongo.find(query, Document.class, LEARNERS)
			.map((document) -> new LearnerId(document.getString("_id")));
	}

	@Override
	public Mono<Void> forgetLogins(LearnerId learner) {
		Query theirs = Query.query(Criteria.where("learnerId").is(learner.value()));
		return this.mongo.remove(theirs, IdentityDocument.class).then();
	}

	@Override
	public Mono<Void> remove(LearnerId learner) {
		return this.mongo.remove(byId(learner.value()), LearnerDocument.class).then();
	}

	private String key(Identifier identifier) {
		return this.lookup.of("identifier", identifier.key());
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
