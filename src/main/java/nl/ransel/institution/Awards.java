package nl.ransel.institution;

import java.util.Collection;

import nl.ransel.kernel.Page;
import org.jspecify.annotations.Nullable;
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
	 * @param state only what is in this state, or null for all
	 * @param after the cursor of the page before, or null for the first page
	 */
	Mono<Page<Award>> of(String institutionId, Award.@Nullable State state, @Nullable String after, int size);

	/**
	 * Ends it if it still waits, and gives it as it then is; empty when it waits no more.
	 */
	Mono<Award> decide(String id, Award.State outcome, Award.Decision decision);

}
