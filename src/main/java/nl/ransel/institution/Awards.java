package nl.ransel.institution;

import java.time.Instant;
import java.util.Collection;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where awards are kept. */
interface Awards {

	/** Keeps it, or gives empty when its institution has used its reference before. */
	Mono<Award> add(Award award);

	Mono<Award> find(String id);

	/** Those of these that there are, without content. */
	Flux<Award> found(Collection<String> ids);

	/** The award with this id if it is filed under one of these keys. */
	Mono<Award> find(String id, Collection<String> recipientKeys);

	/**
	 * What waits under any of these keys, newest first, without the bytes of files and
	 * pictures.
	 * @param after the cursor of the page before, or null for the first page
	 */
	Mono<Page<Award>> waiting(Collection<String> recipientKeys, @Nullable String after, int size);

	/**
	 * What this learner ended of what is filed under these keys, newest first, without
	 * content.
	 */
	Flux<Award> decidedBy(LearnerId learner, Collection<String> recipientKeys);

	/**
	 * What an institution delivered, newest first, without its content.
	 * @param after the cursor of the page before, or null for the first page
	 */
	Mono<Page<Award>> of(String institutionId, DeliverySearch search, @Nullable String after, int size);

	/** The same without pages. */
	Flux<Award> all(String institutionId, DeliverySearch search);

	/**
	 * Ends it if it still waits, and gives it as it then is; empty when it waits no more.
	 * @param untold what its institution is to be told, or null
	 */
	Mono<Award> decide(String id, Award.State outcome, Award.Decision decision, Award.@Nullable Untold untold);

	/** Whose recipients are to be mailed now, longest due first, without content. */
	Flux<Award> toMail(Instant now, int most);

	/** Those of one recipient of whom a mail may speak, without content. */
	Flux<Award> toMail(String recipientKey, Instant until);

	/**
	 * Takes one to mail about it: of several copies of the service one gets it.
	 * @param award as it was found
	 * @param next when its recipient is mailed again, or null for never
	 * @return the award, or empty when it waits no more or another copy has it
	 */
	Mono<Award> claimToMail(Award award, @Nullable Instant next);

	/** Those that have waited as long as they may, without content. */
	Flux<Award> toLapse(Instant now, int most);

	/** Of what this institution is to be told now, longest due first. */
	Flux<Award> toTell(String institutionId, Instant now, int most);

	/**
	 * Takes one to tell its institution: of several copies of the service one gets it.
	 * @param award as it was found
	 * @param next what remains to be told, or null for nothing
	 * @return the award as it then is, or empty when another copy has it
	 */
	Mono<Award> claimToTell(Award award, Award.@Nullable Untold next);

}
