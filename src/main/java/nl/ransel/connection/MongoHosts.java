package nl.ransel.connection;

import nl.ransel.vault.MongoVault;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Platforms in MongoDB; which registration is replaced is said with its client id. */
@Component
class MongoHosts implements Hosts {

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	MongoHosts(ReactiveMongoOperations mongo, MongoVault vault) {
		this.mongo = mongo;
		this.vault = vault;
	}

	@Override
	public Mono<Host> find(String id) {
		return this.vault.findOne(Query.query(Criteria.where("_id").is(id)), HostDocument.class)
			.map(HostDocument::toHost);
	}

	@Override
	public Mono<Host> keep(@Nullable Host before, Host now) {
		return ((before != null) ? replace(before, now) : insert(now)).map(HostDocument::toHost)
			.switchIfEmpty(Mono.defer(() -> find(now.id())));
	}

	private Mono<HostDocument> insert(Host now) {
		return this.vault.insert(MongoVault.NOBODY, HostDocument.of(now))
			.onErrorResume(DuplicateKeyException.class, (there) -> Mono.empty());
	}

	private Mono<HostDocument> replace(Host before, Host now) {
		return this.vault.findAndReplace(MongoVault.NOBODY, asItWas(before), HostDocument.of(now));
	}

	@Override
	public Mono<Void> forget(Host host) {
		return this.mongo.remove(asItWas(host), HostDocument.class).then();
	}

	private static Query asItWas(Host host) {
		return Query.query(Criteria.where("_id").is(host.id()).and("clientId").is(host.client().id()));
	}

}
