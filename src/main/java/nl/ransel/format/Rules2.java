package nl.ransel.format;

import java.util.List;

import nl.ransel.credential.Standard;
import tools.jackson.databind.JsonNode;

/**
 * The required members of an Open Badges 2.0 assertion, badge class and profile.
 *
 * @param violations what the standard forbids
 * @param notes what it forbids, but is common enough to be tolerated
 */
record Rules2(List<Violation> violations, List<Violation> notes) {

	static Rules2 check(Standard standard, JsonNode assertion, JsonNode badgeClass, JsonNode issuer) {
		Rules2 rules = new Rules2(Inspection.list(), Inspection.list());
		// before 1.1 nothing had an id, it was simply where it was
		boolean ids = standard != Standard.OB_0_5 && standard != Standard.OB_1_0;
		rules.assertion(assertion, ids);
		rules.badgeClass(badgeClass, ids);
		rules.issuer(issuer, ids);
		return rules;
	}

	private void assertion(JsonNode json, boolean ids) {
		ids(json, "", ids);
		Inspection assertion = new Inspection(json, "", this.violations);
		assertion.require("@context", (node) -> Members.each(node).findAny().isPresent())
			.type("Assertion")
			.require("recipient", Inspection::isObject)
			.require("badge", Rules2::linkedOrWhole)
			.require("verification", Inspection::isObject)
			.require("issuedOn", (node) -> true)
			.date("issuedOn", (node) -> Dates.iso(node).isPresent())
			.date("expires", (node) -> Dates.iso(node).isPresent());
		if (Inspection.isObject(json.path("recipient"))) {
			assertion.in("recipient").text("type", "identity").require("hashed", JsonNode::isBoolean);
		}
		if (Inspection.isObject(json.path("verification"))) {
			assertion.in("verification").require("type", (node) -> !Members.strings(node).isEmpty());
		}
	}

	private void badgeClass(JsonNode json, boolean ids) {
		ids(json, "/badge", ids);
		new Inspection(json, "/badge", this.violations).type("BadgeClass")
			.text("name", "description")
			.reference("image")
			.require("criteria", (node) -> Described.criteria(node) != null || Described.criteriaUrl(node) != null)
			.require("issuer", Rules2::linkedOrWhole);
	}

	private void issuer(JsonNode json, boolean ids) {
		ids(json, "/issuer", ids);
		new Inspection(json, "/issuer", this.violations).type("Issuer", "Profile").text("name").reference("url");
		// required by 2.0, and left out by many who do not want mail from strangers
		new Inspection(json, "/issuer", this.notes).text("email");
	}

	/** What is wrong within an embedded object is told about that object. */
	private static boolean linkedOrWhole(JsonNode node) {
		return Members.id(node) != null || Inspection.isObject(node);
	}

	private void ids(JsonNode json, String path, boolean required) {
		new Inspection(json, path, required ? this.violations : this.notes).reference("id");
	}

}
