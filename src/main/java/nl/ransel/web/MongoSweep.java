package nl.ransel.web;

import java.time.Clock;
import java.time.Instant;

import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes away sessions and counters whose time is over. Nothing depends on it: both are
 * already ignored then. Every copy sweeps; sweeping twice does no harm.
 */
@Component
class MongoSweep {

	private final ReactiveMongoOperations mongo;

	private final Clock clock;

	MongoSweep(ReactiveMongoOperations mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
	Mono<Void> sweep() {
		return Mono.defer(() -> sweep(this.clock.instant()));
	}

	private Mono<Void> sweep(Instant now) {
		return this.mongo.remove(before("endsAt", now), RateWindowDocument.class)
			.then(this.mongo.remove(before("expiresAt", now), SessionDocument.class))
			.then();
	}

	private static Query before(String field, Instant moment) {
		return Query.query(Criteria.where(field).lt(moment));
	}

}
