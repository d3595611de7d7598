package nl.ransel.share;

import java.util.Set;

import reactor.core.publisher.Mono;

/**
 * Where readers' words go. It learns whose badges it was about, never who shared them.
 */
@FunctionalInterface
public interface FeedbackBox {

	/**
	 * Keeps it for the institutions these issuers belong to; perhaps none.
	 * @param issuerIds ids of the issuers of the badges that were shown
	 */
	Mono<Void> drop(Set<String> issuerIds, Feedback feedback);

}
