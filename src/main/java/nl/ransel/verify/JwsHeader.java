package nl.ransel.verify;

import java.util.Locale;
import java.util.Set;

import nl.ransel.trust.Distrust;
import nl.ransel.trust.SignatureAlgorithm;
import tools.jackson.databind.JsonNode;

/**
 * What a JOSE header says, as far as it is heeded. Keys that it only points to by
 * {@code jku}, {@code x5u} or {@code x5c} are not.
 *
 * @param algorithm how it is signed
 * @param kid by which the key is to be found, or empty
 * @param jwk the key itself, or missing
 */
record JwsHeader(SignatureAlgorithm algorithm, String kid, JsonNode jwk) {

	/** As JWTs, VC-JOSE-COSE and its drafts call a credential. */
	private static final Set<String> TYPES = Set.of("jwt", "vc+jwt", "vc+ld+jwt", "vc-ld+jwt", "vc+ld+json+jwt");

	/**
	 * As VC-JOSE-COSE, its drafts and SD-JWT VC call one of which parts can be hidden.
	 */
	private static final Set<String> SD_JWT_TYPES = Set.of("vc+sd-jwt", "dc+sd-jwt", "vc+ld+sd-jwt", "vc-ld+sd-jwt",
			"vc+ld+json+sd-jwt", "sd-jwt");

	/** What the payload may be said to be; a token within a token is none of these. */
	private static final Set<String> CONTENTS = Set.of("vc", "vc+ld+json", "ld+json", "json");

	private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "k");

	/**
	 * Reads the header of a JWT.
	 * @throws Distrust when nothing signed like this is accepted
	 */
	static JwsHeader ofToken(JsonNode header) {
		return of(header, TYPES);
	}

	/**
	 * Reads the header of the JWT in an SD-JWT.
	 * @throws Distrust when nothing signed like this is accepted
	 */
	static JwsHeader ofSdJwt(JsonNode header) {
		return of(header, SD_JWT_TYPES);
	}

	private static JwsHeader of(JsonNode header, Set<String> types) {
		JsonNode type = header.path("typ");
		if (!type.isMissingNode() && !types.contains(bare(type.asString("")))) {
			throw Distrust.failed("wrong-type").with("typ", type.asString(""));
		}
		JsonNode content = header.path("cty");
		if (!content.isMissingNode() && !isCredential(content.asString(""))) {
			throw Distrust.failed("wrong-type").with("cty", content.asString(""));
		}
		return of(header);
	}

	/**
	 * VC-JOSE-COSE lets the header name the issuer too.
	 * @throws Distrust {@code claims-differ} when it names another
	 */
	static void requireIssuer(JsonNode header, String issuerId) {
		JsonNode named = header.path("iss");
		if (!named.isMissingNode() && !named.asString("").equals(issuerId)) {
			throw Distrust.failed("claims-differ").with("claims", "iss");
		}
	}

	/**
	 * In SD-JWT and COSE the payload is the credential, and no claim holds another
	 * (VC-JOSE-COSE, JWT claims).
	 * @throws Distrust {@code claims-differ} when one does
	 */
	static void requireNoOther(JsonNode payload) {
		if (payload.has("vc") || payload.has("vp")) {
			throw Distrust.failed("claims-differ").with("claims", payload.has("vc") ? "vc" : "vp");
		}
	}

	/** Whether a payload is said to be one by its media type. */
	static boolean isCredential(String mediaType) {
		return CONTENTS.contains(bare(mediaType));
	}

	private static String bare(String mediaType) {
		String name = mediaType.toLowerCase(Locale.ROOT);
		return name.startsWith("application/") ? name.substring("application/".length()) : name;
	}

	/**
	 * Reads any header.
	 * @throws Distrust when nothing signed like this is accepted
	 */
	static JwsHeader of(JsonNode header) {
		if (header.has("crit") || header.has("b64")) {
			throw Distrust.failed("critical-header");
		}
		if (PRIVATE.stream().anyMatch(header.path("jwk")::has)) {
			throw Distrust.failed("private-key");
		}
		String alg = header.path("alg").asString("");
		if (alg.isEmpty() || alg.equalsIgnoreCase("none")) {
			throw Distrust.failed("not-signed");
		}
		SignatureAlgorithm algorithm = SignatureAlgorithm.named(alg)
			.orElseThrow(() -> Distrust.failed("refused-algorithm").with("alg", alg));
		return new JwsHeader(algorithm, header.path("kid").asString(""), header.path("jwk"));
	}

}
