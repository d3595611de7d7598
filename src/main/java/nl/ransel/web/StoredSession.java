package nl.ransel.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.server.WebSession;

/**
 * A session during one request. It knows what it was when it was read, so that only a
 * real change is written back.
 */
final class StoredSession implements WebSession {

	private final MongoSessionStore store;

	private final Map<String, Object> attributes;

	private final Duration longest;

	private Instant createdAt;

	private Instant accessedAt;

	private Duration maxIdle;

	private String id;

	private boolean started;

	private boolean over;

	/** What is in the store, or null when nothing of this session is there yet. */
	private @Nullable Saved saved;

	StoredSession(MongoSessionStore store, String id, Instant now, Duration maxIdle, Duration longest) {
		this.store = store;
		this.id = id;
		this.attributes = new ConcurrentHashMap<>();
		this.longest = longest;
		this.createdAt = now;
		this.accessedAt = now;
		this.maxIdle = maxIdle;
	}

	StoredSession(MongoSessionStore store, String id, Map<String, Object> attributes, SessionDocument document,
			Duration maxIdle, Duration longest) {
		this.store = store;
		this.id = id;
		this.attributes = new ConcurrentHashMap<>(attributes);
		this.longest = longest;
		this.createdAt = document.createdAt();
		this.accessedAt = document.accessedAt();
		this.maxIdle = maxIdle;
		this.started = true;
		this.saved = new Saved(id, Map.copyOf(attributes), document.accessedAt());
	}

	@Nullable Saved saved() {
		return this.saved;
	}

	void savedNow() {
		this.saved = new Saved(this.id, Map.copyOf(this.attributes), this.accessedAt);
	}

	void accessed(Instant now) {
		this.accessedAt = now;
	}

	/** Whichever comes first: too long without a request, or too long at all. */
	Instant expiresAt() {
		Instant idle = this.accessedAt.plus(this.maxIdle);
		Instant end = this.createdAt.plus(this.longest);
		return idle.isBefore(end) ? idle : end;
	}

	@Override
	public String getId() {
		return this.id;
	}

	@Override
	public Map<String, Object> getAttributes() {
		return this.attributes;
	}

	@Override
	public void start() {
		this.started = true;
	}

	@Override
	public boolean isStarted() {
		return this.started || !this.attributes.isEmpty();
	}

	/** A new login gives a new id, and all the time a session may have. */
	@Override
	public Mono<Void> changeSessionId() {
		return Mono.fromRunnable(() -> {
			this.id = this.store.newId();
			this.createdAt = this.store.now();
		});
	}

	@Override
	public Mono<Void> invalidate() {
		this.over = true;
		this.attributes.clear();
		return (this.saved != null) ? this.store.removeSession(this.saved.id()) : Mono.empty();
	}

	@Override
	public Mono<Void> save() {
		return this.store.save(this);
	}

	@Override
	public boolean isExpired() {
		return this.over || this.store.isPast(expiresAt());
	}

	@Override
	public Instant getCreationTime() {
		return this.createdAt;
	}

	@Override
	public Instant getLastAccessTime() {
		return this.accessedAt;
	}

	@Override
	public void setMaxIdleTime(Duration maxIdleTime) {
		this.maxIdle = maxIdleTime;
	}

	@Override
	public Duration getMaxIdleTime() {
		return this.maxIdle;
	}

	/**
	 * The session as the store has it.
	 *
	 * @param id under which id
	 * @param attributes with these attributes
	 * @param accessedAt and this time
	 */
	record Saved(String id, Map<String, Object> attributes, Instant accessedAt) {
	}

}
