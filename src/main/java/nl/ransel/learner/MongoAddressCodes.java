package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.Lookup;
import nl.ransel.vault.MongoVault;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Codes in MongoDB. */
@Component
class MongoAddressCodes implements AddressCodes {

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	private final Lookup lookup;

	MongoAddressCodes(ReactiveMongoOperations mongo, MongoVault vault, Lookup lookup) {
		this.mongo = mongo;
		this.vault = vault;
		this.lookup = lookup;
	}

	@Override
	public Mono<Void> keep(LearnerId learner, AddressCode code) {
		return this.vault.save(learner, AddressCodeDocument.of(learner, code, filed(code.id()))).then();
	}

	@Override
	public Mono<AddressCode> tryOnce(String id, Instant now) {
		Query good = Query.query(Criteria.where("_id").is(filed(id)).and("triesLeft").gt(0).and("expiresAt").gt(now));
		return this.vault
			.findAndModify(good, new Update().inc("triesLeft", -1), FindAndModifyOptions.options().returnNew(true),
					AddressCodeDocument.class)
			.map((document) -> document.toAddressCode(id));
	}

	/** A newer code for the same address expires later. */
	@Override
	public Mono<Boolean> use(AddressCode code) {
		Query same = Query.query(Criteria.where("_id").is(filed(code.id())).and("expiresAt").is(code.expiresAt()));
		return this.mongo.remove(same, AddressCodeDocument.class).map((result) -> result.getDeletedCount() > 0);
	}

	private String filed(String id) {
		return this.lookup.of("address-code", id);
	}

	@Override
	public Mono<Void> removeAll(LearnerId learner) {
		Query theirs = Query.query(Criteria.where("learnerId").is(learner.value()));
		return this.mongo.remove(theirs, AddressCodeDocument.class).then();
	}

	@Override
	public Mono<Void> sweep(Instant now) {
		return this.mongo.remove(Query.query(Criteria.where("expiresAt").lt(now)), AddressCodeDocument.class).then();
	}

}
