package nl.ransel.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import nl.ransel.format.CoseSign1;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.SignatureAlgorithm;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the headers of a COSE message say, as far as they are heeded. Certificates and
 * keys that they hold or point to are not.
 */
final class CoseHeader {

	private static final long ALG = 1;

	private static final long CRIT = 2;

	private static final long CONTENT_TYPE = 3;

	private static final long KID = 4;

	/** RFC 9597. */
	private static final long CWT_CLAIMS = 15;

	/** RFC 9596. */
	private static final long TYP = 16;

	/** The number of {@code application/json} (RFC 7252). */
	private static final long JSON = 50;

	/** As VC-JOSE-COSE and its drafts call a credential. */
	private static final Set<String> TYPES = Set.of("application/vc+cose", "application/vc-ld+cose",
			"application/vc+ld+cose", "application/vc+ld+json+cose");

	/** RFC 9053, RFC 8812 and, from -9 on with one curve each, RFC 9864. */
	private static final Map<Long, SignatureAlgorithm> ALGORITHMS = Map.of(-7L, SignatureAlgorithm.ES256, -9L,
			SignatureAlgorithm.ES256, -35L, SignatureAlgorithm.ES384, -51L, SignatureAlgorithm.ES384, -8L,
			SignatureAlgorithm.EDDSA, -19L, SignatureAlgorithm.EDDSA, -37L, SignatureAlgorithm.PS256, -257L,
			SignatureAlgorithm.RS256);

	/** RFC 8392. */
	private static final Map<Long, String> CLAIMS = Map.of(1L, "iss", 2L, "sub", 4L, "exp", 5L, "nbf");

	private CoseHeader() {
	}

	/** The JOSE name of the algorithm, or the number that is not accepted, or empty. */
	static String algorithm(CoseSign1 message) {
		Object alg = message.header().getOrDefault(ALG, "");
		SignatureAlgorithm known = ALGORITHMS.get(alg);
		return (known != null) ? known.jose() : (alg instanceof Long) ? alg.toString() : "";
	}

	/**
	 * Reads the headers.
	 * @throws Distrust when nothing signed like this is accepted
	 */
	static JwsHeader of(CoseSign1 message) {
		Map<Object, Object> header = message.header();
		if (header.containsKey(CRIT) || message.unsignedHeader().containsKey(CRIT)) {
			throw Distrust.failed("critical-header");
		}
		if (header.containsKey(TYP) && !(header.get(TYP) instanceof String typ && isType(typ))) {
			throw Distrust.failed("wrong-type").with("typ", String.valueOf(header.get(TYP)));
		}
		if (header.containsKey(CONTENT_TYPE) && !isJson(header.get(CONTENT_TYPE))) {
			throw Distrust.failed("wrong-type").with("cty", String.valueOf(header.get(CONTENT_TYPE)));
		}
		SignatureAlgorithm algorithm = (header.get(ALG) instanceof Long alg) ? ALGORITHMS.get(alg) : null;
		if (algorithm == null) {
			throw Distrust.failed(header.containsKey(ALG) ? "refused-algorithm" : "not-signed")
				.with("alg", algorithm(message));
		}
		// a hint where to look, and therefore also good when nobody signed it
		Object kid = header.containsKey(KID) ? header.get(KID) : message.unsignedHeader().get(KID);
		return new JwsHeader(algorithm, (kid instanceof byte[] name) ? text(name) : "", MissingNode.getInstance());
	}

	private static boolean isType(String typ) {
		String name = typ.toLowerCase(Locale.ROOT);
		return TYPES.contains(name) || TYPES.contains("application/" + name);
	}

	private static boolean isJson(Object type) {
		return (type instanceof String name) ? JwsHeader.isCredential(name) : Long.valueOf(JSON).equals(type);
	}

	private static String text(byte[] utf8) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
		}
		catch (CharacterCodingException ex) {
			throw Distrust.failed("no-key-named");
		}
	}

	/**
	 * The claims that repeat the credential, by their names in a JWT. One of an odd kind
	 * is a text that agrees with nothing.
	 */
	static ObjectNode claims(CoseSign1 message) {
		ObjectNode claims = JsonNodeFactory.instance.objectNode();
		if (message.header().get(CWT_CLAIMS) instanceof Map<?, ?> said) {
			CLAIMS.forEach((label, name) -> {
				Object value = said.get(label);
				if (value instanceof Long number) {
					claims.put(name, number);
				}
				else if (value != null) {
					claims.put(name, String.valueOf(value));
				}
			});
		}
		return claims;
	}

}
