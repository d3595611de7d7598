package nl.ransel.backpack;

import java.time.Instant;

import reactor.core.publisher.Flux;

/**
 * What the watch has to look at, whosever it is: the one question about credentials that
 * no learner asks.
 */
interface DueCredentials {

	/**
	 * Those that nobody looked after yet, then those that are due, longest first.
	 * @param most how many at most
	 */
	Flux<ListedCredential> due(Instant now, int most);

}
