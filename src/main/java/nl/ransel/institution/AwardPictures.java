package nl.ransel.institution;

import nl.ransel.backpack.BadgeImage;
import nl.ransel.verify.Verified;
import reactor.core.publisher.Mono;

/** Where the picture of an award comes from. */
@FunctionalInterface
interface AwardPictures {

	/** The picture, checked; empty when there is none. Never an error. */
	Mono<BadgeImage> of(Verified badge);

}
