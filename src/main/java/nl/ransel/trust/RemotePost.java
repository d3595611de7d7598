package nl.ransel.trust;

import java.net.URI;
import java.util.Map;

import reactor.core.publisher.Mono;

/** Brings something to an address outside this service that an operator wrote down. */
@FunctionalInterface
public interface RemotePost {

	/**
	 * Brings JSON to an address, once and to no other. Never signals an error for
	 * anything the other side did or left undone.
	 * @param uri where
	 * @param headers what goes along, by name
	 * @param json the body
	 * @return what the other side said, without a body: only its status counts
	 */
	Mono<Fetched> post(URI uri, Map<String, String> headers, byte[] json);

}
