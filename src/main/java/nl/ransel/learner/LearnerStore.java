package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where accounts and identities are kept. */
interface LearnerStore {

	/**
	 * Notes a login. When the identity is known, its account and first login stay as they
	 * are; the rest is taken over.
	 * @return the identity as it now stands
	 */
	Mono<Identity> seen(Identity identity);

	/** Makes the account when it is missing, takes over the name, adds what is proven. */
	Mono<Void> welcome(LearnerId learner, Login login, Instant now);

	Mono<Learner> find(LearnerId id);

	Flux<LearnerId> owning(Identifier identifier);

	Flux<Identity> identities(LearnerId learner);

	/** The learner with the new language, or empty when there is none. */
	Mono<Learner> speak(LearnerId id, String language);

}
