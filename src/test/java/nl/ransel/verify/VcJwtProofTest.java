package nl.ransel.verify;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.trust.TrustKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;
import static org.assertj.core.api.Assertions.assertThat;

class VcJwtProofTest {

	private static final SigningKey RSA = SigningKey.rsa();

	private static final SigningKey P256 = SigningKey.p256();

	private static final SigningKey P384 = SigningKey.p384();

	private static final SigningKey ED = SigningKey.ed25519();

	private static final String ISSUER = "https://veenland.example/profile.json";

	private static final String KEY = "https://veenland.example/keys/1.json";

	private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

	private final FakeWeb web = new FakeWeb(this.clock);

	private final Bench bench = Bench.of(this.web, this.clock, TrustKit.registry());

	@BeforeEach
	void publish() {
		this.web.put(KEY, RSA.jwk().put("alg", "RS256"));
		this.web.put(ISSUER, profile());
	}

	private static ObjectNode profile() {
		return Issuing.json("{'type': ['Profile'], 'name': 'Het Veenland College'}").put("id", ISSUER);
	}

	private static String kid(String alg, String kid) {
		return "{'alg': '%s', 'kid': '%s', 'typ': 'JWT'}".formatted(alg, kid);
	}

	private VerificationReport verify(String header, SigningKey key, Consumer<ObjectNode> change) {
		ObjectNode payload = Issuing.payload(Issuing.badge(ISSUER));
		change.accept(payload);
		return this.bench.verify(Issuing.jws(header, payload, key));
	}

	private VerificationReport verify(String header, SigningKey key) {
		return verify(header, key, (payload) -> {
		});
	}

	static Stream<Arguments> algorithms() {
		return Stream.of(Arguments.of("RS256", RSA), Arguments.of("PS256", RSA), Arguments.of("ES256", P256),
				Arguments.of("ES384", P384), Arguments.of("EdDSA", ED));
	}

	@ParameterizedTest
	@MethodSource("algorithms")
	void everyAlgorithmIsVerifiedWithAKeyOfTheIssuersOrigin(String alg, SigningKey key) {
		this.web.put(KEY, key.jwk());
		VerificationReport report = verify(kid(alg, KEY), key);
		assertThatIs(report, Outcome.VALID, Name.ISSUER, "key-at-origin");
		assertThat(report.format()).isEqualTo("VC-JWT " + alg);
		assertThat(report.trust()).isEqualTo(IssuerTrust.DOMAIN_PROVEN);
	}

	@ParameterizedTest
	@MethodSource("algorithms")
	void aSignatureByAnotherKeyIsFound(String alg, SigningKey key) {
		this.web.put(KEY, (key == RSA) ? SigningKey.rsa().jwk() : key.jwk().put("x", otherOf(key)));
		assertThat(verify(kid(alg, KEY), key).outcome()).isEqualTo(Outcome.INVALID);
	}

	private static String otherOf(SigningKey key) {
		SigningKey other = (key == P256) ? SigningKey.p256() : (key == P384) ? SigningKey.p384() : SigningKey.ed25519();
		return other.jwk().path("x").stringValue();
	}

