package nl.ransel.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The learners' keys. Those in use are remembered for a moment: so a page costs one
 * question at most, and a copy of the service that does not hear of an erasure forgets
 * the key soon as well.
 */
@Component
public class KeyRing {

	/** Shorter than what passes before an erasure sweeps once more. */
	static final Duration REMEMBERED = Duration.ofSeconds(30);

	static final int MOST = 5000;

	private final MasterKeys masters;

	private final WrappedKeys keys;

	private final Clock clock;

	private final Map<String, Held> held = new LinkedHashMap<>(16, 0.75f, true);

	KeyRing(MasterKeys masters, WrappedKeys keys, Clock clock) {
		this.masters = masters;
		this.keys = keys;
		this.clock = clock;
	}

	/** The learner's key, made when there is none yet. */
	Mono<LearnerKey> of(LearnerId learner) {
		return find(learner.value())
			.switchIfEmpty(Mono.defer(() -> this.keys.add(this.masters.draw(learner.value())).map(this::hold)))
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("there is no key for learner " + learner)));
	}

	/** The key, or empty when it is gone, and with it everything it sealed. */
	Mono<LearnerKey> find(String learnerId) {
		return Mono.fromSupplier(() -> remembered(learnerId))
			.switchIfEmpty(Mono.defer(() -> this.keys.find(learnerId).map(this::hold)));
	}

	/** Destroys the key: what it sealed is unreadable from now on, wherever it lies. */
	public Mono<Void> destroy(LearnerId learner) {
		return Mono.fromRunnable(() -> forget(learner.value()))
			.then(Mono.defer(() -> this.keys.remove(learner.value())))
			.then(Mono.fromRunnable(() -> forget(learner.value())));
	}

	private synchronized @Nullable LearnerKey remembered(String learnerId) {
		Held one = this.held.get(learnerId);
		if (one != null && one.until().isAfter(this.clock.instant())) {
			return one.key();
		}
		this.held.remove(learnerId);
		return null;
	}

	private LearnerKey hold(WrappedKey wrapped) {
		LearnerKey key = this.masters.unwrap(wrapped);
		Instant until = this.clock.instant().plus(REMEMBERED);
		synchronized (this) {
			this.held.put(wrapped.learnerId(), new Held(key, until));
			if (this.held.size() > MOST) {
				this.held.remove(this.held.keySet().iterator().next());
			}
		}
		return key;
	}

	private synchronized void forget(String learnerId) {
		this.held.remove(learnerId);
	}

	private record Held(LearnerKey key, Instant until) {
	}

}
