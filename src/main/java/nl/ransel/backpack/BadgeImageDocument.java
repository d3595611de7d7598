package nl.ransel.backpack;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.Sealed;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A badge's picture as stored; the id leads with the learner. */
@Document("credential_images")
@Sealed("bytes")
record BadgeImageDocument(@Id String id, String learnerId, String mediaType, byte[] bytes) {

	static BadgeImageDocument of(LearnerId learner, String credentialId, BadgeImage image) {
		return new BadgeImageDocument(key(learner, credentialId), learner.value(), image.mediaType(), image.bytes());
	}

	static String key(LearnerId learner, String credentialId) {
		return learner.value() + "/" + credentialId;
	}

	BadgeImage toImage() {
		return new BadgeImage(this.mediaType, this.bytes);
	}

}
