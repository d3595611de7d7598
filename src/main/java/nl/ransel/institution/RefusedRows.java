package nl.ransel.institution;

import java.time.Instant;
import java.util.Collection;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where refused rows are kept for a while. */
interface RefusedRows {

	/** Keeps them, each in place of what was refused before under its reference. */
	Mono<Void> keep(Collection<RefusedRow> rows);

	/**
	 * Those of an institution, newest first.
	 * @param reference only those whose reference begins so, or null for all
	 * @param after the position to begin after, or null
	 * @param since none older than this
	 */
	Flux<RefusedRow> of(String institutionId, @Nullable String reference, @Nullable String after, Instant since);

	Mono<Void> remove(Collection<String> ids);

	/** Leaves an institution its newest, as many as this. */
	Mono<Void> trim(String institutionId, int most);

	/** Takes away what is older than this. */
	Mono<Void> removeBefore(Instant moment);

}
