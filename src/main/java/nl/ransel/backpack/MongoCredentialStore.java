package nl.ransel.backpack;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.MongoVault;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Kept credentials in MongoDB; each change is one atomic update of one document. */
@Component
class MongoCredentialStore implements CredentialStore {

	/**
	 * Whoever filters afterwards asks for one more at a time; that is not how to fetch.
	 */
	private static final int BATCH = 101;

	private static final FindAndModifyOptions GIVE_THE_NEW = FindAndModifyOptions.options().returnNew(true);

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	MongoCredentialStore(ReactiveMongoOperations mongo, MongoVault vault) {
		this.mongo = mongo;
		this.vault = vault;
	}

	@Override
	public Mono<KeptCredential> insert(KeptCredential credential, Sameness sameness) {
		return this.vault.insert(credential.learner(), CredentialDocument.of(credential, sameness))
			.thenReturn(credential)
			.onErrorResume(DuplicateKeyException.class, (there) -> Mono.empty());
	}

	@Override
	public Mono<KeptCredential> replace(KeptCredential credential, Watch watch, String replaced) {
		Query query = Query.query(one(credential.learner(), credential.id()).and("digest").is(replaced));
		ListedCredential listed = credential.listed();
		Update update = derived(listed).set("original", credential.original())
			.set("mediaType", credential.mediaType())
			.set("fileName", credential.fileName())
			.set("size", listed.size())
			.set("digest", listed.digest());
		Update watched = watch.equals(Watch.NONE) ? update.unset("watch") : update.set("watch", watch);
		return this.vault
			.findAndModify(credential.learner(), credential.id(), query, watched, GIVE_THE_NEW,
					CredentialDocument.class)
			.map(CredentialDocument::toKept);
	}

	@Override
	public Mono<ListedCredential> find(LearnerId learner, String id) {
		return this.vault.findOne(light(one(learner, id)), CredentialDocument.class).map(CredentialDocument::toListed);
	}

	@Override
	public Mono<KeptCredential> findWhole(LearnerId learner, String id) {
		return this.vault.findOne(Query.query(one(learner, id)), CredentialDocument.class)
			.map(CredentialDocument::toKept);
	}

	@Override
	public Flux<ListedCredential> findAll(LearnerId learner, Collection<String> ids) {
		return this.vault.find(light(some(learner, ids)), CredentialDocument.class).map(CredentialDocument::toListed);
	}

	@Override
	public Flux<KeptCredential> findAllWhole(LearnerId learner, Collection<String> ids) {
		return this.vault.find(Query.query(some(learner, ids)), CredentialDocument.class)
			.map(CredentialDocument::toKept);
	}

	@Override
	public Flux<KeptFile> findFiles(LearnerId learner, Collection<String> ids) {
		Query query = Query.query(some(learner, ids));
		query.fields().include("learnerId", "original", "mediaType", "size", "hasImage", "note");
		return this.vault.find(query, CredentialDocument.class).map(CredentialDocument::toFile);
	}

	@Override
	public Mono<ListedCredential> findSame(LearnerId learner, Sameness sameness) {
		return this.vault.findOne(light(all(learner).and("sameness").is(sameness.key())), CredentialDocument.class)
			.map(CredentialDocument::toListed);
	}

	/**
	 * The store knows the order in which badges were kept. What they are called it does
	 * not: then the learner's own places in the list are opened and sorted here, of which
	 * there is a most, and only what belongs to the page is fetched.
	 */
	@Override
	public Flux<ListedCredential> list(LearnerId learner, CredentialOrder order, String question,
			@Nullable String after, int most) {
		if (order.isStored() && question.isBlank()) {
			return byKept(learner, order, after, most);
		}
		return places(learner, order, question)
			.filter((place) -> after == null || order.isAfter(place.key(order), after))
			.sort((one, other) -> order.compare(one.key(order), other.key(order)))
			.take((most > 0) ? most : Long.MAX_VALUE)
			.map(CredentialPlaceDocument::id)
			.buffer((most > 0) ? most : BATCH)
			.concatMap((ids) -> inOrder(learner, ids), 1);
	}

