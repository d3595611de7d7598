package nl.ransel.share;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.ransel.credential.Credential;
import nl.ransel.credential.Recipient;
import nl.ransel.format.BadgeDocument;
import nl.ransel.format.BadgeReader;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.format.VcJwt;
import nl.ransel.kernel.Identifier;
import nl.ransel.learner.Learner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Decides whether an original credential may go along whole. Nothing can be taken out of
 * what is signed, so it stays here as soon as it holds one thing that was not ticked or
 * that is not known: a list of what may be in it, not of what may not.
 *
 * @param travels what was ticked
 * @param email the address that the reader sees anyway, or null
 * @param words the learner's names and addresses that may not be in it
 */
record Originals(Set<Travels> travels, @Nullable String email, Revealing words) {

	private static final BadgeReader READER = new BadgeReader();

	/** About the badge, and the same for everybody who has it; or that it is there. */
	private static final Set<String> CREDENTIAL = Set.of("@context", "id", "type", "name", "description", "image",
			"issuer", "validFrom", "validUntil", "issuanceDate", "expirationDate", "awardedDate", "credentialStatus",
			"credentialSchema", "credentialSubject", "evidence", "proof");

	private static final Set<String> SUBJECT = Set.of("id", "type", "identifier", "achievement", "activityStartDate",
			"activityEndDate", "narrative", "result");

	private static final Set<String> CLAIMS = Set.of("iss", "sub", "jti", "nbf", "exp", "iat", "vc");

	private static final Set<String> CLAIMS_AND_CREDENTIAL = Stream.concat(CLAIMS.stream(), CREDENTIAL.stream())
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<String> IDENTITY = Set.of("type", "identityHash", "identityType", "hashed", "salt");

	private static final Set<String> HEADER = Set.of("alg", "kid", "typ", "cty", "jwk");

	/** Algorithm, content type, key and type (RFC 9052, RFC 9596). */
	private static final Set<Object> COSE_HEADER = Set.of(1L, 3L, 4L, 16L);

	static Originals of(Set<Travels> travels, @Nullable String email, Learner learner) {
		return new Originals(travels, email, Revealing.of(travels, learner));
	}

	/**
	 * Whether this file may go along as it is.
	 * @param original what the learner keeps
	 * @param credential what it says
	 */
	boolean mayTravel(byte[] original, Credential credential) {
		if (!this.travels.contains(Travels.ORIGINAL)) {
			return false;
		}
		try {
			return mayTravel(READER.read(original).document(), credential);
		}
		catch (UnreadableBadge ex) {
			return false;
		}
	}

	private boolean mayTravel(BadgeDocument document, Credential credential) {
		if (document instanceof BadgeDocument.Json json) {
			return known(json.json(), CREDENTIAL) && isTicked(json.json()) && saysNothingElse(json.json(), credential);
		}
		if (document instanceof BadgeDocument.Jws jws) {
			return known(jws.header(), HEADER) && isTickedClaims(jws.payload(), credential);
		}
		if (document instanceof BadgeDocument.SdJwt sdJwt) {
			// what the holder signed was meant for somebody, whom it names; and what is
			// disclosed to no purpose can be read all the same
			return sdJwt.holder() == null && sdJwt.fault() == null && known(sdJwt.issued().header(), HEADER)
					&& isTickedClaims(sdJwt.claims(), credential);
		}
		return document instanceof BadgeDocument.Cose cose && COSE_HEADER.containsAll(cose.signed().header().keySet())
				&& COSE_HEADER.containsAll(cose.signed().unsignedHeader().keySet())
				&& isTickedClaims(cose.payload(), credential);
	}

	private boolean isTickedClaims(JsonNode claims, Credential credential) {
		boolean old = claims.path("vc").isObject();
		return known(claims, old ? CLAIMS : CLAIMS_AND_CREDENTIAL) && isTicked(VcJwt.of(claims).credential())
				&& saysNothingElse(claims, credential);
	}

	/** Of a token of data model 2.0 the claims stand among the members. */
	private boolean isTicked(JsonNode credential) {
		JsonNode subject = credential.path("credentialSubject");
		return known(credential, CLAIMS_AND_CREDENTIAL) && subject.isObject() && known(subject, SUBJECT)
				&& ticked(Travels.EVIDENCE, credential.path("evidence"))
				&& ticked(Travels.NARRATIVE, subject.path("narrative")) && ticked(Travels.GRADE, subject.path("result"))
				&& isFor(subject);
	}

	/** A written address goes only when it is the one that the reader sees anyway. */
	private boolean isFor(JsonNode subject) {
		String id = subject.path("id").asString("");
		boolean address = id.contains("@") || id.toLowerCase(Locale.ROOT).startsWith("mailto:");
		return (!address || isShown(id)) && all(subject.path("identifier")).allMatch(this::isTickedIdentity);
	}

	/** Whoever guesses an address can see that a hash is of it. */
	private boolean isTickedIdentity(JsonNode identity) {
		String type = identity.path("identityType").asString("");
		boolean hashed = identity.path("hashed").asBoolean(false);
		if (!type.equals("emailAddress") || !known(identity, IDENTITY)) {
			return false;
		}
		Recipient.Identity written = new Recipient.Identity(type, identity.path("identityHash").asString(""), hashed,
				identity.path("salt").asString(null));
		return this.email != null
				&& new Recipient(List.of(written)).matching(List.of(Identifier.email(this.email))).isPresent();
	}

	private boolean ticked(Travels what, JsonNode there) {
		return there.isMissingNode() || this.travels.contains(what);
	}

	/** No name, address or grade in a text where nobody expects it. */
	private boolean saysNothingElse(JsonNode json, Credential credential) {
		String grade = this.travels.contains(Travels.GRADE) ? null : credential.grade();
		return this.words.silent(texts(json).filter((text) -> !isShown(text)).toList(), grade);
	}

	/** The address itself, in which a name may be. */
	private boolean isShown(String text) {
		return text.equalsIgnoreCase(this.email) || text.equalsIgnoreCase("mailto:" + this.email);
	}

	private static Stream<String> texts(JsonNode json) {
		if (json.isString()) {
			return Stream.of(json.stringValue());
		}
		return json.valueStream().flatMap(Originals::texts);
	}

	private static boolean known(JsonNode json, Set<String> members) {
		return members.containsAll(json.propertyNames());
	}

	private static Stream<JsonNode> all(JsonNode oneOrMore) {
		if (oneOrMore.isArray()) {
			return oneOrMore.valueStream();
		}
		return oneOrMore.isMissingNode() ? Stream.empty() : Stream.of(oneOrMore);
	}

}
