package nl.ransel.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import nl.ransel.kernel.Randomness;
import nl.ransel.vault.MongoVault;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.WebSessionStore;

/**
 * Keeps sessions in MongoDB. A known session is only ever updated, never made again: a
 * request that was under way while its learner logged out cannot bring the session back.
 * A request that changes nothing writes nothing, except once a minute that it was there.
 */
@Component
class MongoSessionStore implements WebSessionStore {

	private static final Duration EXACT_ENOUGH = Duration.ofMinutes(1);

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	private final Duration maxIdle;

	private final Duration longest;

	private final Clock clock;

	private final Randomness randomness;

	MongoSessionStore(ReactiveMongoOperations mongo, MongoVault vault, WebProperties properties, Clock clock,
			Randomness randomness) {
		this.mongo = mongo;
		this.vault = vault;
		this.maxIdle = properties.sessionIdle();
		this.longest = properties.sessionLongest();
		this.clock = clock;
		this.randomness = randomness;
	}

	@Override
	public Mono<WebSession> createWebSession() {
		return Mono.fromSupplier(() -> new StoredSession(this, newId(), now(), this.maxIdle, this.longest));
	}

	@Override
	public Mono<WebSession> retrieveSession(String sessionId) {
		return this.vault.findOne(byId(sessionId), SessionDocument.class)
			.filter((document) -> !isPast(document.expiresAt()))
			.map((document) -> new StoredSession(this, sessionId, SessionAttributes.read(document.attributes()),
					document, this.maxIdle, this.longest))
			.flatMap(this::updateLastAccessTime);
	}

	@Override
	public Mono<Void> removeSession(String sessionId) {
		return this.mongo.remove(byId(sessionId), SessionDocument.class).then();
	}

	@Override
	public Mono<WebSession> updateLastAccessTime(WebSession session) {
		((StoredSession) session).accessed(now());
		return Mono.just(session);
	}

	Mono<Void> save(StoredSession session) {
		return Mono.defer(() -> write(session)).doOnSuccess((done) -> session.savedNow());
	}

	Instant now() {
		return this.clock.instant();
	}

	boolean isPast(Instant moment) {
		return !now().isBefore(moment);
	}

	/** 256 bits: this is all that stands between a stranger and the account. */
	String newId() {
		return this.randomness.id() + this.randomness.id();
	}

	private Mono<Void> write(StoredSession session) {
		StoredSession.Saved saved = session.saved();
		if (saved == null) {
			return insert(session);
		}
		if (!saved.id().equals(session.getId())) {
			return insert(session).then(removeSession(saved.id()));
		}
		boolean changed = !saved.attributes().equals(session.getAttributes());
		boolean stale = session.getLastAccessTime().isAfter(saved.accessedAt().plus(EXACT_ENOUGH));
		return (changed || stale) ? update(session) : Mono.empty();
	}

	private Mono<Void> insert(StoredSession session) {
		String learner = session.getAttribute(LearnerSessions.LEARNER);
		return this.vault
			.insert(SessionDocument.owner(learner),
					new SessionDocument(SessionDocument.idOf(session.getId()), learner,
							SessionAttributes.write(session.getAttributes()), session.getCreationTime(),
							session.getLastAccessTime(), session.expiresAt()))
			.then();
	}

	private Mono<Void> update(StoredSession session) {
		String learner = session.getAttribute(LearnerSessions.LEARNER);
		Update update = new Update().set("attributes", SessionAttributes.write(session.getAttributes()))
			.set("learnerId", learner)
			.set("accessedAt", session.getLastAccessTime())
			.set("expiresAt", session.expiresAt());
		return this.vault
			.updateFirst(SessionDocument.owner(learner), SessionDocument.idOf(session.getId()), byId(session.getId()),
					update, SessionDocument.class)
			.then();
	}

	private static Query byId(String sessionId) {
		return Query.query(Criteria.where("_id").is(SessionDocument.idOf(sessionId)));
	}

}
