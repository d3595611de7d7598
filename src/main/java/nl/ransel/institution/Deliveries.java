package nl.ransel.institution;

import java.util.Collection;
import java.util.Set;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What institutions deliver, for whoever counts. */
public interface Deliveries {

	/** Everything an institution delivered and did not take back. */
	Flux<DeliveredAward> of(String institutionId);

	/**
	 * Whether an achievement is an institution's own: it stands below one of its issuers,
	 * or was in something it delivered.
	 */
	Mono<Boolean> isOwn(String institutionId, String achievementId);

	/** The institutions these issuers belong to, by their ids. */
	Set<String> issuing(Collection<String> issuerIds);

}
