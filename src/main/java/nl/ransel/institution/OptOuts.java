package nl.ransel.institution;

import java.time.Instant;

import reactor.core.publisher.Mono;

/**
 * Who wants no mail about awards: words of addresses, as awards are filed under, never an
 * address.
 */
interface OptOuts {

	/** Twice is as good as once. */
	Mono<Void> add(String address, Instant now);

	Mono<Void> remove(String address);

	Mono<Boolean> contains(String address);

}
