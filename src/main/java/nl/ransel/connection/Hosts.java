package nl.ransel.connection;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where the platforms that know Ransel are kept. */
interface Hosts {

	/** The platform with this id, or empty. */
	Mono<Host> find(String id);

	/**
	 * Keeps it. Of two that register at once the first stays.
	 * @param before what was read, or null when there was nothing
	 * @return what is kept
	 */
	Mono<Host> keep(@Nullable Host before, Host now);

	/** Forgets a registration that the platform takes no more. */
	Mono<Void> forget(Host host);

}
