package nl.ransel.institution;

import java.util.List;
import java.util.Map;

import nl.ransel.backpack.Doubles;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Belongings;
import nl.ransel.learner.Learners;
import nl.ransel.vault.MongoVault;
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
 * Takes along what the learner decided about awards, and whom they trust. What waits is
 * filed under identifiers, which go along by themselves; when a learner is erased nobody
 * can receive it any more.
 */
@Component
@Order(Belongings.REFERRING)
class MongoAwardBelongings implements Belongings {

	/** No keyed hash looks so. */
	private static final String NOBODY = "";

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	private final Learners learners;

	private final RecipientKey keys;

	private final Doubles doubles;

	MongoAwardBelongings(ReactiveMongoOperations mongo, MongoVault vault, Learners learners, RecipientKey keys,
			Doubles doubles) {
		this.mongo = mongo;
		this.vault = vault;
		this.learners = learners;
		this.keys = keys;
		this.doubles = doubles;
	}

	@Override
	public Mono<Void> move(LearnerId from, LearnerId to) {
		return this.doubles.between(from, to).flatMap((ids) -> decisions(from, to, ids)).then(trusted(from, to));
	}

	@Override
	public Mono<Void> erase(LearnerId learner) {
		Query trusted = Query.query(Criteria.where("learnerId").is(learner.value()));
		return this.learners.find(learner)
			.flatMapMany((found) -> Flux.fromIterable(found.proven()))
			.concatMap((identifier) -> erase(learner, identifier))
			.then(this.mongo.remove(trusted, TrustedInstitutionDocument.class))
			.then();
	}

	/**
	 * What somebody else has proven too stays theirs, except what this learner decided.
	 */
	private Mono<Void> erase(LearnerId learner, Identifier identifier) {
		String filed = this.keys.of(identifier);
		Mono<Void> decided = undeliverable(decided(List.of(filed), learner));
		return this.learners.owning(identifier)
			.any((owner) -> !owner.equals(learner))
			.flatMap((shared) -> shared ? decided : nobodys(filed));
	}

	/** What its institution withdrew stays withdrawn. */
	private Mono<Void> nobodys(String filed) {
		Query withdrawn = Query.query(Criteria.where("recipientKey").is(filed).and("state").is(Award.State.WITHDRAWN));
		return this.mongo.updateMulti(withdrawn, Update.update("recipientKey", NOBODY), AwardDocument.class)
			.then(undeliverable(Query.query(Criteria.where("recipientKey").is(filed))));
	}

	/** The sender's reference stays, so that delivering it again is seen to be that. */
	private Mono<Void> undeliverable(Query which) {
		Update update = Update.update("state", Award.State.UNDELIVERABLE)
			.set("recipientKey", NOBODY)
			.unset("awardedFor")
			.unset("content")
			.unset("notice")
			.unset("decision")
			.unset("untold");
		return this.mongo.updateMulti(which, update, AwardDocument.class).then();
	}

	/** The account that stays has everything proven by now that the other had. */
	private Mono<Void> decisions(LearnerId from, LearnerId to, Map<String, String> ids) {
		return this.learners.find(to)
			.map((learner) -> this.keys.of(learner.proven()))
			.filter((filed) -> !filed.isEmpty())
			.flatMapMany((filed) -> this.vault.find(decided(filed, from), AwardDocument.class))
			.concatMap((award) -> decidedBy(award, to, ids))
			.then();
	}

	private static Query decided(List<String> filed, LearnerId by) {
		Query query = Query.query(Criteria.where("recipientKey").in(filed).and("decision.learnerId").is(by.value()));
		query.fields().exclude("content");
		return query;
	}

	private Mono<Void> decidedBy(AwardDocument award, LearnerId to, Map<String, String> ids) {
		AwardDocument.Decision decision = award.decision();
		String credential = (decision != null) ? decision.credentialId() : null;
		Update update = Update.update("decision.learnerId", to.value());
		if (credential != null) {
			update.set("decision.credentialId", ids.getOrDefault(credential, credential));
		}
		return this.mongo.updateFirst(Query.query(Criteria.where("_id").is(award.id())), update, AwardDocument.class)
			.then();
	}

	private Mono<Void> trusted(LearnerId from, LearnerId to) {
		Query all = Query.query(Criteria.where("learnerId").is(from.value()));
		return this.mongo.find(all, TrustedInstitutionDocument.class)
			.concatMap((word) -> this.mongo.insert(word.movedTo(to))
				.onErrorResume(DuplicateKeyException.class, (there) -> Mono.empty())
				.then(this.mongo.remove(word)))
			.then();
	}

}
