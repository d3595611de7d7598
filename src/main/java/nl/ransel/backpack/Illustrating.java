package nl.ransel.backpack;

import nl.ransel.kernel.LearnerId;
import nl.ransel.verify.Verified;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Gives a kept credential its picture. The credential is safe before its picture is
 * looked for, and says that it has one only when it is stored.
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
			.flatMap((picture) -> this.images.save(learner, id, picture).thenReturn(picture))
			.flatMap((picture) -> illustrated(learner, id));
	}

	/** A picture of a credential that was deleted meanwhile goes too. */
	private Mono<ListedCredential> illustrated(LearnerId learner, String id) {
		return this.credentials.illustrate(learner, id)
			.switchIfEmpty(this.images.delete(learner, id).then(Mono.empty()));
	}

}
