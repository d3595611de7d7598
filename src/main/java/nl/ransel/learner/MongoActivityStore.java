package nl.ransel.learner;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.MongoVault;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The log in MongoDB. */
@Component
class MongoActivityStore implements ActivityStore {

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "place");

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	MongoActivityStore(ReactiveMongoOperations mongo, MongoVault vault) {
		this.mongo = mongo;
		this.vault = vault;
	}

	@Override
	public Mono<Boolean> add(RecordedActivity entry) {
		return this.vault.insert(entry.learner(), ActivityDocument.of(entry))
			.thenReturn(true)
			.onErrorReturn(DuplicateKeyException.class, false);
	}

	@Override
	public Flux<RecordedActivity> list(LearnerId learner, Activity.@Nullable Kind kind, @Nullable String before,
			int most) {
		Criteria criteria = of(learner);
		if (kind != null) {
			criteria = criteria.and("kind").is(kind);
		}
		if (before != null) {
			criteria = criteria.and("place").lt(before);
		}
		return find(criteria, most);
	}

	@Override
	public Flux<RecordedActivity> notices(LearnerId learner, int most) {
		return find(of(learner).and("unseen").is(true), most);
	}

	@Override
	public Mono<Boolean> seen(LearnerId learner, String id) {
		Criteria one = Criteria.where("_id")
			.is(new ActivityDocument.Key(learner.value(), id))
			.and("learnerId")
			.is(learner.value());
		return this.mongo.updateFirst(Query.query(one), new Update().set("unseen", false), ActivityDocument.class)
			.map((result) -> result.getMatchedCount() > 0);
	}

	@Override
	public Mono<Void> clear(LearnerId learner) {
		return this.mongo.remove(Query.query(of(learner)), ActivityDocument.class).then();
	}

	private Flux<RecordedActivity> find(Criteria criteria, int most) {
		return this.vault.find(Query.query(criteria).with(NEWEST_FIRST).limit(most), ActivityDocument.class)
			.map(ActivityDocument::toRecordedActivity);
	}

	private static Criteria of(LearnerId learner) {
		return Criteria.where("learnerId").is(learner.value());
	}

}
