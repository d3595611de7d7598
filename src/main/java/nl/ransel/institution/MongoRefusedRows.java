package nl.ransel.institution;

import java.time.Instant;
import java.util.Collection;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.ReactiveBulkOperations;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Refused rows in MongoDB; many are written at once. */
@Component
class MongoRefusedRows implements RefusedRows {

	private static final int BATCH = 500;

	private static final Sort NEWEST = Sort.by(Sort.Direction.DESC, "position");

	private final ReactiveMongoOperations mongo;

	MongoRefusedRows(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Mono<Void> keep(Collection<RefusedRow> rows) {
		if (rows.isEmpty()) {
			return Mono.empty();
		}
		ReactiveBulkOperations bulk = this.mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, RefusedRowDocument.class);
		rows.forEach((row) -> bulk.replaceOne(Query.query(Criteria.where("_id").is(row.id())),
				RefusedRowDocument.of(row), FindAndReplaceOptions.options().upsert()));
		return bulk.execute().then();
	}

	@Override
	public Flux<RefusedRow> of(String institutionId, @Nullable String reference, @Nullable String after,
			Instant since) {
		Criteria position = Criteria.where("institutionId").is(institutionId).and("position").gte(start(since));
		Criteria further = (after != null) ? position.lt(after) : position;
		Criteria found = (reference != null) ? further.and("reference").regex("^" + Pattern.quote(reference)) : further;
		return this.mongo.find(Query.query(found).with(NEWEST).cursorBatchSize(BATCH), RefusedRowDocument.class)
			.map(RefusedRowDocument::toRefusedRow);
	}

	@Override
	public Mono<Void> remove(Collection<String> ids) {
		return ids.isEmpty() ? Mono.empty()
				: this.mongo.remove(Query.query(Criteria.where("_id").in(ids)), RefusedRowDocument.class).then();
	}

	@Override
	public Mono<Void> trim(String institutionId, int most) {
		Query firstTooMany = Query.query(Criteria.where("institutionId").is(institutionId))
			.with(NEWEST)
			.skip(most)
			.limit(1);
		return this.mongo.findOne(firstTooMany, RefusedRowDocument.class)
			.flatMap((row) -> this.mongo.remove(
					Query.query(Criteria.where("institutionId").is(institutionId).and("position").lte(row.position())),
					RefusedRowDocument.class))
			.then();
	}

	@Override
	public Mono<Void> removeBefore(Instant moment) {
		return this.mongo.remove(Query.query(Criteria.where("at").lt(moment)), RefusedRowDocument.class).then();
	}

	private static String start(Instant since) {
		return "%014d".formatted(since.toEpochMilli());
	}

}
