package nl.ransel.trust;

import java.net.URI;

import reactor.core.publisher.Mono;

/**
 * Talks to another service with credentials: its own, or those a learner got for it. Each
 * call goes to one address, within limits of time and size, and nobody sends it on.
 */
public interface RemoteDesk {

	/** Whether an address may be called at all, as far as it tells by itself. */
	boolean permits(URI uri);

	/**
	 * Makes a call, once. Never signals an error for anything the other side did or left
	 * undone.
	 */
	Mono<Reply> call(Call call);

}