	private Flux<ListedCredential> byKept(LearnerId learner, CredentialOrder order, @Nullable String after, int most) {
		Criteria criteria = all(learner);
		if (after != null) {
			Criteria key = criteria.and(order.field());
			criteria = order.ascending() ? key.gt(after) : key.lt(after);
		}
		Sort.Direction direction = order.ascending() ? Sort.Direction.ASC : Sort.Direction.DESC;
		Query query = light(criteria).with(Sort.by(direction, order.field())).limit(most).cursorBatchSize(BATCH);
		return this.vault.find(query, CredentialDocument.class).map(CredentialDocument::toListed);
	}

	private Flux<CredentialPlaceDocument> places(LearnerId learner, CredentialOrder order, String question) {
		Query query = Query.query(all(learner));
		query.fields().include(order.field());
		if (question.isBlank()) {
			return this.vault.find(query, CredentialPlaceDocument.class);
		}
		query.fields().include("folded");
		Pattern asked = FoldedText.holdingAll(question);
		return this.vault.find(query, CredentialPlaceDocument.class)
			.filter((place) -> asked.matcher(String.valueOf(place.folded())).find());
	}

	private Flux<ListedCredential> inOrder(LearnerId learner, List<String> ids) {
		return findAll(learner, ids).collectMap(ListedCredential::id)
			.flatMapIterable((found) -> ids.stream().map(found::get).filter(Objects::nonNull).toList());
	}

	@Override
	public Mono<ListedCredential> annotate(LearnerId learner, String id, @Nullable String note) {
		Update update = (note != null) ? Update.update("note", note) : new Update().unset("note");
		return change(learner, id, one(learner, id), update);
	}

	@Override
	public Mono<ListedCredential> report(ListedCredential fresh, Instant before) {
		Criteria unchanged = one(fresh.learner(), fresh.id()).and("digest")
			.is(fresh.digest())
			.orOperator(Criteria.where("reportedAt").is(before), Criteria.where("report.verifiedAt").is(before));
		return change(fresh.learner(), fresh.id(), unchanged, derived(fresh).set("watch", fresh.watch()));
	}

	@Override
	public Mono<ListedCredential> watch(ListedCredential credential, String told) {
		Criteria untold = one(credential.learner(), credential.id()).and("watch.pending.key").is(told);
		return change(credential.learner(), credential.id(), untold, Update.update("watch", credential.watch()));
	}

	@Override
	public Mono<ListedCredential> illustrate(LearnerId learner, String id) {
		return change(learner, id, one(learner, id), Update.update("hasImage", true));
	}

	@Override
	public Mono<Boolean> delete(LearnerId learner, String id) {
		return this.mongo.remove(Query.query(one(learner, id)), CredentialDocument.class)
			.map((result) -> result.getDeletedCount() > 0);
	}

	@Override
	public Mono<Long> count(LearnerId learner) {
		return this.mongo.count(Query.query(all(learner)), CredentialDocument.class);
	}

	private Mono<ListedCredential> change(LearnerId learner, String id, Criteria which, Update update) {
		return this.vault.findAndModify(learner, id, light(which), update, GIVE_THE_NEW, CredentialDocument.class)
			.map(CredentialDocument::toListed);
	}

	/** The report and what is searched and sorted by, which follows from it. */
	private static Update derived(ListedCredential credential) {
		return Update.update("report", ReportDocument.of(credential.report()))
			.set("reportedAt", credential.report().verifiedAt())
			.set("folded", FoldedText.of(credential))
			.set("byName", CredentialOrder.NAME.keyOf(credential))
			.set("byIssuer", CredentialOrder.ISSUER.keyOf(credential));
	}

	private static Criteria all(LearnerId learner) {
		return Criteria.where("learnerId").is(learner.value());
	}

	private static Criteria one(LearnerId learner, String id) {
		return Criteria.where("_id").is(id).and("learnerId").is(learner.value());
	}

	private static Criteria some(LearnerId learner, Collection<String> ids) {
		return Criteria.where("_id").in(ids).and("learnerId").is(learner.value());
	}

	private static Query light(Criteria criteria) {
		Query query = Query.query(criteria);
		query.fields().exclude("original");
		return query;
	}

}
