package nl.ransel.share;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

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

	private final Map<String, String> formerLinks = new ConcurrentHashMap<>();

	@Override
	public Mono<Share> findByLink(String link) {
		return Mono.justOrEmpty(this.shares.values().stream().filter((share) -> share.link().equals(link)).findFirst())
			.map((share) -> with(share, latest(share.visits())));
	}

	@Override
	public Mono<Boolean> wasLink(String link) {
		return Mono.fromSupplier(() -> this.formerLinks.containsKey(link));
	}

	@Override
	public Mono<Share> renew(LearnerId learner, Share old, Share renewed, Instant now) {
		return changed(old.id(),
				(share) -> share.learner().equals(learner) && share.link().equals(old.link())
						&& share.mayBeOpenedAt(now),
				(share) -> share.renewed(renewed.link(), renewed.sealedToken()))
			.doOnNext((share) -> this.formerLinks.put(old.link(), share.id()));
	}

	@Override
	public Mono<Share> claimTry(String id, Instant now) {
		return changed(id, (share) -> !share.tries().lockAt(now), (share) -> share.tried(share.tries().another(now)));
	}

	@Override
	public Mono<Void> giveBackTry(String id, Instant since) {
		return changed(id, (share) -> share.tries().since().equals(since),
				(share) -> share.tried(share.tries().oneLess()))
			.then();
	}

	/** Empty when the condition does not hold. */
	private Mono<Share> changed(String id, Predicate<Share> condition, UnaryOperator<Share> change) {
		return Mono.fromSupplier(() -> {
			AtomicReference<Share> changed = new AtomicReference<>();
			this.shares.computeIfPresent(id, (key, share) -> {
				if (!condition.test(share)) {
					return share;
				}
				changed.set(change.apply(share));
				return changed.get();
			});
			return changed.get();
		});
	}

	@Override
	public Mono<Share> find(LearnerId learner, String id) {
		return Mono.fromSupplier(() -> this.shares.get(id)).filter((share) -> share.learner().equals(learner));
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
	public Mono<Share> visit(Share seen, Visit visit) {
		return changed(seen.id(), (share) -> share.link().equals(seen.link()) && share.mayBeOpenedAt(visit.at()),
				(share) -> share.visited(visit))
			.map((share) -> with(share, List.of()));
	}

	@Override
	public Mono<Boolean> visitUnchanged(Share seen, Visit visit) {
		return changed(seen.id(), (share) -> share.showsTheSameAs(seen) && share.mayBeOpenedAt(visit.at()),
				(share) -> share.visited(visit))
			.hasElement();
	}

	@Override
	public Mono<Void> revise(LearnerId learner, Instant now) {
		return Mono.fromRunnable(() -> this.shares.replaceAll(
				(id, share) -> (share.learner().equals(learner) && isLeft(share, now)) ? share.revised() : share));
	}

	/** Whoever had the last view may look again. */
	private static boolean isLeft(Share share, Instant now) {
		return share.endedAt() == null && now.isBefore(share.expiresAt());
	}

	private static List<Visit> latest(List<Visit> visits) {
		return visits.subList(Math.max(0, visits.size() - Share.VISITS_AT_THE_DOOR), visits.size());
	}

	private static Share with(Share share, List<Visit> visits) {
		return new Share(share.id(), share.link(), share.learner(), share.label(), share.content(), share.title(),
				share.travels(), share.conditions(), share.sealedToken(), share.createdAt(), share.expiresAt(),
				share.endedAt(), share.views(), visits, share.tries(), share.revision());
	}

}
