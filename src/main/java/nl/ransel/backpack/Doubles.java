package nl.ransel.backpack;

import java.util.Map;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

/** Badges that two accounts of the same person both keep, as long as they do. */
@FunctionalInterface
public interface Doubles {

	/**
	 * What points at badges of the one account points at these from now on.
	 * @return ids in the account that ends, each with the id in the account that stays
	 */
	Mono<Map<String, String>> between(LearnerId from, LearnerId to);

}
