package nl.ransel.trust;

import java.net.URI;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The guarded client for talks with credentials, and for nothing else.
 *
 * @param client with connections of its own
 * @param cpu where answers are handed on: what is done with them is arithmetic
 */
record GuardedDesk(GuardedClient client, Scheduler cpu) implements RemoteDesk {

	@Override
	public boolean permits(URI uri) {
		return this.client.permits(uri);
	}

	@Override
	public Mono<Reply> call(Call call) {
		return this.client.call(call).publishOn(this.cpu);
	}

}
