package nl.ransel.institution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets pieces of work that concern the same thing go one after another, in the order in
 * which they asked for their turn. The others do not wait for them.
 */
final class Turns {

	private final Map<String, Sinks.Empty<Void>> last = new ConcurrentHashMap<>();

	/**
	 * The same work, once all is done that asked before it. Calling this asks for the
	 * turn; it ends with the work, however that ends.
	 * @param about what the work concerns
	 */
	<T> Mono<T> take(String about, Mono<T> work) {
		Sinks.Empty<Void> done = Sinks.empty();
		Sinks.Empty<Void> before = this.last.put(about, done);
		Mono<T> next = (before != null) ? before.asMono().then(work) : work;
		return next.doFinally((end) -> {
			this.last.remove(about, done);
			done.tryEmitEmpty();
		});
	}

}
