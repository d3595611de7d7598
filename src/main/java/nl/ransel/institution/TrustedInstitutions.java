package nl.ransel.institution;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where learners' words about institutions are kept. */
interface TrustedInstitutions {

	/** Keeps it; the first word counts when there are two. */
	Mono<TrustedInstitution> add(TrustedInstitution trusted);

	/** Takes it back; whether there was one. */
	Mono<Boolean> remove(LearnerId learner, String institutionId);

	/** Oldest first. */
	Flux<TrustedInstitution> of(LearnerId learner);

}
