package nl.ransel.learner;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.QuietDocument.Quiet;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Quiet accounts in MongoDB. When somebody last logged in stands with their logins and
 * nowhere else, so no login can fail to count.
 */
@Component
class MongoQuietAccounts implements QuietAccounts {

	private final ReactiveMongoOperations mongo;

	private final LearnerStore store;

	MongoQuietAccounts(ReactiveMongoOperations mongo, LearnerStore store) {
		this.mongo = mongo;
		this.store = store;
	}

	@Override
	public Flux<LearnerId> due(Instant now, int most) {
		return find(Criteria.where("quiet.due").lte(now), most)
			.concatWith(find(Criteria.where("quiet.due").is(null), most))
			.take(most);
	}

	private Flux<LearnerId> find(Criteria which, int most) {
		Query query = Query.query(which.and("mergedInto").is(null)).with(Sort.by("quiet.due")).limit(most);
		query.fields().include("_id");
		return this.mongo.find(query, QuietDocument.class).map((document) -> new LearnerId(document.id()));
	}

	@Override
	public Mono<QuietAccount> find(LearnerId learner) {
		return this.store.account(learner)
			.filter((account) -> account.mergedInto() == null)
			.zipWith(this.store.identities(learner).collectList(), MongoQuietAccounts::lastLogin)
			.zipWith(this.mongo.findById(learner.value(), QuietDocument.class),
					(lastLogin, document) -> new QuietAccount(learner, lastLogin, document.told(lastLogin)));
	}

	/** Whoever unlinked a login had just logged in. */
	private static Instant lastLogin(Account account, List<Identity> identities) {
		Stream<Instant> seen = Stream.concat(identities.stream().map(Identity::lastSeenAt),
				account.former().stream().map(FormerIdentity::endedAt));
		return Stream.concat(Stream.of(account.learner().since()), seen).max(Instant::compareTo).orElseThrow();
	}

	@Override
	public Mono<Void> note(LearnerId learner, QuietAccount.Told told, Instant again) {
		return this.mongo
			.updateFirst(Query.query(Criteria.where("_id").is(learner.value())),
					Update.update("quiet", Quiet.of(told, again)), QuietDocument.class)
			.then();
	}

}
