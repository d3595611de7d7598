package nl.ransel.web;

import reactor.core.publisher.Mono;

/** Counts requests per client and window, over all copies of the service. */
interface RateWindows {

	/** So many more of this kind; gives how many there are now. */
	Mono<Integer> count(String kind, RateWindow window, int more);

	/** One more of this kind; gives how many there are now. */
	default Mono<Integer> count(String kind, RateWindow window) {
		return count(kind, window, 1);
	}

	/** How many of this kind there were so far. */
	Mono<Integer> counted(String kind, RateWindow window);

}
