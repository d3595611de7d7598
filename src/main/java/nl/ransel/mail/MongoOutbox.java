package nl.ransel.mail;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.MongoVault;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Waiting mail in MongoDB. */
@Component
class MongoOutbox implements Outbox {

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	MongoOutbox(ReactiveMongoOperations mongo, MongoVault vault) {
		this.mongo = mongo;
		this.vault = vault;
	}

	@Override
	public Mono<Void> add(Outgoing mail) {
		return this.vault.insert((mail.about() != null) ? mail.about() : MongoVault.NOBODY, OutgoingDocument.of(mail))
			.then();
	}

	@Override
	public Flux<Outgoing> due(Instant now, int most) {
		Query query = Query.query(Criteria.where("due").lte(now)).with(Sort.by("due"));
		return this.vault.findFirst(query, most, OutgoingDocument.class).map(OutgoingDocument::toOutgoing);
	}

	@Override
	public Mono<Outgoing> claim(Outgoing mail, Instant again) {
		Query asItWas = Query.query(Criteria.where("_id").is(mail.id()).and("due").is(mail.due()));
		return this.vault
			.findAndModify(asItWas, new Update().set("due", again).inc("attempts", 1),
					FindAndModifyOptions.options().returnNew(true), OutgoingDocument.class)
			.map(OutgoingDocument::toOutgoing);
	}

	@Override
	public Mono<Void> remove(Outgoing mail) {
		return this.mongo.remove(Query.query(Criteria.where("_id").is(mail.id())), OutgoingDocument.class).then();
	}

	@Override
	public Mono<Void> removeAll(LearnerId about) {
		Query theirs = Query.query(Criteria.where("learnerId").is(about.value()));
		return this.mongo.remove(theirs, OutgoingDocument.class).then();
	}

}
