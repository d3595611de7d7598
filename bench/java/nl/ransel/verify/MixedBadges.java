package nl.ransel.verify;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import javax.imageio.ImageIO;

import nl.ransel.credential.Standard;
import nl.ransel.format.BadgeBaker;
import nl.ransel.format.UnreadableBadge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Badges of one issuer in turn as linked data, as a token, and either of them baked into
 * a picture; no two are the same.
 */
public final class MixedBadges {

	private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle cx=\"4\""
			+ " cy=\"4\" r=\"4\"/></svg>";

	private final SigningKey key = SigningKey.ed25519();

	private final Issuing issuing = new Issuing();

	private final BadgeBaker baker = new BadgeBaker();

	private final byte[] picture = picture();

	public String issuer() {
		return this.key.did();
	}

	/** As it stands in a delivery. */
	public JsonNode of(int number, String email) {
		return switch (number % 4) {
			case 0 -> linked(email);
			case 1 -> StringNode.valueOf(token(email));
			case 2 -> baked(this.picture, token(email));
			default -> baked(DRAWING.getBytes(StandardCharsets.UTF_8), linked(email).toString());
		};
	}

	private ObjectNode badge(String email) {
		ObjectNode badge = Issuing.badge(issuer());
		badge.put("id", "urn:uuid:" + UUID.randomUUID());
		ObjectNode subject = (ObjectNode) badge.path("credentialSubject");
		subject.remove("id");
		subject.putArray("identifier")
			.addObject()
			.put("type", "IdentityObject")
			.put("identityHash", email)
			.put("identityType", "emailAddress")
			.put("hashed", false)
			.put("salt", "not-used");
		return badge;
	}

	private ObjectNode linked(String email) {
		return this.issuing.eddsa(badge(email), this.key);
	}

	private String token(String email) {
		ObjectNode payload = Issuing.payload(badge(email));
		payload.remove("sub");
		return Issuing.jws("{'alg': 'EdDSA', 'typ': 'JWT', 'kid': '" + this.key.method() + "'}", payload, this.key);
	}

	private JsonNode baked(byte[] image, String badge) {
		try {
			return StringNode.valueOf(Base64.getEncoder().encodeToString(this.baker.bake(image, Standard.OB_3_0, badge)));
		}
		catch (UnreadableBadge ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] picture() {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", png);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return png.toByteArray();
	}

}
