package nl.ransel.backpack;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Kept credentials in memory; held to the same contract as the real store. */
class InMemoryCredentialStore implements CredentialStore {

	private final Map<String, Row> rows = new ConcurrentHashMap<>();

	@Override
	public Mono<KeptCredential> insert(KeptCredential credential, Sameness sameness) {
		return Mono.fromCallable(() -> addUnlessThere(credential, sameness));
	}

	/** One at a time: what a unique index is to the real store. */
	private synchronized @Nullable KeptCredential addUnlessThere(KeptCredential credential, Sameness sameness) {
		boolean there = this.rows.values()
			.stream()
			.anyMatch((row) -> row.kept().learner().equals(credential.learner()) && row.sameness().equals(sameness));
		if (there) {
			return null;
		}
		this.rows.put(credential.id(), new Row(credential, sameness));
		return credential;
	}

	@Override
	public Mono<KeptCredential> replace(KeptCredential credential, String replaced) {
		return change(credential.learner(), credential.id(), replaced,
				(kept) -> new KeptCredential(kept.id(), kept.learner(), credential.original(), credential.mediaType(),
						credential.fileName(), credential.report(), kept.hasImage(), kept.note(), kept.keptAt()));
	}

	@Override
	public Mono<ListedCredential> find(LearnerId learner, String id) {
		return findWhole(learner, id).map(KeptCredential::listed);
	}

	@Override
	public Mono<KeptCredential> findWhole(LearnerId learner, String id) {
		return of(learner).filter((row) -> row.kept().id().equals(id)).next().map(Row::kept);
	}

	@Override
	public Flux<ListedCredential> findAll(LearnerId learner, Collection<String> ids) {
		return findAllWhole(learner, ids).map(KeptCredential::listed);
	}

	@Override
	public Flux<KeptCredential> findAllWhole(LearnerId learner, Collection<String> ids) {
		return of(learner).map(Row::kept).filter((kept) -> ids.contains(kept.id()));
	}

	@Override
	public Mono<ListedCredential> findSame(LearnerId learner, Sameness sameness) {
		return of(learner).filter((row) -> row.sameness().equals(sameness)).next().map((row) -> row.kept().listed());
	}

	@Override
	public Flux<ListedCredential> list(LearnerId learner, CredentialOrder order, String question,
			@Nullable String after, int most) {
		Comparator<String> up = Comparator.naturalOrder();
		Comparator<String> keys = order.ascending() ? up : up.reversed();
		return of(learner).map((row) -> row.kept().listed())
			.filter((listed) -> after == null || keys.compare(order.keyOf(listed), after) > 0)
			.filter((listed) -> FoldedText.holdingAll(question).matcher(FoldedText.of(listed)).find())
			.sort(Comparator.comparing((listed) -> order.keyOf(listed), keys))
			.take((most > 0) ? most : Long.MAX_VALUE);
	}

	@Override
	public Mono<ListedCredential> annotate(LearnerId learner, String id, @Nullable String note) {
		return change(learner, id, null,
				(kept) -> new KeptCredential(kept.id(), kept.learner(), kept.original(), kept.mediaType(),
						kept.fileName(), kept.report(), kept.hasImage(), note, kept.keptAt()))
			.map(KeptCredential::listed);
	}

	@Override
	public Mono<ListedCredential> report(ListedCredential fresh) {
		return change(fresh.learner(), fresh.id(), fresh.digest(),
				(kept) -> new KeptCredential(kept.id(), kept.learner(), kept.original(), kept.mediaType(),
						kept.fileName(), fresh.report(), kept.hasImage(), kept.note(), kept.keptAt()))
			.map(KeptCredential::listed);
	}

	@Override
	public Mono<ListedCredential> illustrate(LearnerId learner, String id) {
		return change(learner, id, null, KeptCredential::illustrated).map(KeptCredential::listed);
	}

	@Override
	public Mono<Boolean> delete(LearnerId learner, String id) {
		return findWhole(learner, id).map((kept) -> this.rows.remove(kept.id()) != null).defaultIfEmpty(false);
	}

	@Override
	public Mono<Long> count(LearnerId learner) {
		return of(learner).count();
	}

	private Flux<Row> of(LearnerId learner) {
		return Flux.defer(() -> Flux.fromIterable(this.rows.values()))
			.filter((row) -> row.kept().learner().equals(learner));
	}

	private Mono<KeptCredential> change(LearnerId learner, String id, @Nullable String digest,
			UnaryOperator<KeptCredential> change) {
		return findWhole(learner, id).filter((kept) -> digest == null || kept.listed().digest().equals(digest))
			.map((kept) -> this.rows.computeIfPresent(id,
					(key, row) -> new Row(change.apply(row.kept()), row.sameness())))
			.map(Row::kept);
	}

	private record Row(KeptCredential kept, Sameness sameness) {
	}

}
