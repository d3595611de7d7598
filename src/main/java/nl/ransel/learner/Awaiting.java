package nl.ransel.learner;

import java.util.List;

import nl.ransel.kernel.Identifier;
import reactor.core.publisher.Mono;

/** A feature that keeps something for whoever proves an identifier. */
public interface Awaiting {

	/**
	 * The learner has just proven these. It may be told twice, and must then do nothing
	 * the second time.
	 * @param learner as they now are, with everything proven
	 */
	Mono<Void> proven(Learner learner, List<Identifier> fresh);

}
