package nl.ransel.web;

import reactor.core.publisher.Mono;

/** Counts requests per client and window, over all copies of the service. */
interface RateWindows {

	/** One more of this kind; gives how many there are now. */
	Mono<Integer> count(String kind, RateWindow window);

	/** How many of this kind there were so far. */
	Mono<Integer> counted(String kind, RateWindow window);

}
