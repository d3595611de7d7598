package nl.ransel.institution;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Awards without a database. */
class InMemoryAwards implements Awards {

	private final Map<String, Award> awards = new ConcurrentHashMap<>();

	@Override
	public Mono<Award> add(Award award) {
		return Mono.fromSupplier(() -> (this.awards.putIfAbsent(award.id(), award) == null) ? award : null);
	}

	@Override
	public Mono<Award> find(String id) {
		return Mono.fromSupplier(() -> this.awards.get(id));
	}

	@Override
	public Flux<Award> found(Collection<String> ids) {
		return Flux.fromIterable(ids).concatMap(this::find);
	}

	@Override
	public Mono<Award> find(String id, Collection<String> recipientKeys) {
		return find(id).filter((award) -> recipientKeys.contains(award.recipientKey()));
	}

	@Override
	public Mono<Page<Award>> waiting(Collection<String> recipientKeys, @Nullable String after, int size) {
		return Mono.fromSupplier(() -> {
			List<Award> found = this.awards.values()
				.stream()
				.filter((award) -> award.waits() && recipientKeys.contains(award.recipientKey()))
				.filter((award) -> after == null || award.position().compareTo(after) < 0)
				.sorted(Comparator.comparing(Award::position).reversed())
				.limit(size + 1L)
				.toList();
			return Page.cut(found, size, Award::position);
		});
	}

	@Override
	public Mono<Page<Award>> of(String institutionId, DeliverySearch search, @Nullable String after, int size) {
		return all(institutionId, search).filter((award) -> after == null || award.position().compareTo(after) < 0)
			.take(size + 1L)
			.collectList()
			.map((found) -> Page.cut(found, size, Award::position));
	}

	@Override
	public Flux<Award> decidedBy(LearnerId learner, Collection<String> recipientKeys) {
		return Flux.defer(() -> Flux.fromStream(this.awards.values()
			.stream()
			.filter((award) -> recipientKeys.contains(award.recipientKey()) && award.decision() != null
					&& learner.equals(award.decision().learner()))
			.sorted(Comparator.comparing(Award::position).reversed())));
	}

	@Override
	public Flux<Award> all(String institutionId, DeliverySearch search) {
		return Flux.defer(() -> Flux.fromStream(this.awards.values()
			.stream()
			.filter((award) -> award.institutionId().equals(institutionId) && search.finds(award))
			.sorted(Comparator.comparing(Award::position).reversed())));
	}

	@Override
	public Mono<Award> decide(String id, Award.State outcome, Award.Decision decision, Award.@Nullable Untold untold) {
		return Mono.fromSupplier(() -> {
			Award before = this.awards.get(id);
			boolean decides = before != null && before.waits()
					&& this.awards.replace(id, before, before.decided(outcome, decision, untold));
			return decides ? this.awards.get(id) : null;
		});
	}

	@Override
	public Flux<Award> toMail(Instant now, int most) {
		return Flux.fromStream(() -> mailable(now).sorted(Comparator.comparing((award) -> award.notice().due())))
			.take(most);
	}

	@Override
	public Flux<Award> toMail(String recipientKey, Instant until) {
		return Flux.fromStream(() -> mailable(until)).filter((award) -> award.recipientKey().equals(recipientKey));
	}

	@Override
	public Mono<Award> claimToMail(Award award, @Nullable Instant next) {
		return replaced(award, award.with(new Award.Notice(award.notice().to(), next, award.waitsUntil())));
	}

	@Override
	public Flux<Award> toLapse(Instant now, int most) {
		return Flux
			.fromStream(() -> this.awards.values()
				.stream()
				.filter((award) -> award.waitsUntil() != null && !award.waitsUntil().isAfter(now))
				.sorted(Comparator.comparing(Award::waitsUntil)))
			.take(most);
	}

	@Override
	public Flux<Award> toTell(String institutionId, Instant now, int most) {
		return Flux
			.fromStream(() -> this.awards.values()
				.stream()
				.filter((award) -> award.institutionId().equals(institutionId))
				.filter((award) -> award.untold() != null && !award.untold().due().isAfter(now))
				.sorted(Comparator.comparing((award) -> award.untold().due())))
			.take(most);
	}

	@Override
	public Mono<Award> claimToTell(Award award, Award.@Nullable Untold next) {
		return replaced(award, award.with(next));
	}

	private Stream<Award> mailable(Instant until) {
		return this.awards.values()
			.stream()
			.filter((award) -> award.notice() != null && award.notice().due() != null)
			.filter((award) -> !award.notice().due().isAfter(until));
	}

	private Mono<Award> replaced(Award before, Award after) {
		return Mono.fromSupplier(() -> this.awards.replace(before.id(), before, after) ? after : null);
	}

}
