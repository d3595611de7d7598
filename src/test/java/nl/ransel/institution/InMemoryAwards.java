package nl.ransel.institution;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
	public Flux<Award> all(String institutionId, DeliverySearch search) {
		return Flux.defer(() -> Flux.fromStream(this.awards.values()
			.stream()
			.filter((award) -> award.institutionId().equals(institutionId) && search.finds(award))
			.sorted(Comparator.comparing(Award::position).reversed())));
	}

	@Override
	public Mono<Award> decide(String id, Award.State outcome, Award.Decision decision) {
		return Mono.fromSupplier(() -> {
			Award before = this.awards.get(id);
			boolean decides = before != null && before.waits()
					&& this.awards.replace(id, before, before.decided(outcome, decision));
			return decides ? this.awards.get(id) : null;
		});
	}

}
