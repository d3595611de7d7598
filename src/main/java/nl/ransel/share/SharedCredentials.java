package nl.ransel.share;

import java.util.Set;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;

/** What a learner has shared, for whoever counts. */
@FunctionalInterface
public interface SharedCredentials {

	/** One for each share there ever was and whose content is still there. */
	Flux<Shared> of(LearnerId learner);

	/**
	 * What one share is about.
	 *
	 * @param credentialIds ids in the backpack
	 * @param opened whether anybody has looked
	 */
	record Shared(Set<String> credentialIds, boolean opened) {

		public Shared {
			credentialIds = Set.copyOf(credentialIds);
		}

	}

}
