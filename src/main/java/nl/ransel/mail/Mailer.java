package nl.ransel.mail;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

/** Where features hand in their letters. */
public interface Mailer {

	/**
	 * Takes a letter in. When this completes it is written down and will be sent, also if
	 * the mail server is out of reach for hours; it may arrive twice, never not.
	 */
	Mono<Void> send(Letter letter);

	/** Takes back what was written for a learner and has not been sent yet. */
	Mono<Void> takeBack(LearnerId about);

}
