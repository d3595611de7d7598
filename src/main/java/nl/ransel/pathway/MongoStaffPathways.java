package nl.ransel.pathway;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Pathways of institutions in MongoDB; each change is one atomic update. */
@Component
class MongoStaffPathways implements StaffPathways {

	private final ReactiveMongoOperations mongo;

	MongoStaffPathways(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<StaffPathway> add(StaffPathway pathway) {
		return this.mongo.insert(StaffPathwayDocument.of(pathway)).map(StaffPathwayDocument::toStaffPathway);
	}

	@Override
	public Flux<StaffPathway> of(String institutionId) {
		return found(Query.query(Criteria.where("institutionId").is(institutionId))
			.with(Sort.by(Sort.Direction.DESC, "changedAt")));
	}

	@Override
	public Mono<StaffPathway> find(String institutionId, String id) {
		return found(Query.query(Criteria.where("_id").is(id).and("institutionId").is(institutionId))).next();
	}

	@Override
	public Mono<StaffPathway> replace(StaffPathway next) {
		Query before = Query.query(Criteria.where("_id").is(next.id()).and("revision").is(next.revision() - 1));
		return this.mongo
			.findAndReplace(before, StaffPathwayDocument.of(next), FindAndReplaceOptions.options().returnNew())
			.map(StaffPathwayDocument::toStaffPathway);
	}

	@Override
	public Mono<Boolean> removeDraft(String institutionId, String id, int revision) {
		Query draft = Query.query(Criteria.where("_id")
			.is(id)
			.and("institutionId")
			.is(institutionId)
			.and("revision")
			.is(revision)
			.and("state")
			.is(StaffPathway.State.DRAFT));
		return this.mongo.remove(draft, StaffPathwayDocument.class).map((result) -> result.getDeletedCount() > 0);
	}

	@Override
	public Flux<StaffPathway> published() {
		Query query = Query.query(Criteria.where("state").is(StaffPathway.State.PUBLISHED)).with(Sort.by("_id"));
		query.fields().exclude("draft");
		return found(query);
	}

	@Override
	public Mono<StaffPathway> find(String id) {
		Query query = Query.query(Criteria.where("_id").is(id));
		query.fields().exclude("draft");
		return found(query).next();
	}

	private Flux<StaffPathway> found(Query query) {
		return this.mongo.find(query, StaffPathwayDocument.class).map(StaffPathwayDocument::toStaffPathway);
	}

}
