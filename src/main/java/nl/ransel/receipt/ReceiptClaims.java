package nl.ransel.receipt;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Exhibits;
import nl.ransel.credential.VerificationReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a receipt says, in the words of {@code docs/receipt.md}. Never in it, whatever the
 * report holds: the recipient, the learner, and what the badge says beyond which badge it
 * is.
 */
final class ReceiptClaims {

	private static final JsonMapper JSON = new JsonMapper();

	private ReceiptClaims() {
	}

	/**
	 * @param content the file; null when not even its digest may be told
	 */
	static ObjectNode of(VerificationReport report, @Nullable ReceiptContent content) {
		ObjectNode claims = JSON.createObjectNode();
		claims.put("outcome", report.outcome().name()).put("verifiedAt", report.verifiedAt().toString());
		if (content != null) {
			claims.putObject("content")
				.put("sha-256", content.sha256())
				.put("mediaType", content.mediaType())
				.put("size", content.size());
		}
		if (report.standard() != null) {
			claims.set("credential", credential(report));
		}
		claims.put("issuerTrust", report.trust().name());
		ArrayNode checks = claims.putArray("checks");
		report.checks().forEach((check) -> checks.add(check(check)));
		return claims;
	}

	private static ObjectNode credential(VerificationReport report) {
		ObjectNode json = JSON.createObjectNode();
		json.put("standard", String.valueOf(report.standard().label()));
		text(json, "format", report.format());
		Credential credential = report.credential();
		if (credential != null) {
			text(json, "id", credential.id());
			json.put("issuer", credential.issuer().id());
			ObjectNode achievement = json.putObject("achievement");
			text(achievement, "id", credential.achievement().id());
			achievement.put("name", credential.achievement().name());
			text(json, "validFrom", credential.validFrom());
			text(json, "validUntil", credential.validUntil());
		}
		return json;
	}

	private static ObjectNode check(Check check) {
		ObjectNode json = JSON.createObjectNode();
		json.put("name", check.name().name().toLowerCase(Locale.ROOT))
			.put("result", check.result().name())
			.put("reason", check.reason());
		text(json, "source", (check.source() != null) ? check.source().name().toLowerCase(Locale.ROOT) : null);
		text(json, "checkedAt", check.checkedAt());
		Map<String, String> detail = new TreeMap<>(check.detail());
		String jwk = detail.remove(Exhibits.KEY);
		if (jwk != null) {
			json.putObject("key").put("jkt", ServiceKey.thumbprint(jwk)).set("jwk", JSON.readTree(jwk));
		}
		if (!detail.isEmpty()) {
			ObjectNode facts = json.putObject("detail");
			detail.forEach(facts::put);
		}
		return json;
	}

	private static void text(ObjectNode json, String member, @Nullable Object value) {
		if (value != null) {
			json.put(member, value.toString());
		}
	}

}
