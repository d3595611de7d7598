package nl.ransel.web;

import java.time.Duration;

import nl.ransel.vault.Lookup;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counters in MongoDB: one document per kind, client and window. */
@Component
class MongoRateWindows implements RateWindows {

	private static final Retry LOST_THE_RACE = Retry.backoff(5, Duration.ofMillis(5))
		.filter(DuplicateKeyException.class::isInstance);

	private final ReactiveMongoOperations mongo;

	private final Lookup lookup;

	MongoRateWindows(ReactiveMongoOperations mongo, Lookup lookup) {
		this.mongo = mongo;
		this.lookup = lookup;
	}

	@Override
	public Mono<Integer> count(String kind, RateWindow window, int more) {
		Update update = new Update().inc("count", more).setOnInsert("endsAt", window.end());
		return this.mongo
			.findAndModify(byId(kind, window), update, FindAndModifyOptions.options().upsert(true).returnNew(true),
					RateWindowDocument.class)
			.retryWhen(LOST_THE_RACE)
			.map(RateWindowDocument::count);
	}

	@Override
	public Mono<Integer> counted(String kind, RateWindow window) {
		return this.mongo.findOne(byId(kind, window), RateWindowDocument.class)
			.map(RateWindowDocument::count)
			.defaultIfEmpty(0);
	}

	/** There are few addresses: a digest without a key could be tried out. */
	private Query byId(String kind, RateWindow window) {
		String client = this.lookup.of("rate", window.client());
		return Query.query(Criteria.where("_id").is(kind + ":" + client + ":" + window.start().toEpochMilli()));
	}

}
