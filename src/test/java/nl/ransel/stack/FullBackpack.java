package nl.ransel.stack;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.Backpack;
import nl.ransel.backpack.BadgeImage;
import nl.ransel.backpack.KeptCredential;
import nl.ransel.backpack.ListedCredential;
import nl.ransel.kernel.LearnerId;
import nl.ransel.verify.Verified;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Backpacks with the credentials a test puts in them. */
class FullBackpack implements Backpack {

	private final Map<String, KeptCredential> credentials = new HashMap<>();

	void put(LearnerId learner, String id, ABadge badge, boolean hasImage) {
		KeptCredential kept = badge.kept(learner, id);
		this.credentials.put(id, new KeptCredential(id, learner, kept.original(), kept.mediaType(), kept.fileName(),
				kept.report(), hasImage, null, kept.keptAt()));
	}

	void remove(String id) {
		this.credentials.remove(id);
	}

	@Override
	public Mono<KeptCredential> find(LearnerId learner, String id) {
		return Mono.justOrEmpty(this.credentials.get(id)).filter((kept) -> kept.learner().equals(learner));
	}

	@Override
	public Flux<KeptCredential> findAll(LearnerId learner, Collection<String> ids) {
		return Flux.fromIterable(this.credentials.values())
			.filter((kept) -> kept.learner().equals(learner) && ids.contains(kept.id()));
	}

	@Override
	public Flux<ListedCredential> everything(LearnerId learner) {
		return Flux.fromStream(() -> this.credentials.values().stream())
			.filter((kept) -> kept.learner().equals(learner))
			.map(KeptCredential::listed);
	}

	@Override
	public Mono<KeptCredential> keep(LearnerId learner, Verified badge) {
		throw new UnsupportedOperationException("stacks put nothing in the backpack");
	}

	@Override
	public Mono<BadgeImage> image(LearnerId learner, String id) {
		return Mono.empty();
	}

}
