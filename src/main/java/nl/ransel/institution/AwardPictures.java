package nl.ransel.institution;

import nl.ransel.backpack.BadgeImage;
import nl.ransel.backpack.BadgePicture;
import nl.ransel.verify.Verified;
import reactor.core.publisher.Mono;

/** Where the picture of an award comes from. */
interface AwardPictures {

	/** The picture, checked; empty when there is none. Never an error. */
	Mono<BadgePicture> of(Verified badge);

	/** The same one again, when the award's own file holds it. */
	Mono<BadgeImage> inside(AwardContent content);

}
