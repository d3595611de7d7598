package nl.ransel.share;

import java.util.List;
import java.util.Map;

import nl.ransel.backpack.Doubles;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Belongings;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Takes shares along. Their links, ends and views stay what they are; a share of loose
 * badges shows the one that stays. When a learner is erased only the hashes of their
 * links are left.
 */
@Component
@Order(Belongings.REFERRING)
class MongoShareBelongings implements Belongings {

	private final ReactiveMongoOperations mongo;

	private final Doubles doubles;

	MongoShareBelongings(ReactiveMongoOperations mongo, Doubles doubles) {
		this.mongo = mongo;
		this.doubles = doubles;
	}

	@Override
	public Mono<Void> move(LearnerId from, LearnerId to) {
		return this.doubles.between(from, to).flatMap((ids) -> move(from, to, ids));
	}

	private Mono<Void> move(LearnerId from, LearnerId to, Map<String, String> ids) {
		return bare(from)
			.concatMap((share) -> this.mongo.updateFirst(one(share), change(share, to, ids), ShareDocument.class))
			.then();
	}

	@Override
	public Mono<Void> erase(LearnerId learner) {
		return bare(learner).concatMap(this::erase).then();
	}

	/** Without what is sealed: that need not be opened to be taken along or away. */
	private Flux<Bare> bare(LearnerId learner) {
		Query all = Query.query(Criteria.where("learnerId").is(learner.value()));
		all.fields().include("link", "formerLinks", "learnerId", "credentialIds");
		return this.mongo.find(all, Bare.class, "shares");
	}

	/** First the stones, then the share: its links never are unknown in between. */
	private Mono<Void> erase(Bare share) {
		return Flux.concat(Flux.just(share.link()), Flux.fromIterable(share.formerLinks()))
			.concatMap((link) -> this.mongo.save(new EndedLinkDocument(link)))
			.then(this.mongo.remove(one(share), ShareDocument.class))
			.then();
	}

	private static Query one(Bare share) {
		return Query.query(Criteria.where("_id").is(share.id()).and("learnerId").is(share.learnerId()));
	}

	/** Nobody changes what a share is about, so only that and its owner are written. */
	private static Update change(Bare share, LearnerId to, Map<String, String> ids) {
		Update update = Update.update("learnerId", to.value());
		List<String> shown = share.credentialIds();
		return (shown == null) ? update
				: update.set("credentialIds", shown.stream().map((id) -> ids.getOrDefault(id, id)).distinct().toList());
	}

	/** As much of a share as it takes. */
	record Bare(String id, String link, List<String> formerLinks, String learnerId,
			@Nullable List<String> credentialIds) {
	}

}
