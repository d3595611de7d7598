package nl.ransel.institution;

import java.time.Instant;
import java.util.Collection;
import java.util.regex.Pattern;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import nl.ransel.vault.MongoVault;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Awards in MongoDB; each change is one atomic update of one document. */
@Component
class MongoAwards implements Awards {

	private static final FindAndModifyOptions CHANGED = FindAndModifyOptions.options().returnNew(true);

	/** As many at a time as a round trip is worth. */
	private static final int BATCH = 500;

	private final MongoVault vault;

	MongoAwards(MongoVault vault) {
		this.vault = vault;
	}

	@Override
	public Mono<Award> add(Award award) {
		return this.vault.insert(MongoVault.NOBODY, AwardDocument.of(award))
			.map(AwardDocument::toAward)
			.onErrorResume(DuplicateKeyException.class, (there) -> Mono.empty());
	}

	@Override
	public Mono<Award> find(String id) {
		return this.vault.findOne(Query.query(Criteria.where("_id").is(id)), AwardDocument.class)
			.map(AwardDocument::toAward);
	}

	@Override
	public Flux<Award> found(Collection<String> ids) {
		return bare(Query.query(Criteria.where("_id").in(ids)));
	}

	@Override
	public Mono<Award> find(String id, Collection<String> recipientKeys) {
		Query query = Query.query(Criteria.where("_id").is(id).and("recipientKey").in(recipientKeys));
		return this.vault.findOne(query, AwardDocument.class).map(AwardDocument::toAward);
	}

	@Override
	public Mono<Page<Award>> waiting(Collection<String> recipientKeys, @Nullable String after, int size) {
		Criteria waiting = Criteria.where("recipientKey").in(recipientKeys).and("state").is(Award.State.WAITING);
		Criteria further = (after != null) ? waiting.and("position").lt(after) : waiting;
		Query query = Query.query(further).with(Sort.by(Sort.Direction.DESC, "position")).limit(size + 1);
		query.fields().exclude("content.original", "content.image");
		return this.vault.find(query, AwardDocument.class)
			.map(AwardDocument::toAward)
			.collectList()
			.map((found) -> Page.cut(found, size, Award::position));
	}

	@Override
	public Flux<Award> decidedBy(LearnerId learner, Collection<String> recipientKeys) {
		Criteria decided = Criteria.where("recipientKey")
			.in(recipientKeys)
			.and("decision.learnerId")
			.is(learner.value());
		return this.vault.find(withoutContent(decided), AwardDocument.class).map(AwardDocument::toAward);
	}

	@Override
	public Mono<Page<Award>> of(String institutionId, DeliverySearch search, @Nullable String after, int size) {
		Criteria found = found(institutionId, search);
		Criteria further = (after != null) ? found.and("position").lt(after) : found;
		return this.vault.find(withoutContent(further).limit(size + 1), AwardDocument.class)
			.map(AwardDocument::toAward)
			.collectList()
			.map((awards) -> Page.cut(awards, size, Award::position));
	}

	@Override
	public Flux<Award> all(String institutionId, DeliverySearch search) {
		return this.vault.find(withoutContent(found(institutionId, search)).cursorBatchSize(BATCH), AwardDocument.class)
			.map(AwardDocument::toAward);
	}

	private static Query withoutContent(Criteria criteria) {
		Query query = Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "position"));
		query.fields().exclude("content");
		return query;
	}

	private static Criteria found(String institutionId, DeliverySearch search) {
		Criteria criteria = Criteria.where("institutionId").is(institutionId);
		if (search.state() != null) {
			criteria = criteria.and("state").is(search.state());
		}
		if (search.reference() != null) {
			criteria = criteria.and("reference").regex("^" + Pattern.quote(search.reference()));
		}
		return criteria;
	}

	@Override
	public Mono<Award> decide(String id, Award.State outcome, Award.Decision decision, Award.@Nullable Untold untold) {
		Query ifWaiting = Query.query(Criteria.where("_id").is(id).and("state").is(Award.State.WAITING));
		Update decided = Update.update("state", outcome)
			.set("decision", AwardDocument.Decision.of(decision))
			.unset("content")
			.unset("notice");
		if (untold != null) {
			decided.set("untold", untold);
		}
		return this.vault.findAndModify(MongoVault.NOBODY, id, ifWaiting, decided, CHANGED, AwardDocument.class)
			.map(AwardDocument::toAward);
	}

	@Override
	public Flux<Award> toMail(Instant now, int most) {
		Query query = Query.query(Criteria.where("notice.due").lte(now)).with(Sort.by("notice.due")).limit(most);
		return bare(query);
	}

	@Override
	public Flux<Award> toMail(String recipientKey, Instant until) {
		return bare(Query.query(Criteria.where("recipientKey")
			.is(recipientKey)
			.and("state")
			.is(Award.State.WAITING)
			.and("notice.due")
			.lte(until)));
	}

	@Override
	public Mono<Award> claimToMail(Award award, @Nullable Instant next) {
		Award.Notice notice = award.notice();
		Query asItWas = Query.query(Criteria.where("_id")
			.is(award.id())
			.and("notice.due")
			.is((notice != null) ? notice.due() : null)
			.and("state")
			.is(Award.State.WAITING));
		asItWas.fields().exclude("content");
		Update update = (next != null) ? Update.update("notice.due", next) : new Update().unset("notice.due");
		return this.vault.findAndModify(asItWas, update, CHANGED, AwardDocument.class).map(AwardDocument::toAward);
	}

	@Override
	public Flux<Award> toLapse(Instant now, int most) {
		return bare(Query.query(Criteria.where("notice.until").lte(now)).with(Sort.by("notice.until")).limit(most));
	}

	@Override
	public Flux<Award> toTell(String institutionId, Instant now, int most) {
		return bare(Query.query(Criteria.where("institutionId").is(institutionId).and("untold.due").lte(now))
			.with(Sort.by("untold.due"))
			.limit(most));
	}

	@Override
	public Mono<Award> claimToTell(Award award, Award.@Nullable Untold next) {
		Award.Untold untold = award.untold();
		Query asItWas = Query
			.query(Criteria.where("_id").is(award.id()).and("untold.due").is((untold != null) ? untold.due() : null));
		Update update = (next != null) ? Update.update("untold", next) : new Update().unset("untold");
		return this.vault.findAndModify(asItWas, update, CHANGED, AwardDocument.class).map(AwardDocument::toAward);
	}

	private Flux<Award> bare(Query query) {
		query.fields().exclude("content");
		return this.vault.find(query, AwardDocument.class).map(AwardDocument::toAward);
	}

}
