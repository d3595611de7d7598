package nl.ransel.backpack;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;

/** Badges that two accounts of the same person both keep, as long as they do. */
public interface Doubles {

	Flux<Twin> between(LearnerId from, LearnerId to);

	/**
	 * The same badge twice.
	 *
	 * @param goes its id in the account that ends
	 * @param stays its id in the account that stays
	 */
	record Twin(String goes, String stays) {
	}

}
