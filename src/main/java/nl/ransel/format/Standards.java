package nl.ransel.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.ransel.credential.Standard;
import tools.jackson.databind.JsonNode;

/** Tells by which standard a JSON object is a badge, if it is one. */
public final class Standards {

	private static final Pattern CONTEXT_2 = Pattern
		.compile("https?://(w3id\\.org/openbadges|openbadgespec\\.org)/v2(/context\\.json)?");

	private static final Pattern CONTEXT_1 = Pattern
		.compile("https?://(w3id\\.org/openbadges/v1|(openbadgespec\\.org/v1|standard\\.openbadges\\.org/1\\.1)"
				+ "/context(\\.json)?)");

	private Standards() {
	}

	/**
	 * Finds the standard of a badge awarded to somebody.
	 * @param json the object, or the payload of a JWS; a {@code vc} claim is looked into
	 * @return empty when it is no such badge
	 */
	public static Optional<Standard> of(JsonNode json) {
		JsonNode badge = json.path("vc").isObject() ? json.path("vc") : json;
		List<String> types = types(badge);
		if (types.contains("ClrCredential")) {
			return Optional.of(Standard.CLR_2_0);
		}
		if (types.contains("OpenBadgeCredential") || types.contains("AchievementCredential")) {
			return Optional.of(Standard.OB_3_0);
		}
		return assertion(badge, types.contains("Assertion"));
	}

	/** Whether badges of this standard are W3C verifiable credentials. */
	public static boolean isVerifiableCredential(Standard standard) {
		return standard == Standard.OB_3_0 || standard == Standard.CLR_2_0;
	}

	/** The types of an object, one or many. */
	public static List<String> types(JsonNode json) {
		return Members.strings(json.path("type"));
	}

	private static Optional<Standard> assertion(JsonNode badge, boolean saysSo) {
		boolean awarded = badge.has("recipient") && badge.has("badge");
		if (!saysSo && !awarded) {
			return Optional.empty();
		}
		if (hasContext(badge, CONTEXT_2)) {
			return Optional.of(Standard.OB_2_0);
		}
		if (hasContext(badge, CONTEXT_1)) {
			return Optional.of(Standard.OB_1_1);
		}
		if (!awarded) {
			return Optional.empty();
		}
		if (badge.has("verification")) {
			return Optional.of(Standard.OB_2_0);
		}
		if (badge.has("verify")) {
			return Optional.of(Standard.OB_1_0);
		}
		return badge.path("recipient").isString() ? Optional.of(Standard.OB_0_5) : Optional.empty();
	}

	private static boolean hasContext(JsonNode badge, Pattern context) {
		return Members.strings(badge.path("@context")).stream().anyMatch((each) -> context.matcher(each).matches());
	}

}
