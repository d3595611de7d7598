package nl.ransel.verify;

import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;

/**
 * How much one client may still have checked. A request to the public door is one turn by
 * itself; whoever brings more in it takes the others here.
 */
public interface Turns {

	/**
	 * Takes turns, all or none.
	 * @param more how many, besides the one of the request
	 * @return completes, or a {@link nl.ransel.kernel.Problem} when they are not left,
	 * with the time to wait in the answer's headers
	 */
	Mono<Void> take(ServerWebExchange exchange, int more);

}
