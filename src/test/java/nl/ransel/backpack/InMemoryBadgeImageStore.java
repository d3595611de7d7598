package nl.ransel.backpack;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

/** Pictures in memory; held to the same contract as the real store. */
class InMemoryBadgeImageStore implements BadgeImageStore {

	private final Map<String, BadgeImage> images = new ConcurrentHashMap<>();

	@Override
	public Mono<Void> save(LearnerId learner, String credentialId, BadgeImage image) {
		return Mono.fromRunnable(() -> this.images.put(learner + "/" + credentialId, image));
	}

	@Override
	public Mono<BadgeImage> find(LearnerId learner, String credentialId) {
		return Mono.fromSupplier(() -> this.images.get(learner + "/" + credentialId));
	}

	@Override
	public Mono<Void> delete(LearnerId learner, String credentialId) {
		return Mono.fromRunnable(() -> this.images.remove(learner + "/" + credentialId));
	}

}