	@Test
	void aChangedPayloadIsFound() {
		ObjectNode payload = Issuing.payload(Issuing.badge(ISSUER));
		String[] parts = Issuing.jws(kid("RS256", KEY), payload, RSA).split("\\.");
		payload.put("name", "Plannen voor gevorderden");
		String changed = parts[0] + "." + SigningKey.base64(payload.toString().getBytes()) + "." + parts[2];
		assertThatIs(this.bench.verify(changed), Outcome.INVALID, Name.PROOF, "bad-signature");
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "None", "" })
	void whatIsNotSignedIsRefused(String alg) {
		String token = token("{\"alg\":\"" + alg + "\",\"kid\":\"" + KEY + "\"}");
		assertThatIs(this.bench.verify(token), Outcome.INVALID, Name.PROOF, "not-signed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "HS256", "HS512", "RS1", "RS512", "ES256K", "dir" })
	void secretsAndWeakOrUnknownAlgorithmsAreRefused(String alg) {
		String token = token("{\"alg\":\"" + alg + "\",\"kid\":\"" + KEY + "\"}");
		assertThatIs(this.bench.verify(token + "AAAA"), Outcome.INVALID, Name.PROOF, "refused-algorithm");
	}

	private static String token(String header) {
		String payload = Issuing.payload(Issuing.badge(ISSUER)).toString();
		return SigningKey.base64(header.getBytes()) + "." + SigningKey.base64(payload.getBytes()) + ".";
	}

	@Test
	void anAlgorithmGoesWithItsOwnKindOfKeyOnly() {
		this.web.put(KEY, P256.jwk());
		assertThatIs(verify(kid("RS256", KEY), RSA), Outcome.INVALID, Name.PROOF, "bad-signature");
	}

	@Test
	void aKeyMadeForOneAlgorithmIsNotUsedForAnother() {
		assertThatIs(verify(kid("PS256", KEY), RSA), Outcome.INVALID, Name.PROOF, "bad-signature");
	}

	@ParameterizedTest
	@ValueSource(strings = { "expires", "revoked" })
	void aKeyThatItsDocumentWithdrawsDoesNotSign(String member) {
		ObjectNode key = Issuing.json("{'type': 'Multikey'}").put("publicKeyMultibase", ED.multikey());
		this.web.put(KEY, key.put(member, "2099-01-01T00:00:00Z"));
		assertThatIs(verify(kid("EdDSA", KEY), ED), Outcome.VALID, Name.ISSUER, "key-at-origin");
		this.web.put(KEY, key.put(member, "2026-01-01T00:00:00Z"));
		assertThatIs(verify(kid("EdDSA", KEY), ED), Outcome.INVALID, Name.PROOF, "key-withdrawn");
	}

	@Test
	void aKeyMadeForEncryptingDoesNotSign() {
		this.web.put(KEY, RSA.jwk().put("use", "enc"));
		assertThatIs(verify(kid("RS256", KEY), RSA), Outcome.INVALID, Name.PROOF, "key-for-other-use");
	}

	@Test
	void aPublishedSecretIsRefused() {
		this.web.put(KEY, RSA.jwk().put("d", "AQAB"));
		assertThatIs(verify(kid("RS256", KEY), RSA), Outcome.INVALID, Name.PROOF, "private-key");
		String header = "{'alg': 'EdDSA', 'jwk': %s}".formatted(ED.jwk().put("d", "AQAB").toString());
		assertThatIs(verify(header, ED), Outcome.INVALID, Name.PROOF, "private-key");
	}

	@Test
	void aHeaderThatDemandsWhatWeDoNotKnowIsRefused() {
		String header = "{'alg': 'RS256', 'kid': '%s', 'crit': ['exp'], 'exp': 1}".formatted(KEY);
		assertThatIs(verify(header, RSA), Outcome.INVALID, Name.PROOF, "critical-header");
	}

	@ParameterizedTest
	@ValueSource(strings = { "JWT", "jwt", "vc+jwt", "application/vc+jwt", "vc+ld+jwt" })
	void theTypesOfCredentialsAreKnown(String type) {
		String header = "{'alg': 'RS256', 'kid': '%s', 'typ': '%s'}".formatted(KEY, type);
		assertThat(verify(header, RSA).outcome()).isEqualTo(Outcome.VALID);
	}

	@ParameterizedTest
	@ValueSource(strings = { "at+jwt", "vp+jwt", "openid4vci-proof+jwt" })
	void aTokenForSomethingElseIsRefused(String type) {
		String header = "{'alg': 'RS256', 'kid': '%s', 'typ': '%s'}".formatted(KEY, type);
		assertThatIs(verify(header, RSA), Outcome.INVALID, Name.PROOF, "wrong-type");
	}

	@ParameterizedTest
	@CsvSource({ "vc, VALID", "application/vc, VALID", "vc+ld+json, VALID", "JWT, INVALID", "sd-jwt, INVALID" })
	void aTokenWithinATokenIsRefused(String content, Outcome outcome) {
		String header = "{'alg': 'RS256', 'kid': '%s', 'typ': 'vc+jwt', 'cty': '%s'}".formatted(KEY, content);
		assertThat(verify(header, RSA).outcome()).isEqualTo(outcome);
	}

	@Test
	void theHeaderMayNameTheIssuerButNobodyElse() {
		String header = "{'alg': 'RS256', 'kid': '%s', 'typ': 'vc+jwt', 'iss': '%s'}";
		assertThat(verify(header.formatted(KEY, ISSUER), RSA).outcome()).isEqualTo(Outcome.VALID);
		assertThatIs(verify(header.formatted(KEY, "https://elders.example"), RSA), Outcome.INVALID, Name.PROOF,
				"claims-differ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "#k1", "k1" })
	void aBareNameIsAKeyInTheIssuersOwnDocument(String kid) {
		String did = "did:web:veenland.example";
		ObjectNode document = Issuing.json("{'assertionMethod': ['%s#k1']}".formatted(did)).put("id", did);
		document.putArray("verificationMethod")
			.addObject()
			.put("id", did + "#k1")
			.put("type", "JsonWebKey")
			.put("controller", did)
			.set("publicKeyJwk", ED.jwk());
		this.web.put("https://veenland.example/.well-known/did.json", document);
		ObjectNode payload = Issuing.payload(Issuing.badge(did));

		String token = Issuing.jws("{'alg': 'EdDSA', 'kid': '%s', 'typ': 'vc+jwt'}".formatted(kid), payload, ED);

		assertThatIs(this.bench.verify(token), Outcome.VALID, Name.ISSUER, "key-of-issuer");
		String stranger = Issuing.jws("{'alg': 'EdDSA', 'kid': '#k2'}", payload, ED);
		assertThatIs(this.bench.verify(stranger), Outcome.INVALID, Name.PROOF, "no-such-key");
	}

	private static ObjectNode envelope(String id) {
		return Issuing.json("""
				{'@context': 'https://www.w3.org/ns/credentials/v2', 'type': 'EnvelopedVerifiableCredential',
				 'name': 'Diploma', 'issuer': 'did:web:elders.example'}""").put("id", id);
	}

	@Test
	void anEnvelopeIsAsGoodAsTheTokenInItAndSaysNothingItself() {
		String token = Issuing.jws(kid("RS256", KEY), Issuing.payload(Issuing.badge(ISSUER)), RSA);

		VerificationReport report = this.bench.verify(envelope("data:application/vc+jwt," + token).toString());

		assertThat(report.outcome()).isEqualTo(Outcome.VALID);
		assertThat(report.credential().achievement().name()).isEqualTo("Plannen");
		assertThat(report.credential().issuer().id()).isEqualTo(ISSUER);
		String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
		assertThatIs(this.bench.verify(envelope("data:application/vc+jwt," + forged).toString()), Outcome.INVALID,
				Name.PROOF, "bad-signature");
	}

	@Test
	void aTokenInAnEnvelopeMayBeEncodedOnceMore() {
		String token = Issuing.jws(kid("RS256", KEY), Issuing.payload(Issuing.badge(ISSUER)), RSA);
		String encoded = Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.US_ASCII));

		assertThatIs(this.bench.verify(envelope("data:application/vc+jwt;base64," + encoded).toString()), Outcome.VALID,
				Name.PROOF, "signature-good");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			data:application/vc+sd-jwt,eyJhbGciOiJFUzI1NiJ9.e30.AA~WyJhIl0~ | broken-sd-jwt
			data:application/dc+sd-jwt,eyJhbGciOiJFUzI1NiJ9.e30.AA~         | not-a-badge
			data:application/vc+cose;base64,0oRA                            | broken-cose
			data:application/vc+cose;base64,0o!A                            | broken-envelope
			data:text/html,<script>alert(1)</script>                        | broken-envelope
			https://veenland.example/badge.jwt                              | broken-envelope
			data:application/vc+jwt,nonsense                                | broken-jws
			data:application/vc+jwt;base64,n!                               | broken-envelope
			""")
	void whatWeCannotOpenIsSaidPlainly(String id, String reason) {
		assertThatIs(this.bench.verify(envelope(id).toString()), Outcome.INVALID, Name.FORMAT, reason);
	}

	static Stream<Arguments> contradictions() {
		return Stream.of(claim("iss", (payload) -> payload.put("iss", "https://elders.example/profile.json")),
				claim("sub", (payload) -> payload.put("sub", "did:key:z6Mkother")),
				claim("jti", (payload) -> payload.put("jti", "urn:uuid:other")),
				claim("nbf", (payload) -> payload.put("nbf", 1)),
				claim("exp", (payload) -> payload.put("exp", 4102444800L).put("validUntil", "2030-01-01T00:00:00Z")));
	}

	private static Arguments claim(String name, Consumer<ObjectNode> change) {
		return Arguments.of(name, change);
	}

	@ParameterizedTest
	@MethodSource("contradictions")
	void aClaimThatContradictsTheCredentialIsRefused(String name, Consumer<ObjectNode> change) {
		VerificationReport report = verify(kid("RS256", KEY), RSA, change);
		assertThatIs(report, Outcome.INVALID, Name.PROOF, "claims-differ");
		assertThat(Reports.check(report, Name.PROOF).detail()).containsEntry("claims", name);
	}

	@Test
	void aTokenThatHoldsTwoCredentialsIsRefused() {
		VerificationReport report = verify(kid("RS256", KEY), RSA,
				(payload) -> payload.set("vc", Issuing.badge(ISSUER).put("name", "Iets anders")));
		assertThatIs(report, Outcome.INVALID, Name.PROOF, "claims-differ");
		assertThat(Reports.check(report, Name.PROOF).detail()).containsEntry("claims", "vc");
	}

	@Test
	void theExpiryOfTheTokenIsTheExpiryOfTheBadge() {
		VerificationReport report = verify(kid("RS256", KEY), RSA, (payload) -> payload.put("exp", 1772323200));
		assertThatIs(report, Outcome.EXPIRED, Name.DATES, "expired");
	}

	@Test
	void aCredentialOfTheOldDataModelSitsInAClaimOfItsOwn() {
		ObjectNode badge = Issuing.badge(ISSUER);
		badge.putArray("@context")
			.add("https://www.w3.org/2018/credentials/v1")
			.add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json");
		badge.set("issuanceDate", badge.remove("validFrom"));
		ObjectNode payload = Issuing.json("{}");
		payload.put("iss", ISSUER).put("sub", Issuing.HOLDER).put("nbf", 1768467600);
		payload.set("jti", badge.path("id"));
		payload.set("vc", badge);
		assertThat(this.bench.verify(Issuing.jws(kid("RS256", KEY), payload, RSA)).outcome()).isEqualTo(Outcome.VALID);
		payload.put("nbf", 1768467601);
		assertThatIs(this.bench.verify(Issuing.jws(kid("RS256", KEY), payload, RSA)), Outcome.INVALID, Name.PROOF,
				"claims-differ");
	}

	@Test
	void aKeyOfAnotherOriginIsNotTheIssuers() {
		this.web.put("https://elders.example/keys/1.json", RSA.jwk());
		assertThatIs(verify(kid("RS256", "https://elders.example/keys/1.json"), RSA), Outcome.INVALID, Name.ISSUER,
				"foreign-key");
		this.web.put("https://veenland.example:8443/keys/1.json", RSA.jwk());
		assertThatIs(verify(kid("RS256", "https://veenland.example:8443/keys/1.json"), RSA), Outcome.INVALID,
				Name.ISSUER, "foreign-key");
	}

	@Test
	void aKeyOfAnotherOriginCountsWhenTheIssuerNamesIt() {
		String elsewhere = "https://keys.example/veenland.json";
		this.web.put(elsewhere, RSA.jwk());
		this.web.put(ISSUER, profile().put("publicKey", elsewhere));
		assertThatIs(verify(kid("RS256", elsewhere), RSA), Outcome.VALID, Name.ISSUER, "key-named");
	}

	@Test
	void aKeyInASetThatTheIssuerNamesCounts() {
		String set = "https://keys.example/jwks.json";
		ObjectNode keys = Issuing.json("{}");
		keys.putArray("keys").add(SigningKey.rsa().jwk().put("kid", "a")).add(RSA.jwk().put("kid", "b"));
		this.web.put(set, keys);
		this.web.put(ISSUER, profile().put("jwks_uri", set));
		assertThatIs(verify(kid("RS256", set + "#b"), RSA), Outcome.VALID, Name.ISSUER, "key-named");
		assertThatIs(verify(kid("RS256", set + "#a"), RSA), Outcome.INVALID, Name.PROOF, "bad-signature");
		assertThatIs(verify(kid("RS256", set + "#c"), RSA), Outcome.INVALID, Name.PROOF, "no-such-key");
	}

	@Test
	void aBareNameIsThatOfAKeyInTheSetOfTheIssuer() {
		ObjectNode keys = Issuing.json("{}");
		keys.putArray("keys").add(SigningKey.rsa().jwk().put("kid", "a")).add(RSA.jwk().put("kid", "b"));
		this.web.put("https://keys.example/jwks.json", keys);
		this.web.put(ISSUER, profile().put("jwks_uri", "https://keys.example/jwks.json"));
		assertThatIs(verify(kid("RS256", "b"), RSA), Outcome.VALID, Name.ISSUER, "key-named");
		assertThatIs(verify(kid("RS256", "c"), RSA), Outcome.INVALID, Name.PROOF, "no-such-key");
		ObjectNode own = profile();
		own.set("jwks", keys);
		this.web.put(ISSUER, own);
		assertThatIs(verify(kid("RS256", "b"), RSA), Outcome.VALID, Name.ISSUER, "key-at-origin");
		assertThatIs(verify(kid("RS256", "a"), RSA), Outcome.INVALID, Name.PROOF, "bad-signature");
		this.web.put(ISSUER, profile());
		assertThatIs(verify(kid("RS256", "b"), RSA), Outcome.INVALID, Name.PROOF, "no-such-key");
	}

	@Test
	void aKeyThatOnlyTheHeaderVouchesForLeavesTheIssuerOpen() {
		String header = "{'alg': 'EdDSA', 'jwk': %s}".formatted(ED.jwk());
		assertThatIs(verify(header, ED), Outcome.INDETERMINATE, Name.ISSUER, "key-not-bound");
	}

	@Test
	void aKeyInTheHeaderCountsWhenTheIssuerNamesIt() {
		String header = "{'alg': 'EdDSA', 'jwk': %s}".formatted(ED.jwk());
		ObjectNode set = Issuing.json("{}");
		set.putArray("keys").add(ED.jwk());
		this.web.put("https://veenland.example/jwks.json", set);
		this.web.put(ISSUER, profile().put("jwks_uri", "https://veenland.example/jwks.json"));
		assertThatIs(verify(header, ED), Outcome.VALID, Name.ISSUER, "key-named");
		set.putArray("keys").add(SigningKey.ed25519().jwk());
		this.web.put("https://veenland.example/jwks.json", set);
		assertThatIs(verify(header, ED), Outcome.INVALID, Name.ISSUER, "foreign-key");
	}

	@Test
	void aDidNamesItsKeyByWholeOrByFragmentOrInTheHeader() {
		ObjectNode payload = Issuing.payload(Issuing.badge(ED.did()));
		for (String header : new String[] { kid("EdDSA", ED.method()), kid("EdDSA", "#" + ED.multikey()),
				kid("EdDSA", ED.did()), "{'alg': 'EdDSA', 'jwk': %s}".formatted(ED.jwk()) }) {
			VerificationReport report = this.bench.verify(Issuing.jws(header, payload, ED));
			assertThat(report.outcome()).as(header + report.checks()).isEqualTo(Outcome.VALID);
			assertThat(report.trust()).isEqualTo(IssuerTrust.SELF_ASSERTED);
		}
	}

	@Test
	void aDidThatIsAJwkHoldsItsKey() {
		String did = "did:jwk:" + SigningKey.base64(P256.jwk().toString().getBytes());
		ObjectNode payload = Issuing.payload(Issuing.badge(did));
		assertThat(this.bench.verify(Issuing.jws(kid("ES256", did + "#0"), payload, P256)).outcome())
			.isEqualTo(Outcome.VALID);
		String secret = "did:jwk:" + SigningKey.base64(P256.jwk().put("d", "AQAB").toString().getBytes());
		ObjectNode leaked = Issuing.payload(Issuing.badge(secret));
		assertThatIs(this.bench.verify(Issuing.jws(kid("ES256", secret + "#0"), leaked, P256)), Outcome.INVALID,
				Name.PROOF, "private-key");
	}

	@Test
	void aKeyOfAnotherDidIsNotTheIssuers() {
		ObjectNode payload = Issuing.payload(Issuing.badge(SigningKey.ed25519().did()));
		assertThatIs(this.bench.verify(Issuing.jws(kid("EdDSA", ED.method()), payload, ED)), Outcome.INVALID,
				Name.ISSUER, "foreign-key");
		assertThatIs(this.bench.verify(Issuing.jws("{'alg': 'EdDSA', 'jwk': %s}".formatted(ED.jwk()), payload, ED)),
				Outcome.INVALID, Name.ISSUER, "foreign-key");
	}

	@Test
	void aKeyThatCannotBeFetchedLeavesTheQuestionOpen() {
		this.web.down(KEY);
		assertThatIs(verify(kid("RS256", KEY), RSA), Outcome.INDETERMINATE, Name.PROOF, "key-unreachable");
		this.web.put(KEY, 404, "");
		assertThatIs(verify(kid("RS256", KEY), RSA), Outcome.INDETERMINATE, Name.PROOF, "key-unreachable");
	}

	@Test
	void addressesOfKeysInOtherHeadersAreNotFollowed() {
		String header = "{'alg': 'RS256', 'jku': 'https://elders.example/jwks.json'}";
		assertThatIs(verify(header, RSA), Outcome.INVALID, Name.PROOF, "no-key-named");
		assertThat(this.web.asked()).isEmpty();
	}

	@Test
	void nothingIsFetchedForABadgeThatIsNotSigned() {
		this.bench.verify(token("{\"alg\":\"none\"}"));
		assertThat(this.web.asked()).isEmpty();
	}

}
