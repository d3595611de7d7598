package nl.ransel.platform;

import java.util.Optional;

import nl.ransel.format.BadgeDocument;
import nl.ransel.format.BadgeReader;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.verify.HoldersProof;

/**
 * A badge in a form the Open Badges APIs carry, character for character as its issuer
 * wrote it; also when it came baked into a picture.
 *
 * @param text a JSON object, or a compact JWS
 * @param jws which of the two
 */
public record PortableBadge(String text, boolean jws) {

	private static final BadgeReader READER = new BadgeReader();

	/** Empty when the file holds none, or one that only its holder may have whole. */
	static Optional<PortableBadge> of(byte[] file) {
		try {
			BadgeDocument document = READER.read(file).document();
			if (document instanceof BadgeDocument.Jws signed) {
				return Optional.of(new PortableBadge(signed.compact(), true));
			}
			return (document instanceof BadgeDocument.Json object && !HoldersProof.isIn(object.json()))
					? Optional.of(new PortableBadge(object.text().strip(), false)) : Optional.empty();
		}
		catch (UnreadableBadge ex) {
			return Optional.empty();
		}
	}

}
