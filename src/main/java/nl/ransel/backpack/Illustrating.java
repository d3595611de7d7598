package nl.ransel.backpack;

import nl.ransel.kernel.LearnerId;
import nl.ransel.verify.Verified;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Gives a kept credential its picture. The credential is safe before its picture is
 * looked for, and says that it has one only when it can be shown. What its own file holds
 * is taken from there again whenever it is asked for.
 */
@Component
class Illustrating {

	private final BadgePictures pictures;

	private final BadgeImageStore images;

	private final CredentialStore credentials;

	Illustrating(BadgePictures pictures, BadgeImageStore images, CredentialStore credentials) {
		this.pictures = pictures;
		this.images = images;
		this.credentials = credentials;
	}

	/** The credential with its picture, or empty when there is none to be had. */
	Mono<ListedCredential> illustrate(LearnerId learner, String id, Verified badge) {
		return this.pictures.of(badge)
			.delayUntil((picture) -> picture.inside() ? this.images.delete(learner, id)
					: this.images.save(learner, id, picture.image()))
			.flatMap((picture) -> illustrated(learner, id));
	}

	/** The picture of a kept credential, or empty when it has none. */
	Mono<BadgeImage> image(LearnerId learner, String id) {
		return this.images.find(learner, id).switchIfEmpty(Mono.defer(() -> inside(learner, id)));
	}

	private Mono<BadgeImage> inside(LearnerId learner, String id) {
		return this.credentials.findWhole(learner, id)
			.filter(KeptCredential::hasImage)
			.flatMap((kept) -> this.pictures.inside(kept.report(), kept.original()));
	}

	/** A picture of a credential that was deleted meanwhile goes too. */
	private Mono<ListedCredential> illustrated(LearnerId learner, String id) {
		return this.credentials.illustrate(learner, id)
			.switchIfEmpty(this.images.delete(learner, id).then(Mono.empty()));
	}

}
