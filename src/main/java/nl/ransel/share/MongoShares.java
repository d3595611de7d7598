package nl.ransel.share;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Shares in MongoDB; each change is one atomic update that states when it may happen. */
@Component
class MongoShares implements Shares {

	private static final FindAndModifyOptions CHANGED = FindAndModifyOptions.options().returnNew(true);

	private final ReactiveMongoOperations mongo;

	MongoShares(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<Share> add(Share share) {
		return this.mongo.insert(ShareDocument.of(share)).map(ShareDocument::toShare);
	}

	@Override
	public Mono<Share> find(String id) {
		return this.mongo.findById(id, ShareDocument.class).map(ShareDocument::toShare);
	}

	@Override
	public Mono<Share> find(LearnerId learner, String id) {
		return this.mongo.findOne(Query.query(owned(learner, id)), ShareDocument.class).map(ShareDocument::toShare);
	}

	@Override
	public Mono<Page<Share>> findAll(LearnerId learner, @Nullable String after, int size) {
		Criteria mine = Criteria.where("learnerId").is(learner.value());
		Criteria further = (after != null) ? mine.and("position").lt(after) : mine;
		Query query = Query.query(further).with(Sort.by(Sort.Direction.DESC, "position")).limit(size + 1);
		return this.mongo.find(query, ShareDocument.class)
			.map(ShareDocument::toShare)
			.collectList()
			.map((found) -> Page.cut(found, size, Share::position));
	}

	@Override
	public Mono<Share> end(LearnerId learner, String id, Instant now) {
		Update ended = new Update().set("endedAt", now);
		return this.mongo.findAndModify(Query.query(live(owned(learner, id), now)), ended, CHANGED, ShareDocument.class)
			.map(ShareDocument::toShare)
			.switchIfEmpty(find(learner, id));
	}

	@Override
	public Mono<Share> visit(String id, Visit visit) {
		Update counted = new Update().inc("views", 1);
		counted.push("visits").slice(-Share.VISITS_KEPT).each(visit);
		Query ifLive = Query.query(live(Criteria.where("_id").is(id), visit.at()));
		return this.mongo.findAndModify(ifLive, counted, CHANGED, ShareDocument.class).map(ShareDocument::toShare);
	}

	private static Criteria owned(LearnerId learner, String id) {
		return Criteria.where("_id").is(id).and("learnerId").is(learner.value());
	}

	private static Criteria live(Criteria share, Instant now) {
		return share.and("endedAt").is(null).and("expiresAt").gt(now);
	}

}
