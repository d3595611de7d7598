package nl.ransel.institution;

import java.util.Collection;
import java.util.Set;

import reactor.core.publisher.Flux;

/** What institutions deliver, for whoever counts. */
public interface Deliveries {

	/** Everything an institution delivered and did not take back. */
	Flux<DeliveredAward> of(String institutionId);

	/** The institutions these issuers belong to, by their ids. */
	Set<String> issuing(Collection<String> issuerIds);

}
