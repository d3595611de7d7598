package nl.ransel.connection;

import java.time.Duration;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Belongings;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Takes connections along: two with one platform stay two, they may be of two accounts
 * there. When a learner is erased the platforms are told, as far as they answer at once.
 */
@Component
@Order(Belongings.REFERRING)
class MongoConnectionBelongings implements Belongings {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final ReactiveMongoOperations mongo;

	private final Connections connections;

	private final Ending ending;

	MongoConnectionBelongings(ReactiveMongoOperations mongo, Connections connections, Ending ending) {
		this.mongo = mongo;
		this.connections = connections;
		this.ending = ending;
	}

	@Override
	public Mono<Void> move(LearnerId from, LearnerId to) {
		return this.mongo.updateMulti(all(from), Update.update("learnerId", to.value()), ConnectionDocument.class)
			.then();
	}

	@Override
	public Mono<Void> erase(LearnerId learner) {
		return this.connections.of(learner)
			.concatMap(this.ending::tell)
			.then()
			.timeout(PATIENCE)
			.onErrorComplete()
			.then(Mono.defer(() -> this.mongo.remove(all(learner), ConnectionDocument.class)))
			.then();
	}

	private static Query all(LearnerId learner) {
		return Query.query(Criteria.where("learnerId").is(learner.value()));
	}

}
