package nl.ransel.share;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.MongoVault;
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

	/** All but the former links, of which there is no end. */
	private static final String[] AT_THE_DOOR = { "link", "learnerId", "position", "label", "stackId", "credentialIds",
			"title", "travels", "purpose", "codeHash", "viewLimit", "sealedToken", "createdAt", "expiresAt", "endedAt",
			"views", "visits", "log", "triesSince", "tries", "revision" };

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	MongoShares(ReactiveMongoOperations mongo, MongoVault vault) {
		this.mongo = mongo;
		this.vault = vault;
	}

	@Override
	public Mono<Share> add(Share share) {
		return this.vault.insert(share.learner(), ShareDocument.of(share)).map(ShareDocument::toShare);
	}

	@Override
	public Mono<Share> findByLink(String link) {
		Query query = Query.query(Criteria.where("link").is(link));
		query.fields().include(AT_THE_DOOR);
		return this.vault.findOne(query, ShareDocument.class).map(ShareDocument::atTheDoor);
	}

	@Override
	public Mono<Boolean> wasLink(String link) {
		Mono<Boolean> erased = this.mongo.exists(Query.query(Criteria.where("_id").is(link)), EndedLinkDocument.class);
		return this.mongo.exists(Query.query(Criteria.where("formerLinks").is(link)), ShareDocument.class)
			.flatMap((former) -> former ? Mono.just(true) : erased);
	}

	@Override
	public Mono<Share> find(LearnerId learner, String id) {
		return this.vault.findOne(Query.query(owned(learner, id)), ShareDocument.class).map(ShareDocument::toShare);
	}

	@Override
	public Mono<Page<Share>> findAll(LearnerId learner, @Nullable String after, int size) {
		Criteria mine = Criteria.where("learnerId").is(learner.value());
		Criteria further = (after != null) ? mine.and("position").lt(after) : mine;
		Query query = Query.query(further).with(Sort.by(Sort.Direction.DESC, "position")).limit(size + 1);
		return this.vault.find(query, ShareDocument.class)
			.map(ShareDocument::toShare)
			.collectList()
			.map((found) -> Page.cut(found, size, Share::position));
	}

	@Override
	public Mono<Share> end(LearnerId learner, String id, Instant now) {
		Update ended = new Update().set("endedAt", now);
		return changed(live(owned(learner, id), now), ended).switchIfEmpty(find(learner, id));
	}

	@Override
	public Mono<Share> visit(Share share, Visit visit) {
		Query query = Query.query(open(share, visit.at()));
		query.fields().exclude("visits", "log");
		return changed(query, counted(visit));
	}

	/** It need not be read: all of it is known. */
	@Override
	public Mono<Boolean> visitUnchanged(Share share, Visit visit) {
		Criteria same = open(share, visit.at()).and("learnerId").is(share.learner().value());
		// those from before there were revisions have none
		Criteria unchanged = (share.revision() == 0) ? same.and("revision").in(null, 0L)
				: same.and("revision").is(share.revision());
		return this.mongo.updateFirst(Query.query(unchanged), counted(visit), ShareDocument.class)
			.map((result) -> result.getMatchedCount() > 0);
	}

	@Override
	public Mono<Void> revise(LearnerId learner, Instant now) {
		Query all = Query.query(live(Criteria.where("learnerId").is(learner.value()), now));
		return this.mongo.updateMulti(all, new Update().inc("revision", 1L), ShareDocument.class).then();
	}

	private static Update counted(Visit visit) {
		Update counted = new Update().inc("views", 1);
		return counted.push("log").slice(-Share.VISITS_KEPT).each(visit.packed());
	}

	/** Live, under this very link and with a view left. */
	private static Criteria open(Share share, Instant now) {
		Criteria live = live(Criteria.where("_id").is(share.id()).and("link").is(share.link()), now);
		Integer limit = share.conditions().viewLimit();
		return (limit != null) ? live.and("views").lt(limit) : live;
	}

	@Override
	public Mono<Share> renew(LearnerId learner, Share old, Share renewed, Instant now) {
		Update update = new Update().set("link", renewed.link())
			.set("sealedToken", renewed.sealedToken())
			.set("triesSince", renewed.tries().since())
			.set("tries", renewed.tries().count())
			.push("formerLinks", old.link());
		return changed(live(owned(learner, old.id()).and("link").is(old.link()), now), update);
	}

	@Override
	public Mono<Share> claimTry(String id, Instant now) {
		Instant edge = now.minus(Tries.SPAN);
		Criteria going = Criteria.where("_id").is(id).and("triesSince").gt(edge).and("tries").lt(Tries.MOST);
		Criteria over = Criteria.where("_id").is(id).and("triesSince").lte(edge);
		// Twice: between the two questions another reader may have begun the new span.
		return changed(going, new Update().inc("tries", 1))
			.switchIfEmpty(changed(over, new Update().set("triesSince", now).set("tries", 1)))
			.switchIfEmpty(changed(going, new Update().inc("tries", 1)));
	}

	@Override
	public Mono<Void> giveBackTry(String id, Instant since) {
		Criteria counted = Criteria.where("_id").is(id).and("triesSince").is(since).and("tries").gt(0);
		return changed(counted, new Update().inc("tries", -1)).then();
	}

	private Mono<Share> changed(Criteria which, Update update) {
		return changed(Query.query(which), update);
	}

	private Mono<Share> changed(Query which, Update update) {
		return this.vault.findAndModify(which, update, CHANGED, ShareDocument.class).map(ShareDocument::toShare);
	}

	private static Criteria owned(LearnerId learner, String id) {
		return Criteria.where("_id").is(id).and("learnerId").is(learner.value());
	}

	private static Criteria live(Criteria share, Instant now) {
		return share.and("endedAt").is(null).and("expiresAt").gt(now);
	}

}
