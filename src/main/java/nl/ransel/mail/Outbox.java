package nl.ransel.mail;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where mail waits. */
interface Outbox {

	Mono<Void> add(Outgoing mail);

	/** What is to be tried now, longest waiting first. */
	Flux<Outgoing> due(Instant now, int most);

	/**
	 * Takes one to try it: of several copies of the service one gets it.
	 * @return the mail, or empty when another copy has it
	 */
	Mono<Outgoing> claim(Outgoing mail, Instant again);

	Mono<Void> remove(Outgoing mail);

	/** Removes all that was written for this learner. */
	Mono<Void> removeAll(LearnerId about);

}
