package nl.ransel.backpack;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Kept credentials in memory; held to the same contract as the real store. */
class InMemoryCredentialStore implements CredentialStore, DueCredentials {

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
		this.rows.put(credential.id(), new Row(credential, sameness, Watch.NONE));
		return credential;
	}

	@Override
	public Mono<KeptCredential> replace(KeptCredential credential, Watch watch, String replaced) {
		return changeWhole(credential.learner(), credential.id(), replaced, watch,
				(kept) -> new KeptCredential(kept.id(), kept.learner(), credential.original(), credential.mediaType(),
						credential.fileName(), credential.report(), kept.hasImage(), kept.note(), kept.keptAt()));
	}

	@Override
	public Mono<ListedCredential> find(LearnerId learner, String id) {
		return row(learner, id).map(Row::listed);
	}

	@Override
	public Mono<KeptCredential> findWhole(LearnerId learner, String id) {
		return row(learner, id).map(Row::kept);
	}

	@Override
	public Flux<ListedCredential> findAll(LearnerId learner, Collection<String> ids) {
		return of(learner).filter((row) -> ids.contains(row.kept().id())).map(Row::listed);
	}

	@Override
	public Flux<KeptCredential> findAllWhole(LearnerId learner, Collection<String> ids) {
		return of(learner).map(Row::kept).filter((kept) -> ids.contains(kept.id()));
	}

	@Override
	public Flux<KeptFile> findFiles(LearnerId learner, Collection<String> ids) {
		return findAllWhole(learner, ids).map(KeptCredential::file);
	}

	@Override
	public Mono<ListedCredential> findSame(LearnerId learner, Sameness sameness) {
		return of(learner).filter((row) -> row.sameness().equals(sameness)).next().map(Row::listed);
	}

	@Override
	public Flux<ListedCredential> list(LearnerId learner, CredentialOrder order, String question,
			@Nullable String after, int most) {
		Comparator<String> up = Comparator.naturalOrder();
		Comparator<String> keys = order.ascending() ? up : up.reversed();
		return of(learner).map(Row::listed)
			.filter((listed) -> after == null || keys.compare(order.keyOf(listed), after) > 0)
			.filter((listed) -> FoldedText.holdingAll(question).matcher(FoldedText.of(listed)).find())
			.sort(Comparator.comparing((listed) -> order.keyOf(listed), keys))
			.take((most > 0) ? most : Long.MAX_VALUE);
	}

	@Override
	public Mono<ListedCredential> annotate(LearnerId learner, String id, @Nullable String note) {
		return change(learner, id, null, (kept) -> new KeptCredential(kept.id(), kept.learner(), kept.original(),
				kept.mediaType(), kept.fileName(), kept.report(), kept.hasImage(), note, kept.keptAt()));
	}

	@Override
	public Mono<ListedCredential> report(ListedCredential fresh, Instant before) {
		return changeRow(fresh.learner(), fresh.id(),
				(row) -> row.listed().digest().equals(fresh.digest())
						&& row.kept().report().verifiedAt().equals(before),
				(row) -> row
					.with(new KeptCredential(fresh.id(), fresh.learner(), row.kept().original(), fresh.mediaType(),
							fresh.fileName(), fresh.report(), row.kept().hasImage(), row.kept().note(), fresh.keptAt()),
							fresh.watch()))
			.map(Row::listed);
	}

	@Override
	public Mono<ListedCredential> watch(ListedCredential credential, String told) {
		return changeRow(credential.learner(), credential.id(),
				(row) -> row.watch().pending() != null && row.watch().pending().key().equals(told),
				(row) -> row.with(row.kept(), credential.watch()))
			.map(Row::listed);
	}

	@Override
	public Flux<ListedCredential> due(Instant now, int most) {
		Comparator<Instant> earliest = Comparator.nullsFirst(Comparator.naturalOrder());
		return Flux.defer(() -> Flux.fromIterable(this.rows.values()))
			.map(Row::listed)
			.filter((listed) -> earliest.compare(listed.watch().nextCheckAt(), now) <= 0)
			.sort(Comparator.comparing((listed) -> listed.watch().nextCheckAt(), earliest))
			.take(most);
	}

	@Override
	public Mono<ListedCredential> illustrate(LearnerId learner, String id) {
		return change(learner, id, null, KeptCredential::illustrated);
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

	private Mono<Row> row(LearnerId learner, String id) {
		return of(learner).filter((row) -> row.kept().id().equals(id)).next();
	}

	private Mono<ListedCredential> change(LearnerId learner, String id, @Nullable String digest,
			UnaryOperator<KeptCredential> change) {
		return changeRow(learner, id, (row) -> digest == null || row.listed().digest().equals(digest),
				(row) -> row.with(change.apply(row.kept()), row.watch()))
			.map(Row::listed);
	}

	private Mono<KeptCredential> changeWhole(LearnerId learner, String id, String digest, Watch watch,
			UnaryOperator<KeptCredential> change) {
		return changeRow(learner, id, (row) -> row.listed().digest().equals(digest),
				(row) -> row.with(change.apply(row.kept()), watch))
			.map(Row::kept);
	}

	/** All at once, as one update of one document is. */
	private Mono<Row> changeRow(LearnerId learner, String id, Predicate<Row> when, UnaryOperator<Row> change) {
		return Mono.fromCallable(() -> {
			AtomicReference<Row> changed = new AtomicReference<>();
			this.rows.computeIfPresent(id, (key, row) -> {
				boolean may = row.kept().learner().equals(learner) && when.test(row);
				changed.set(may ? change.apply(row) : null);
				return may ? changed.get() : row;
			});
			return changed.get();
		});
	}

	private record Row(KeptCredential kept, Sameness sameness, Watch watch) {

		ListedCredential listed() {
			return this.kept.listed().watched(this.watch);
		}

		Row with(KeptCredential credential, Watch now) {
			return new Row(credential, this.sameness, now);
		}

	}

}
