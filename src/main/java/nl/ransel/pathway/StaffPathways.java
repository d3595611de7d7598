package nl.ransel.pathway;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the pathways of institutions are kept. */
interface StaffPathways {

	Mono<StaffPathway> add(StaffPathway pathway);

	/** All of an institution, the latest changed first. */
	Flux<StaffPathway> of(String institutionId);

	Mono<StaffPathway> find(String institutionId, String id);

	/**
	 * Keeps it in place of the revision before.
	 * @return empty when somebody else changed it in the meantime
	 */
	Mono<StaffPathway> replace(StaffPathway next);

	/** Takes it away if it was never published; false when there is no such one. */
	Mono<Boolean> removeDraft(String institutionId, String id, int revision);

	/** What learners may follow, by id. The draft is left out. */
	Flux<StaffPathway> published();

	/** Whatever its state. The draft is left out. */
	Mono<StaffPathway> find(String id);

}
