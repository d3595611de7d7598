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

	/** What the payload may be said to be; a token within a token is none of these. */
	private static final Set<String> CONTENTS = Set.of("vc", "vc+ld+json", "ld+json", "json");

	private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "k");

	/**
	 * Reads the header of a JWT.
	 * @throws Distrust when nothing signed like this is accepted
	 */
	static JwsHeader ofToken(JsonNode header) {
		JsonNode type = header.path("typ");
		if (!type.isMissingNode() && !TYPES.contains(bare(type))) {
			throw Distrust.failed("wrong-type").with("typ", type.asString(""));
		}
		JsonNode content = header.path("cty");
		if (!content.isMissingNode() && !CONTENTS.contains(bare(content))) {
			throw Distrust.failed("wrong-type").with("cty", content.asString(""));
		}
		return of(header);
	}

	private static String bare(JsonNode mediaType) {
		String name = mediaType.asString("").toLowerCase(Locale.ROOT);
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
