package nl.ransel.announcement;

import java.util.Collection;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Announcements in MongoDB; each change is one atomic update. */
@Component
class MongoAnnouncements implements Announcements {

	/** Of whatever badges: more than that nobody reads. */
	private static final int MOST_ABOUT = 200;

	private final ReactiveMongoOperations mongo;

	MongoAnnouncements(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<Announcement> add(Announcement announcement) {
		return this.mongo.insert(AnnouncementDocument.of(announcement)).map(AnnouncementDocument::toAnnouncement);
	}

	@Override
	public Flux<Announcement> of(String institutionId) {
		return found(Query.query(Criteria.where("institutionId").is(institutionId))
			.with(Sort.by(Sort.Direction.DESC, "changedAt")));
	}

	@Override
	public Mono<Announcement> find(String institutionId, String id) {
		return found(Query.query(Criteria.where("_id").is(id).and("institutionId").is(institutionId))).next();
	}

	@Override
	public Mono<Announcement> replace(Announcement next) {
		Query before = Query.query(Criteria.where("_id").is(next.id()).and("revision").is(next.revision() - 1));
		return this.mongo
			.findAndReplace(before, AnnouncementDocument.of(next), FindAndReplaceOptions.options().returnNew())
			.map(AnnouncementDocument::toAnnouncement);
	}

	@Override
	public Mono<Boolean> remove(String institutionId, String id, int revision) {
		Query seen = Query
			.query(Criteria.where("_id").is(id).and("institutionId").is(institutionId).and("revision").is(revision));
		return this.mongo.remove(seen, AnnouncementDocument.class).map((result) -> result.getDeletedCount() > 0);
	}

	@Override
	public Flux<Announcement> about(Collection<String> achievementIds) {
		return found(Query.query(Criteria.where("words.achievementId").in(achievementIds).and("published").is(true))
			.limit(MOST_ABOUT));
	}

	private Flux<Announcement> found(Query query) {
		return this.mongo.find(query, AnnouncementDocument.class).map(AnnouncementDocument::toAnnouncement);
	}

}
