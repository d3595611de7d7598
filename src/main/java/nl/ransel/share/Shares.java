package nl.ransel.share;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where shares are kept. */
interface Shares {

	Mono<Share> add(Share share);

	/** The share with this id, whoever made it and whatever its state. */
	Mono<Share> find(String id);

	/** The share with this id if it is this learner's. */
	Mono<Share> find(LearnerId learner, String id);

	/**
	 * This learner's shares, newest first.
	 * @param after the cursor of the page before, or null for the first page
	 */
	Mono<Page<Share>> findAll(LearnerId learner, @Nullable String after, int size);

	/**
	 * Ends it if it is this learner's and still live. Gives the share as it then is, or
	 * empty when it is not this learner's.
	 */
	Mono<Share> end(LearnerId learner, String id, Instant now);

	/** Counts a visit if the share is live at that moment, otherwise gives empty. */
	Mono<Share> visit(String id, Visit visit);

}
