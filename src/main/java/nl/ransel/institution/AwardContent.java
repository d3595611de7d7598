package nl.ransel.institution;

import nl.ransel.backpack.BadgeImage;
import nl.ransel.backpack.BadgePicture;
import nl.ransel.credential.VerificationReport;
import org.jspecify.annotations.Nullable;

/**
 * What waits in the inbox; gone from here once the learner has decided.
 *
 * @param original the badge file, byte for byte
 * @param report of its verification on arrival
 * @param image its picture; without bytes when the original holds it
 * @param message from the institution
 */
record AwardContent(byte[] original, VerificationReport report, @Nullable BadgeImage image, @Nullable String message) {

	AwardContent with(BadgePicture picture) {
		BadgeImage image = picture.inside() ? new BadgeImage(picture.image().mediaType(), new byte[0])
				: picture.image();
		return new AwardContent(this.original, this.report, image, this.message);
	}

}
