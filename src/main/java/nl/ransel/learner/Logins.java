package nl.ransel.learner;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

/** Which account a login at a provider leads to. */
@FunctionalInterface
public interface Logins {

	/**
	 * The account, or empty; makes and notes nothing.
	 * @param issuer the provider's issuer URL
	 * @param subject the provider's own id of the person
	 */
	Mono<LearnerId> leadingFrom(String issuer, String subject);

}
