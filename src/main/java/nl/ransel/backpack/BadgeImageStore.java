package nl.ransel.backpack;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

/**
 * Where the pictures of kept credentials are that their own files do not hold: apart,
 * because lists have no use for them.
 */
interface BadgeImageStore {

	/** Stores a picture in the place of the one that was there. */
	Mono<Void> save(LearnerId learner, String credentialId, BadgeImage image);

	Mono<BadgeImage> find(LearnerId learner, String credentialId);

	Mono<Void> delete(LearnerId learner, String credentialId);

}
