package nl.ransel.stack;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.MongoVault;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Stacks in MongoDB, replaced whole and only by the version that follows. */
@Component
class MongoStackStore implements StackStore {

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	MongoStackStore(ReactiveMongoOperations mongo, MongoVault vault) {
		this.mongo = mongo;
		this.vault = vault;
	}

	@Override
	public Mono<Stack> insert(Stack stack) {
		return this.vault.insert(stack.learner(), StackDocument.of(stack))
			.thenReturn(stack)
			.onErrorResume(DuplicateKeyException.class, (there) -> find(stack.learner(), stack.id()));
	}

	@Override
	public Mono<Stack> update(Stack next) {
		Query query = Query.query(one(next.learner(), next.id()).and("version").is(next.version() - 1));
		return this.vault.findAndReplace(next.learner(), query, StackDocument.of(next)).map((replaced) -> next);
	}

	@Override
	public Mono<Boolean> move(Stack before, Stack after) {
		Query query = Query.query(one(before.learner(), before.id()).and("version").is(before.version()));
		return this.vault.findAndReplace(after.learner(), query, StackDocument.of(after)).hasElement();
	}

	@Override
	public Mono<Stack> find(LearnerId learner, String id) {
		return this.vault.findOne(Query.query(one(learner, id)), StackDocument.class).map(StackDocument::toStack);
	}

	@Override
	public Flux<Stack> list(LearnerId learner, @Nullable StackKey before, int most) {
		Criteria criteria = all(learner);
		if (before != null) {
			criteria = criteria.and("byEdit").lt(before.value());
		}
		Query query = Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "byEdit")).limit(most);
		return this.vault.find(query, StackDocument.class).map(StackDocument::toStack);
	}

	@Override
	public Flux<Stack> following(LearnerId learner) {
		return this.vault.find(Query.query(all(learner).and("following").ne(null)), StackDocument.class)
			.map(StackDocument::toStack);
	}

	@Override
	public Mono<Boolean> delete(LearnerId learner, String id) {
		return this.mongo.remove(Query.query(one(learner, id)), StackDocument.class)
			.map((result) -> result.getDeletedCount() > 0);
	}

	@Override
	public Mono<Void> deleteAll(LearnerId learner) {
		return this.mongo.remove(Query.query(all(learner)), StackDocument.class).then();
	}

	@Override
	public Mono<Long> count(LearnerId learner) {
		return this.mongo.count(Query.query(all(learner)), StackDocument.class);
	}

	private static Criteria all(LearnerId learner) {
		return Criteria.where("learnerId").is(learner.value());
	}

	private static Criteria one(LearnerId learner, String id) {
		return Criteria.where("_id").is(id).and("learnerId").is(learner.value());
	}

}
