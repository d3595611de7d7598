package nl.ransel.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * An EnvelopedVerifiableCredential: an object that does nothing but carry a token, in a
 * {@code data:} URL that is its id (VC data model 2.0, 4.13). What else it says is not
 * signed and is not read.
 */
public final class Envelope {

	private static final String TYPE = "EnvelopedVerifiableCredential";

	private static final Pattern DATA = Pattern.compile("(?is)data:([a-z0-9.+/-]{1,100})(?:;[^,]{0,200})?,(.*)");

	private static final Set<String> TOKENS = Set.of("application/vc+jwt", "application/vc+ld+jwt",
			"application/vc-ld+jwt", "application/vc+ld+json+jwt", "application/jwt");

	private Envelope() {
	}

	public static boolean is(JsonNode json) {
		return json.isObject() && Standards.types(json).contains(TYPE);
	}

	/**
	 * The token in it.
	 * @throws UnreadableBadge {@code sd-jwt}, {@code cose} or {@code broken-envelope}
	 */
	public static String token(JsonNode json) throws UnreadableBadge {
		Matcher data = DATA.matcher(json.path("id").asString(""));
		if (!data.matches()) {
			throw UnreadableReason.BROKEN_ENVELOPE.badge();
		}
		String type = data.group(1).toLowerCase(Locale.ROOT);
		if (TOKENS.contains(type)) {
			return data.group(2);
		}
		throw (type.endsWith("sd-jwt") ? UnreadableReason.SD_JWT
				: type.endsWith("cose") ? UnreadableReason.COSE : UnreadableReason.BROKEN_ENVELOPE)
			.badge();
	}

}
