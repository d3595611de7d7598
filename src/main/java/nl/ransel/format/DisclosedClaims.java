package nl.ransel.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what a holder discloses where the issuer left a digest of it (RFC 9901, 7.1). What
 * is wrong on the way is remembered and does not end the work: it is the signature that
 * says whether there is anything to be wrong about.
 */
final class DisclosedClaims {

	private static final String DIGESTS = "_sd";

	private static final String DIGEST = "...";

	private static final String ALGORITHM = "_sd_alg";

	/** Names that say how something is hidden, and hide nothing themselves. */
	private static final Set<String> RESERVED = Set.of(DIGESTS, DIGEST, ALGORITHM);

	/** By their names in the registry of named information. */
	private static final Map<String, String> HASHES = Map.of("sha-256", "SHA-256", "sha-384", "SHA-384", "sha-512",
			"SHA-512");

	/**
	 * What decides whether a credential is good may not be hidden at will (RFC 9901, 9.7;
	 * SD-JWT VC; VC-JOSE-COSE, securing with SD-JWT).
	 */
	private static final Set<String> OPEN = Set.of("iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status",
			"@context", "issuer", "validFrom", "validUntil", "issuanceDate", "expirationDate", "credentialStatus",
			"credentialSchema");

	/** Of these also nothing inside may stay hidden. */
	private static final Set<String> OPEN_THROUGHOUT = Set.of("cnf", "status", "credentialStatus", "credentialSchema");

	/** More than any badge has parts. */
	static final int MAX_DISCLOSURES = 5_000;

	private static final int MAX_DEPTH = 64;

	private final Map<String, Disclosure> disclosures = new HashMap<>();

	private final Set<String> met = new HashSet<>();

	private int undisclosed;

	private @Nullable String fault;

	private DisclosedClaims() {
	}

	/**
	 * Puts them in.
	 * @param payload what the issuer signed
	 * @param disclosures as they came
	 * @throws UnreadableBadge when it is nested too deeply
	 */
	static Result of(JsonNode payload, List<Disclosure> disclosures) throws UnreadableBadge {
		DisclosedClaims work = new DisclosedClaims();
		MessageDigest hash = hash(payload);
		if (hash == null) {
			work.wrong("unknown-digest");
		}
		else {
			disclosures.forEach((disclosure) -> work.expect(digest(hash, disclosure.encoded()), disclosure));
		}
		ObjectNode claims = work.object(payload, 0, false);
		claims.remove(ALGORITHM);
		if (!work.disclosures.isEmpty()) {
			work.wrong("disclosure-unmatched");
		}
		return new Result(claims, work.undisclosed, work.fault);
	}

	/**
	 * The digest that this payload's issuer would have made.
	 * @return base64url, or null when it is made in a way that is not accepted
	 */
	static @Nullable String digest(JsonNode payload, String text) {
		MessageDigest hash = hash(payload);
		return (hash != null) ? digest(hash, text) : null;
	}

	private static String digest(MessageDigest hash, String text) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(hash.digest(text.getBytes(StandardCharsets.US_ASCII)));
	}

	private static @Nullable MessageDigest hash(JsonNode payload) {
		String name = payload.has(ALGORITHM) ? payload.path(ALGORITHM).asString("") : "sha-256";
		try {
			return HASHES.containsKey(name) ? MessageDigest.getInstance(HASHES.get(name)) : null;
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void expect(String digest, Disclosure disclosure) {
		if (this.disclosures.put(digest, disclosure) != null) {
			wrong("disclosure-unmatched");
		}
	}

	/** The first thing that is wrong is the one that is told. */
	private void wrong(String code) {
		this.fault = (this.fault != null) ? this.fault : code;
	}

	private JsonNode value(JsonNode node, int depth, boolean open) throws UnreadableBadge {
		if (depth > MAX_DEPTH) {
			throw UnreadableReason.TOO_COMPLEX.badge();
		}
		if (node.isObject()) {
			return object(node, depth, open);
		}
		return node.isArray() ? array(node, depth, open) : node;
	}

	/**
	 * @param open whether all in it must be shown
	 */
	private ObjectNode object(JsonNode node, int depth, boolean open) throws UnreadableBadge {
		ObjectNode result = JsonNodeFactory.instance.objectNode();
		for (Map.Entry<String, JsonNode> member : node.properties()) {
			if (member.getKey().equals(DIGEST)) {
				wrong("disclosure-misplaced");
			}
			else if (!member.getKey().equals(DIGESTS)) {
				put(result, member.getKey(), member.getValue(), depth, open);
			}
		}
		if (node.has(DIGESTS)) {
			disclose(node.path(DIGESTS), result, depth, open);
		}
		return result;
	}

	private void put(ObjectNode result, String name, JsonNode value, int depth, boolean open) throws UnreadableBadge {
		result.set(name, value(value, depth + 1, open || (depth == 0 && OPEN_THROUGHOUT.contains(name))));
	}

	private void disclose(JsonNode digests, ObjectNode result, int depth, boolean open) throws UnreadableBadge {
		if (!digests.isArray()) {
			wrong("disclosure-misplaced");
		}
		for (JsonNode digest : digests.values()) {
			Disclosure disclosure = take(digest, open);
			if (disclosure == null) {
				continue;
			}
			String name = disclosure.name();
			if (name == null || RESERVED.contains(name)) {
				wrong("disclosure-misplaced");
			}
			else if (result.has(name)) {
				wrong("disclosure-overwrites");
			}
			else if (depth == 0 && OPEN.contains(name)) {
				wrong("must-be-open");
			}
			else {
				put(result, name, disclosure.value(), depth, open);
			}
		}
	}

	private ArrayNode array(JsonNode node, int depth, boolean open) throws UnreadableBadge {
		ArrayNode result = JsonNodeFactory.instance.arrayNode();
		for (JsonNode element : node.values()) {
			if (!element.isObject() || !element.has(DIGEST)) {
				result.add(value(element, depth + 1, open));
				continue;
			}
			Disclosure disclosure = take(element.path(DIGEST), open);
			if (element.size() != 1 || (disclosure != null && disclosure.name() != null)) {
				wrong("disclosure-misplaced");
			}
			else if (disclosure != null) {
				result.add(value(disclosure.value(), depth + 1, open));
			}
		}
		return result;
	}

	/** What goes with a digest; null for what was not shown, or never was anything. */
	private @Nullable Disclosure take(JsonNode digest, boolean open) {
		if (!digest.isString()) {
			wrong("disclosure-misplaced");
			return null;
		}
		if (!this.met.add(digest.stringValue())) {
			wrong("digest-twice");
			return null;
		}
		Disclosure disclosure = this.disclosures.remove(digest.stringValue());
		if (disclosure == null) {
			this.undisclosed++;
			if (open) {
				wrong("must-be-open");
			}
		}
		return disclosure;
	}

	/**
	 * What came of it.
	 *
	 * @param claims the payload with what was disclosed, without digests
	 * @param undisclosed digests that nothing was disclosed for; some may never have been
	 * of anything
	 * @param fault why it cannot be as the issuer made it, as a stable code
	 */
	record Result(ObjectNode claims, int undisclosed, @Nullable String fault) {
	}

}
