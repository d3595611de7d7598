package nl.ransel.web;

import java.time.Clock;
import java.util.Map;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Sessions;
import nl.ransel.vault.MongoVault;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import org.springframework.web.server.ServerWebExchange;

/**
 * A learner's sessions in MongoDB. One that is gone stays gone: a request under way only
 * changes what exists.
 */
@Component
class MongoSessions implements Sessions {

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	private final LoginProviders providers;

	private final Clock clock;

	MongoSessions(ReactiveMongoOperations mongo, MongoVault vault, LoginProviders providers, Clock clock) {
		this.mongo = mongo;
		this.vault = vault;
		this.providers = providers;
		this.clock = clock;
	}

	@Override
	public Flux<OpenSession> of(LearnerId learner) {
		Query live = Query.query(all(learner).and("expiresAt").gt(this.clock.instant()))
			.with(Sort.by(Sort.Direction.DESC, "createdAt"));
		return current().flatMapMany((current) -> this.vault.find(live, SessionDocument.class)
			.map((document) -> open(document, document.id().equals(current))));
	}

	@Override
	public Mono<Boolean> end(LearnerId learner, String id) {
		Query one = Query.query(Criteria.where("_id").is(id).and("learnerId").is(learner.value()));
		return this.mongo.remove(one, SessionDocument.class).map((result) -> result.getDeletedCount() > 0);
	}

	@Override
	public Mono<Void> endAll(LearnerId learner) {
		return this.mongo.remove(Query.query(all(learner)), SessionDocument.class).then();
	}

	/** The stored id of the session that asks, or nothing outside a request. */
	private static Mono<String> current() {
		return Mono.deferContextual((context) -> Mono.justOrEmpty(ServerWebExchangeContextFilter.getExchange(context)))
			.flatMap(ServerWebExchange::getSession)
			.map((session) -> SessionDocument.idOf(session.getId()))
			.defaultIfEmpty("");
	}

	private OpenSession open(SessionDocument document, boolean current) {
		Map<String, Object> attributes = SessionAttributes.read(document.attributes());
		String provider = String.valueOf(attributes.get(LearnerSessions.PROVIDER));
		Device device = Device
			.valueOf(String.valueOf(attributes.getOrDefault(LearnerSessions.DEVICE, Device.OTHER.name())));
		return new OpenSession(document.id(), current, device, this.providers.nameOf(provider), document.createdAt(),
				document.accessedAt());
	}

	private static Criteria all(LearnerId learner) {
		return Criteria.where("learnerId").is(learner.value());
	}

}
