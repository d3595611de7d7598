package nl.ransel.connection;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.MongoVault;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Connections in MongoDB. A fetch is claimed by the time it was due and a lease. */
@Component
class MongoConnections implements Connections {

	private static final FindAndModifyOptions CHANGED = FindAndModifyOptions.options().returnNew(true);

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	MongoConnections(ReactiveMongoOperations mongo, MongoVault vault) {
		this.mongo = mongo;
		this.vault = vault;
	}

	@Override
	public Mono<Connection> add(Connection connection) {
		return this.vault.insert(connection.learner(), ConnectionDocument.of(connection))
			.map(ConnectionDocument::toConnection);
	}

	@Override
	public Mono<Connection> find(LearnerId learner, String id) {
		return this.vault.findOne(Query.query(one(learner, id)), ConnectionDocument.class)
			.map(ConnectionDocument::toConnection);
	}

	@Override
	public Flux<Connection> of(LearnerId learner) {
		Query query = Query.query(Criteria.where("learnerId").is(learner.value())).with(Sort.by("connectedAt"));
		return this.vault.find(query, ConnectionDocument.class).map(ConnectionDocument::toConnection);
	}

	@Override
	public Flux<Connection> due(Instant now, int most) {
		Query query = Query.query(Criteria.where("nextAt").lte(now)).with(Sort.by("nextAt"));
		return this.vault.findFirst(query, most, ConnectionDocument.class).map(ConnectionDocument::toConnection);
	}

	@Override
	public Mono<Connection> claim(Connection connection, Instant now, Instant until) {
		Criteria asItWas = one(connection).and("nextAt").is(connection.nextAt());
		Query free = Query
			.query(asItWas.orOperator(Criteria.where("busyUntil").is(null), Criteria.where("busyUntil").lte(now)));
		return this.vault.findAndModify(free, Update.update("busyUntil", until), CHANGED, ConnectionDocument.class)
			.map(ConnectionDocument::toConnection);
	}

	@Override
	public Mono<Connection> keepTokens(Connection connection) {
		ConnectionDocument now = ConnectionDocument.of(connection);
		return changed(connection, ofTheSameWord(connection), tokens(new Update(), now));
	}

	@Override
	public Mono<Connection> settle(Connection connection) {
		return changed(connection, ofTheSameWord(connection), whole(connection));
	}

	@Override
	public Mono<Connection> allow(Connection connection) {
		return changed(connection, one(connection), whole(connection));
	}

	private static Update whole(Connection connection) {
		ConnectionDocument now = ConnectionDocument.of(connection);
		Update update = tokens(new Update(), now).set("title", now.title())
			.set("connectedAt", now.connectedAt())
			.set("nextAt", now.nextAt())
			.set("failures", now.failures())
			.unset("busyUntil");
		put(update, "restUntil", now.restUntil());
		put(update, "since", now.since());
		put(update, "last", now.last());
		return update;
	}

	@Override
	public Mono<Boolean> remove(LearnerId learner, String id) {
		return this.mongo.remove(Query.query(one(learner, id)), ConnectionDocument.class)
			.map((result) -> result.getDeletedCount() > 0);
	}

	private Mono<Connection> changed(Connection connection, Criteria which, Update update) {
		return this.vault
			.findAndModify(connection.learner(), connection.id(), Query.query(which), update, CHANGED,
					ConnectionDocument.class)
			.map(ConnectionDocument::toConnection);
	}

	private static Update tokens(Update update, ConnectionDocument now) {
		put(update, "accessToken", now.accessToken());
		put(update, "accessUntil", now.accessUntil());
		put(update, "refreshToken", now.refreshToken());
		return update;
	}

	private static void put(Update update, String field, @Nullable Object value) {
		if (value != null) {
			update.set(field, value);
		}
		else {
			update.unset(field);
		}
	}

	private static Criteria ofTheSameWord(Connection connection) {
		return one(connection).and("connectedAt").is(connection.connectedAt());
	}

	private static Criteria one(Connection connection) {
		return one(connection.learner(), connection.id());
	}

	private static Criteria one(LearnerId learner, String id) {
		return Criteria.where("_id").is(id).and("learnerId").is(learner.value());
	}

}
