package nl.ransel.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import nl.ransel.credential.Check;
import nl.ransel.format.BadgeDocument.SdJwt;
import nl.ransel.format.BadgeDocument.SdJwt.HolderJwt;
import nl.ransel.format.VcJwt;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.KeyReader;
import nl.ransel.trust.VerificationKey;
import tools.jackson.databind.JsonNode;

/**
 * Checks what a holder did with an SD-JWT that its issuer signed: that what is disclosed
 * is the issuer's, and that whoever put a key binding JWT after it has the key that the
 * issuer gave it to (RFC 9901, 7.3). Whether that was done for us, now, only who asked
 * for it with a nonce of their own can know.
 */
final class Disclosing {

	private static final Duration LEEWAY = Duration.ofMinutes(2);

	private Disclosing() {
	}

	/**
	 * What is shown by it.
	 * @throws Distrust when disclosures or key binding do not go with what was issued
	 */
	static Check check(SdJwt sdJwt, Instant now) {
		if (sdJwt.fault() != null) {
			throw Distrust.failed(sdJwt.fault());
		}
		Map<String, String> detail = new TreeMap<>();
		String reason = "signature-good";
		if (sdJwt.holder() != null) {
			detail.put("holderSignedAt", heldAt(sdJwt.holder(), sdJwt.claims(), now).toString());
			reason = "holder-signed";
		}
		if (sdJwt.undisclosed() > 0) {
			detail.put("undisclosed", String.valueOf(sdJwt.undisclosed()));
			reason += "-in-part";
		}
		return Check.passed(Check.Name.PROOF, reason).withDetail(detail);
	}

	/** When the holder signed. */
	private static Instant heldAt(HolderJwt holder, JsonNode claims, Instant now) {
		JsonNode header = holder.jwt().header();
		if (!header.path("typ").asString("").equals("kb+jwt")) {
			throw Distrust.failed("holder-wrong-type");
		}
		try {
			TokenProofs.require(JwsHeader.of(header), CompactJws.signed(holder.jwt()),
					CompactJws.signature(holder.jwt()), key(claims));
		}
		catch (Distrust ex) {
			throw (ex.reason().startsWith("holder-")) ? ex
					: Distrust.failed("holder-bad-signature").with("cause", ex.reason());
		}
		JsonNode payload = holder.jwt().payload();
		if (!payload.path("sd_hash").asString("").equals(holder.digest())) {
			throw Distrust.failed("holder-signed-other");
		}
		Instant at = VcJwt.numericDate(payload.path("iat"));
		if (at == null || !payload.path("nonce").isString() || !payload.path("aud").isString()) {
			throw Distrust.failed("holder-incomplete");
		}
		if (at.isAfter(now.plus(LEEWAY))) {
			throw Distrust.failed("holder-from-the-future");
		}
		return at;
	}

	/** The key that the issuer gave it to. */
	private static VerificationKey key(JsonNode claims) {
		JsonNode confirmation = claims.path("cnf");
		if (!confirmation.isObject()) {
			throw Distrust.failed("holder-unnamed");
		}
		if (!confirmation.path("jwk").isObject()) {
			throw Distrust.unknown("holder-key-unknown");
		}
		return KeyReader.jwk(confirmation.path("jwk"));
	}

}
