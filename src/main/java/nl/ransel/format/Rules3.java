package nl.ransel.format;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import nl.ransel.format.Violation.Rule;
import tools.jackson.databind.JsonNode;

/** The required members of Open Badges 3.0 and CLR 2.0. */
final class Rules3 {

	private static final Set<String> VCDM = Set.of("https://www.w3.org/ns/credentials/v2",
			"https://www.w3.org/2018/credentials/v1");

	private static final Pattern OPEN_BADGES = Pattern
		.compile("https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.\\d+\\.\\d+)?\\.json");

	private static final Pattern CLR = Pattern
		.compile("https://purl\\.imsglobal\\.org/spec/clr/v2p0/context(-2\\.\\d+\\.\\d+)?\\.json");

	private Rules3() {
	}

	static List<Violation> badge(JsonNode json) {
		List<Violation> found = Inspection.list();
		Inspection credential = new Inspection(json, "", found);
		credential.require("@context", (node) -> contexts(node, OPEN_BADGES));
		outside(credential, "OpenBadgeCredential", "AchievementCredential");
		if (Inspection.isObject(json.path("credentialSubject"))) {
			Inspection subject = credential.in("credentialSubject");
			subject(subject, "AchievementSubject");
			subject.require("achievement", Inspection::isObject);
			achievement(subject.in("achievement"));
		}
		return found;
	}

	static List<Violation> clr(JsonNode json) {
		List<Violation> found = Inspection.list();
		Inspection credential = new Inspection(json, "", found);
		credential.require("@context", (node) -> contexts(node, CLR, OPEN_BADGES));
		outside(credential, "ClrCredential");
		credential.text("name");
		if (Inspection.isObject(json.path("credentialSubject"))) {
			Inspection subject = credential.in("credentialSubject");
			subject(subject, "ClrSubject");
			subject.require("verifiableCredential", (node) -> Members.each(node).findAny().isPresent());
		}
		return found;
	}

	/** The first is of the data model, and those of 1EdTech follow it in their order. */
	private static boolean contexts(JsonNode node, Pattern... following) {
		List<JsonNode> given = Members.each(node).toList();
		if (given.size() <= following.length || !VCDM.contains(given.get(0).asString(""))) {
			return false;
		}
		for (int i = 0; i < following.length; i++) {
			if (!following[i].matcher(given.get(i + 1).asString("")).matches()) {
				return false;
			}
		}
		return true;
	}

	private static void outside(Inspection credential, String... types) {
		credential.reference("id").type("VerifiableCredential").type(types);
		credential.require("issuer", (node) -> Members.id(node) != null);
		if (Inspection.isObject(credential.member("issuer"))) {
			credential.in("issuer").type("Profile");
		}
		credential.require("credentialSubject", Rules3::oneObject);
		if (Members.absent(credential.member("issuanceDate"))) {
			credential.require("validFrom", (node) -> true);
		}
		for (String date : List.of("validFrom", "validUntil", "issuanceDate", "expirationDate")) {
			credential.date(date, (node) -> Dates.stamp(node).isPresent());
		}
	}

	private static boolean oneObject(JsonNode node) {
		return Inspection.isObject(node) && Members.each(node).count() == 1;
	}

	private static void subject(Inspection subject, String type) {
		subject.type(type);
		List<JsonNode> identifiers = Members.each(subject.member("identifier")).toList();
		if (Members.id(subject.member("id")) == null && identifiers.isEmpty()) {
			subject.report("id", Rule.MISSING);
		}
		identifiers.forEach((each) -> identifier(subject, identifiers.indexOf(each), each));
	}

	private static void identifier(Inspection subject, int index, JsonNode identifier) {
		subject.at("identifier", index, identifier)
			.type("IdentityObject")
			.require("hashed", JsonNode::isBoolean)
			.text("identityHash", "identityType");
	}

	private static void achievement(Inspection achievement) {
		if (!achievement.isObject()) {
			return;
		}
		achievement.reference("id")
			.type("Achievement")
			.text("name", "description")
			.require("criteria", Inspection::isObject);
	}

}
