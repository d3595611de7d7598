package nl.ransel.institution;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refused rows without a database. */
class InMemoryRefusedRows implements RefusedRows {

	private final Map<String, RefusedRow> rows = new ConcurrentHashMap<>();

	/** How often something was written. */
	int writes;

	@Override
	public Mono<Void> keep(Collection<RefusedRow> refused) {
		return Mono.fromRunnable(() -> {
			this.writes++;
			refused.forEach((row) -> this.rows.put(row.id(), row));
		});
	}

	@Override
	public Flux<RefusedRow> of(String institutionId, @Nullable String reference, @Nullable String after,
			Instant since) {
		return Flux.defer(() -> Flux.fromStream(this.rows.values()
			.stream()
			.filter((row) -> row.institutionId().equals(institutionId))
			.filter((row) -> reference == null || row.reference().startsWith(reference))
			.filter((row) -> after == null || row.position().compareTo(after) < 0)
			.filter((row) -> !row.at().isBefore(since))
			.sorted(Comparator.comparing(RefusedRow::position).reversed())));
	}

	@Override
	public Mono<Void> remove(Collection<String> ids) {
		return Mono.fromRunnable(() -> this.rows.keySet().removeAll(ids));
	}

	@Override
	public Mono<Void> trim(String institutionId, int most) {
		return of(institutionId, null, null, Instant.EPOCH).map(RefusedRow::id)
			.collectList()
			.flatMap((latest) -> remove(latest.subList(Math.min(most, latest.size()), latest.size())));
	}

	@Override
	public Mono<Void> removeBefore(Instant moment) {
		return Mono.fromRunnable(() -> this.rows.values().removeIf((row) -> row.at().isBefore(moment)));
	}

}
