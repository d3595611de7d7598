package nl.ransel.format;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings badges from before Open Badges 2.0 (0.5, 1.0 and 1.1) into the 2.0 shape. Each
 * object is turned by itself, as each is fetched by itself; originals are not touched.
 */
public final class OpenBadges1 {

	private static final String CONTEXT = "https://w3id.org/openbadges/v2";

	private OpenBadges1() {
	}

	/**
	 * Turns an assertion.
	 * @param json the 0.5, 1.0 or 1.1 assertion
	 * @param location where it was fetched, or null when it came as a file; it becomes
	 * the id of an assertion that has none
	 */
	public static ObjectNode assertion(JsonNode json, @Nullable URI location) {
		ObjectNode turned = copy(json, "Assertion");
		rename(turned, "issued_on", "issuedOn");
		if (turned.path("recipient").isString()) {
			turned.set("recipient", oldRecipient(turned));
			turned.remove("salt");
		}
		date(turned, "issuedOn");
		date(turned, "expires");
		turned.set("verification", verification(json.path("verify")));
		turned.remove("verify");
		String hosted = Members.id(json.path("verify").path("url"));
		boolean signed = "signed".equals(json.path("verify").path("type").asString(""));
		identify(turned, (location != null) ? location.toString() : signed ? null : hosted);
		if (turned.path("badge").isObject()) {
			turned.set("badge", badgeClass(turned.path("badge"), null));
		}
		return turned;
	}

	/**
	 * Turns a badge class.
	 * @param json the 0.5, 1.0 or 1.1 badge class
	 * @param location where it was fetched, or null when it was embedded
	 */
	public static ObjectNode badgeClass(JsonNode json, @Nullable URI location) {
		ObjectNode turned = copy(json, "BadgeClass");
		identify(turned, (location != null) ? location.toString() : null);
		List<JsonNode> alignments = Members.each(json.path("alignment")).map(OpenBadges1::alignment).toList();
		if (!alignments.isEmpty()) {
			turned.set("alignment", JsonNodeFactory.instance.arrayNode().addAll(alignments));
		}
		if (json.path("issuer").isObject()) {
			String origin = Members.id(json.path("issuer").path("origin"));
			turned.set("issuer", issuer(json.path("issuer"), null));
			resolve(turned, "image", origin);
			resolve(turned, "criteria", origin);
		}
		return turned;
	}

	/**
	 * Turns an issuer.
	 * @param json the 0.5, 1.0 or 1.1 issuer
	 * @param location where it was fetched, or null when it was embedded
	 */
	public static ObjectNode issuer(JsonNode json, @Nullable URI location) {
		ObjectNode turned = copy(json, "Issuer");
		rename(turned, "contact", "email");
		if (!turned.has("url") && turned.has("origin")) {
			turned.set("url", turned.path("origin"));
		}
		identify(turned, (location != null) ? location.toString() : Members.id(json.path("origin")));
		return turned;
	}

	private static ObjectNode copy(JsonNode json, String type) {
		ObjectNode copy = json.isObject() ? (ObjectNode) json.deepCopy() : JsonNodeFactory.instance.objectNode();
		copy.put("@context", CONTEXT);
		if (!Standards.types(copy).contains(type)) {
			copy.put("type", type);
		}
		return copy;
	}

	/** In 0.5 the recipient is an address or its hash, with the salt beside it. */
	private static ObjectNode oldRecipient(ObjectNode assertion) {
		String identity = assertion.path("recipient").stringValue();
		ObjectNode recipient = JsonNodeFactory.instance.objectNode();
		recipient.put("type", "email");
		recipient.put("hashed", Described.looksHashed(identity));
		recipient.put("identity", identity);
		if (assertion.path("salt").isString()) {
			recipient.set("salt", assertion.path("salt"));
		}
		return recipient;
	}

	/** A signed one names its key in {@code url}; in 0.5 everything is hosted. */
	private static ObjectNode verification(JsonNode verify) {
		ObjectNode verification = JsonNodeFactory.instance.objectNode();
		if (verify.path("type").asString("").equals("signed")) {
			verification.put("type", "SignedBadge");
			verification.set("creator", verify.path("url"));
		}
		else {
			verification.put("type", "HostedBadge");
		}
		return verification;
	}

	private static JsonNode alignment(JsonNode alignment) {
		if (!alignment.isObject()) {
			return alignment;
		}
		ObjectNode turned = (ObjectNode) alignment.deepCopy();
		rename(turned, "name", "targetName");
		rename(turned, "url", "targetUrl");
		rename(turned, "description", "targetDescription");
		return turned;
	}

	private static void date(ObjectNode object, String member) {
		Dates.legacy(object.path(member)).ifPresent((instant) -> object.put(member, instant.toString()));
	}

	private static void identify(ObjectNode object, @Nullable String id) {
		if (id != null && Members.id(object.path("id")) == null) {
			object.put("id", id);
		}
	}

	private static void rename(ObjectNode object, String old, String name) {
		JsonNode value = object.remove(old);
		if (value != null && !object.has(name)) {
			object.set(name, value);
		}
	}

	/** In 0.5 links are relative to the issuer's origin. */
	private static void resolve(ObjectNode object, String member, @Nullable String origin) {
		String link = object.path(member).stringValue("");
		if (origin != null && link.startsWith("/")) {
			object.put(member, origin.replaceAll("/+$", "") + link);
		}
	}

}
