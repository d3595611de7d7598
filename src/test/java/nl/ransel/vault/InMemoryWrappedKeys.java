package nl.ransel.vault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Learners' keys in a map, and how often somebody asked for one. */
class InMemoryWrappedKeys implements WrappedKeys {

	final Map<String, WrappedKey> keys = new ConcurrentHashMap<>();

	final AtomicInteger asked = new AtomicInteger();

	@Override
	public Mono<WrappedKey> add(WrappedKey key) {
		return Mono.fromSupplier(() -> {
			WrappedKey there = this.keys.putIfAbsent(key.learnerId(), key);
			return (there != null) ? there : key;
		});
	}

	@Override
	public Mono<WrappedKey> find(String learnerId) {
		return Mono.fromSupplier(() -> {
			this.asked.incrementAndGet();
			return this.keys.get(learnerId);
		});
	}

	@Override
	public Flux<WrappedKey> wrappedBy(int master) {
		return Flux.defer(() -> Flux.fromStream(this.keys.values().stream().filter((key) -> key.master() == master)));
	}

	@Override
	public Mono<Void> replace(WrappedKey key, int master) {
		return Mono.fromRunnable(() -> this.keys.computeIfPresent(key.learnerId(),
				(id, there) -> (there.master() == master) ? key : there));
	}

	@Override
	public Mono<Void> remove(String learnerId) {
		return Mono.fromRunnable(() -> this.keys.remove(learnerId));
	}

}
