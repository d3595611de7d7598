package nl.ransel.share;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Shares without a database. */
class InMemoryShares implements Shares {

	private final Map<String, Share> shares = new ConcurrentHashMap<>();

	@Override
	public Mono<Share> add(Share share) {
		return Mono.fromSupplier(() -> {
			this.shares.put(share.id(), share);
			return share;
		});
	}

	@Override
	public Mono<Share> find(String id) {
		return Mono.fromSupplier(() -> this.shares.get(id));
	}

	@Override
	public Mono<Share> find(LearnerId learner, String id) {
		return find(id).filter((share) -> share.learner().equals(learner));
	}

	@Override
	public Mono<Page<Share>> findAll(LearnerId learner, @Nullable String after, int size) {
		return Mono.fromSupplier(() -> {
			List<Share> found = this.shares.values()
				.stream()
				.filter((share) -> share.learner().equals(learner))
				.filter((share) -> after == null || share.position().compareTo(after) < 0)
				.sorted(Comparator.comparing(Share::position).reversed())
				.limit(size + 1L)
				.toList();
			return Page.cut(found, size, Share::position);
		});
	}

	@Override
	public Mono<Share> end(LearnerId learner, String id, Instant now) {
		return Mono
			.fromSupplier(() -> this.shares.computeIfPresent(id,
					(key, share) -> share.learner().equals(learner) ? share.end(now) : share))
			.filter((share) -> share.learner().equals(learner));
	}

	@Override
	public Mono<Share> visit(String id, Visit visit) {
		return Mono
			.fromSupplier(() -> this.shares.computeIfPresent(id,
					(key, share) -> share.mayBeOpenedAt(visit.at()) ? share.visited(visit) : share))
			.filter((share) -> share.mayBeOpenedAt(visit.at()));
	}

}
