package nl.ransel.demo.badges;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.ransel.credential.Standard;
import nl.ransel.format.BadgeBaker;
import nl.ransel.format.UnreadableBadge;
import tools.jackson.databind.json.JsonMapper;

/** Turns an award into a signed badge, in each of the forms that are met in the field. */
final class Issuing {

	private static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";

	private static final String OPEN_BADGES_3 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

	/** Gives the Dutch members a meaning, so that the proof covers them too. */
	private static final String UNDEFINED_TERMS = "https://www.w3.org/ns/credentials/undefined-terms/v2";

	private final JsonMapper json;

	private final DataIntegrity dataIntegrity;

	Issuing(JsonMapper json) {
		this.json = json;
		this.dataIntegrity = new DataIntegrity(json);
	}

	/** Open Badges 3.0 as JSON with a linked-data proof. */
	Map<String, Object> linkedData(Award award) throws GeneralSecurityException {
		return this.dataIntegrity.sign(openBadges3(award, List.of(CREDENTIALS_V2, OPEN_BADGES_3, UNDEFINED_TERMS)),
				award.by(), award.validFrom());
	}

	/** Open Badges 3.0 as VC-JWT. */
	String jwt(Award award, DemoKey key) throws GeneralSecurityException {
		Map<String, Object> header = new LinkedHashMap<>();
		header.put("alg", key.kind().jws());
		header.put("typ", "JWT");
		header.put("kid", award.by().keyId(key));
		Map<String, Object> payload = new LinkedHashMap<>(
				openBadges3(award, List.of(CREDENTIALS_V2, OPEN_BADGES_3, UNDEFINED_TERMS)));
		payload.put("iss", award.by().did());
		payload.put("jti", award.id());
		payload.put("nbf", award.validFrom().getEpochSecond());
		if (award.validUntil() != null) {
			payload.put("exp", award.validUntil().getEpochSecond());
		}
		return CompactJws.sign(header, payload, key, this.json);
	}

	/** Open Badges 3.0 with a linked-data proof, in a PNG. */
	byte[] png(Award award) throws GeneralSecurityException {
		return bake(art(award).png(), text(linkedData(award)));
	}

	/** Open Badges 3.0 as VC-JWT, in an SVG. */
	byte[] svg(Award award, DemoKey key) throws GeneralSecurityException {
		return bake(art(award).svg().getBytes(StandardCharsets.UTF_8), jwt(award, key));
	}

	/** Open Badges 2.0 that is true as long as the institution hosts it. */
	Map<String, Object> hosted2(Award award) {
		return award.toOpenBadges2(award.by().url("ob2/assertions/" + award.achievement().slug() + ".json"),
				Map.of("type", "HostedBadge"));
	}

	/** Open Badges 2.0, signed. */
	String jws2(Award award) throws GeneralSecurityException {
		Map<String, Object> verification = new LinkedHashMap<>();
		verification.put("type", "SignedBadge");
		verification.put("creator", award.by().url("ob2/key.json"));
		return CompactJws.sign(Map.of("alg", "RS256"), award.toOpenBadges2(award.id(), verification),
				award.by().key(DemoKey.Kind.RS256), this.json);
	}

	/** The institution's list of revoked badges, itself a signed credential. */
	Map<String, Object> revocationList(Institution by, StatusBits bits) throws GeneralSecurityException {
		return this.dataIntegrity.sign(bits.toCredential(by, List.of(CREDENTIALS_V2)), by, bits.validFrom());
	}

	String text(Map<String, Object> document) {
		return this.json.writerWithDefaultPrettyPrinter().writeValueAsString(document);
	}

	private static BadgeArt art(Award award) {
		return award.achievement().art(award.by());
	}

	private static byte[] bake(byte[] picture, String badge) {
		try {
			return new BadgeBaker().bake(picture, Standard.OB_3_0, badge);
		}
		catch (UnreadableBadge ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** An institution without a web server of its own sends the picture along. */
	private Map<String, Object> openBadges3(Award award, List<String> contexts) {
		String image = award.by().isDidWeb() ? award.by().image(award.achievement()) : "data:image/svg+xml;base64,"
				+ Base64.getEncoder().encodeToString(art(award).svg().getBytes(StandardCharsets.UTF_8));
		return award.toOpenBadges3(contexts, image);
	}

}
