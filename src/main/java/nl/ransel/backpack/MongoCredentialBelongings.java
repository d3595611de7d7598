package nl.ransel.backpack;

import java.util.Map;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.MongoVault;
import nl.ransel.learner.Belongings;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Takes badges along to the account their learner goes on with. A badge that is in both
 * backpacks stays once, with the note of the one that stays, or else with the other's.
 * Asked after everything that refers to badges: while both are there, {@link Doubles}
 * tells which is which.
 */
@Component
@Order(Belongings.REFERRED_TO)
class MongoCredentialBelongings implements Belongings, Doubles {

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	MongoCredentialBelongings(ReactiveMongoOperations mongo, MongoVault vault) {
		this.mongo = mongo;
		this.vault = vault;
	}

	@Override
	public Mono<Map<String, String>> between(LearnerId from, LearnerId to) {
		return keys(from).flatMap((one) -> same(to, one).map((kept) -> Map.entry(one.id(), kept.id())))
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	@Override
	public Mono<Void> move(LearnerId from, LearnerId to) {
		return keys(from).concatMap((one) -> move(one, from, to)).then();
	}

	/** Pictures are found by their badges: each goes before its badge does. */
	@Override
	public Mono<Void> erase(LearnerId learner) {
		return keys(learner)
			.concatMap((one) -> this.mongo.remove(picture(learner, one.id()), BadgeImageDocument.class)
				.then(this.mongo.remove(one(learner, one.id()), CredentialDocument.class)))
			.then();
	}

	/** The picture first: a badge without its picture would not find it again. */
	private Mono<Void> move(Key badge, LearnerId from, LearnerId to) {
		Update update = Update.update("learnerId", to.value());
		return copyPicture(badge.id(), from, to)
			.then(this.mongo.updateFirst(one(from, badge.id()), update, CredentialDocument.class))
			.then()
			.onErrorResume(DuplicateKeyException.class, (there) -> drop(badge, from, to))
			.then(this.mongo.remove(picture(from, badge.id()), BadgeImageDocument.class))
			.then();
	}

	private Mono<Void> drop(Key badge, LearnerId from, LearnerId to) {
		return this.mongo.remove(picture(to, badge.id()), BadgeImageDocument.class)
			.then(same(to, badge))
			.flatMap((kept) -> keepNote(badge, from, kept, to))
			.then(this.mongo.remove(one(from, badge.id()), CredentialDocument.class))
			.then();
	}

	private Mono<Void> keepNote(Key badge, LearnerId from, Key kept, LearnerId to) {
		Query bare = Query
			.query(Criteria.where("_id").is(kept.id()).and("learnerId").is(to.value()).and("note").is(null));
		return this.vault.findOne(one(from, badge.id()), CredentialDocument.class)
			.filter((document) -> document.note() != null)
			.flatMap((document) -> this.vault.updateFirst(to, kept.id(), bare, Update.update("note", document.note()),
					CredentialDocument.class))
			.then();
	}

	private Mono<Void> copyPicture(String id, LearnerId from, LearnerId to) {
		return this.vault.findOne(picture(from, id), BadgeImageDocument.class)
			.map((image) -> BadgeImageDocument.of(to, id, image.toImage()))
			.flatMap((image) -> this.vault.save(to, image))
			.then();
	}

	private Flux<Key> keys(LearnerId learner) {
		Query query = Query.query(Criteria.where("learnerId").is(learner.value()));
		query.fields().include("sameness");
		return this.mongo.find(query, Key.class, "credentials");
	}

	private Mono<Key> same(LearnerId learner, Key badge) {
		Query query = Query.query(Criteria.where("learnerId").is(learner.value()).and("sameness").is(badge.sameness()));
		query.fields().include("sameness");
		return this.mongo.findOne(query, Key.class, "credentials");
	}

	private static Query one(LearnerId learner, String id) {
		return Query.query(Criteria.where("_id").is(id).and("learnerId").is(learner.value()));
	}

	private static Query picture(LearnerId learner, String id) {
		return Query
			.query(Criteria.where("_id").is(BadgeImageDocument.key(learner, id)).and("learnerId").is(learner.value()));
	}

	/** As much of a badge as moving it takes. */
	record Key(String id, String sameness) {
	}

}
