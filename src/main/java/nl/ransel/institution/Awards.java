package nl.ransel.institution;

import java.util.Collection;

import nl.ransel.kernel.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where awards are kept. */
interface Awards {

	/** Keeps it, or gives empty when its institution has used its reference before. */
	Mono<Award> add(Award award);

	Mono<Award> find(String id);

	/** The award with this id if it is filed under one of these keys. */
	Mono<Award> find(String id, Collection<String> recipientKeys);

	/**
	 * What waits under any of these keys, newest first, without the bytes of files and
	 * pictures.
	 * @param after the cursor of the page before, or null for the first page
	 */
	Mono<Page<Award>> waiting(Collection<String> recipientKeys, @Nullable String after, int size);

	/**
	 * What an institution delivered, newest first, without its content.
	 * @param after the cursor of the page before, or null for the first page
	 */
	Mono<Page<Award>> of(String institutionId, DeliverySearch search, @Nullable String after, int size);

	/** The same without pages. */
	Flux<Award> all(String institutionId, DeliverySearch search);

	/**
	 * Ends it if it still waits, and gives it as it then is; empty when it waits no more.
	 */
	Mono<Award> decide(String id, Award.State outcome, Award.Decision decision);

}
