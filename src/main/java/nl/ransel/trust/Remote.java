package nl.ransel.trust;

import java.net.URI;

import reactor.core.publisher.Mono;

/** Everything outside this service that issuers name by address. */
@FunctionalInterface
public interface Remote {

	/**
	 * Asks for what stands at an address. Never signals an error for anything the other
	 * side did or left undone.
	 * @param uri where
	 * @param purpose why
	 */
	Mono<Fetched> fetch(URI uri, Purpose purpose);

	/**
	 * Asks again for something that was answered before: a source that says it is still
	 * so need not send it anew.
	 * @param known the answer from before
	 */
	default Mono<Fetched> again(URI uri, Purpose purpose, Fetched.Answer known) {
		return fetch(uri, purpose);
	}

}
