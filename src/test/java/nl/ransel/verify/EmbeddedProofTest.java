package nl.ransel.verify;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Check.Result;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.trust.Grounds;
import nl.ransel.trust.TrustKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;
import static nl.ransel.verify.Reports.check;
import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedProofTest {

	private static final SigningKey KEY = SigningKey.ed25519();

	private static final SigningKey OTHER = SigningKey.ed25519();

	private static final String WEB = "did:web:veenland.example";

	private static final String DID_JSON = "https://veenland.example/.well-known/did.json";

	private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

	private final FakeWeb web = new FakeWeb(this.clock);

	private final Issuing issuing = new Issuing(this.web);

	private final Bench bench = Bench.of(this.web, this.clock, TrustKit.registry());

	private VerificationReport verify(ObjectNode badge) {
		return this.bench.verify(badge.toString());
	}

	private void refused(ObjectNode badge, String reason) {
		VerificationReport report = verify(badge);
		assertThat(check(report, Name.PROOF).result()).as(report.checks().toString()).isEqualTo(Result.FAILED);
		assertThat(check(report, Name.PROOF).reason()).isEqualTo(reason);
		assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
		assertThat(report.credential()).isNull();
	}

	static Stream<Arguments> suites() {
		return Stream.of(Arguments.of("eddsa-rdfc-2022", "EdDSA", SigningKey.ed25519()),
				Arguments.of("Ed25519Signature2020", "EdDSA", SigningKey.ed25519()),
				Arguments.of("ecdsa-rdfc-2019", "ES256", SigningKey.p256()),
				Arguments.of("ecdsa-rdfc-2019", "ES384", SigningKey.p384()));
	}

	private static ObjectNode badgeFor(String suite, String issuer) {
		ObjectNode badge = Issuing.badge(issuer);
		if (suite.equals("Ed25519Signature2020")) {
			badge.withArray("@context").add("https://w3id.org/security/suites/ed25519-2020/v1");
		}
		return badge;
	}

	@ParameterizedTest
	@MethodSource("suites")
	void aGoodProofOfEverySuiteIsFound(String suite, String alg, SigningKey key) {
		VerificationReport report = verify(this.issuing.sign(badgeFor(suite, key.did()), key, suite, alg));
		assertThat(report.outcome()).as(report.checks().toString()).isEqualTo(Outcome.VALID);
		assertThat(report.format()).isEqualTo(suite);
		assertThat(report.trust()).isEqualTo(IssuerTrust.SELF_ASSERTED);
	}

	@ParameterizedTest
	@MethodSource("suites")
	void aChangedClaimIsFoundByEverySuite(String suite, String alg, SigningKey key) {
		ObjectNode badge = this.issuing.sign(badgeFor(suite, key.did()), key, suite, alg);
		badge.put("validFrom", "2026-01-15T09:00:01Z");
		refused(badge, "bad-signature");
	}

	@ParameterizedTest
	@MethodSource("suites")
	void theKeyOfSomebodyElseDoesNotFit(String suite, String alg, SigningKey key) {
		ObjectNode badge = this.issuing.sign(badgeFor(suite, OTHER.did()), suite, key, alg,
				(proof) -> proof.put("verificationMethod", OTHER.method()));
		refused(badge, suite.startsWith("ecdsa") ? "wrong-kind-of-key" : "bad-signature");
	}

	@Test
	void whoSignsInAnothersNameIsNotBelieved() {
		VerificationReport report = verify(this.issuing.eddsa(Issuing.badge(OTHER.did()), KEY));
		assertThat(check(report, Name.PROOF).result()).isEqualTo(Result.PASSED);
		assertThat(check(report, Name.ISSUER).reason()).isEqualTo("foreign-key");
		assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
		assertThat(report.credential()).isNull();
		assertThat(report.trust()).isEqualTo(IssuerTrust.UNPROVEN);
	}

	@Test
	void aBadgeWithoutProofIsShownButNotBelieved() {
		VerificationReport report = verify(Issuing.badge(KEY.did()));
		assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
		assertThat(check(report, Name.PROOF).reason()).isEqualTo("no-proof");
		assertThat(report.credential()).isNotNull();
	}

	@Test
	void anUnknownSuiteIsAnErrorAndNeverSkipped() {
		refused(this.issuing.eddsa(Issuing.badge(KEY.did()), KEY, (proof) -> proof.put("cryptosuite", "bbs-2023")),
				"unknown-suite");
		refused(this.issuing.eddsa(Issuing.badge(KEY.did()), KEY, (proof) -> proof.put("cryptosuite", "eddsa-2022")),
				"unknown-suite");
	}

	@ParameterizedTest
	@ValueSource(strings = { "authentication", "capabilityInvocation", "AssertionMethod" })
	void aProofMadeForSomethingElseIsRefused(String purpose) {
		ObjectNode badge = Issuing.badge(KEY.did());
		ObjectNode signed = this.issuing.eddsa(badge, KEY);
		((ObjectNode) signed.path("proof")).put("proofPurpose", purpose);
		refused(signed, "wrong-purpose");
	}

	@ParameterizedTest
	@ValueSource(strings = { "proofPurpose", "verificationMethod", "proofValue", "cryptosuite", "type" })
	void everyMemberOfAProofIsNeeded(String member) {
		ObjectNode signed = this.issuing.eddsa(Issuing.badge(KEY.did()), KEY);
		((ObjectNode) signed.path("proof")).remove(member);
		VerificationReport report = verify(signed);
		assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
	}

	@Test
	void aProofThatHasLapsedIsRefused() {
		refused(this.issuing.eddsa(Issuing.badge(KEY.did()), KEY,
				(proof) -> proof.put("expires", "2026-05-01T00:00:00Z")), "proof-lapsed");
	}

	@Test
	void howLongItMayBeSaidAgainEndsWithTheFirstOfItsDates() {
		ObjectNode badge = Issuing.badge(KEY.did());
		badge.put("validUntil", "2026-06-01T12:00:07Z");
		ObjectNode lapsing = this.issuing.eddsa(badge, KEY, (proof) -> proof.put("expires", "2026-06-01T12:00:05Z"));
		ObjectNode lasting = this.issuing.eddsa(badge, KEY, (proof) -> proof.put("expires", "2026-06-01T12:00:09Z"));
		ObjectNode endless = this.issuing.eddsa(Issuing.badge(KEY.did()), KEY);

		assertThat(saidUntil(lapsing)).isEqualTo("2026-06-01T12:00:05Z");
		assertThat(saidUntil(lasting)).isEqualTo("2026-06-01T12:00:07Z");
		assertThat(saidUntil(endless)).isEqualTo("2026-06-01T12:00:10Z");
	}

	private Instant saidUntil(ObjectNode badge) {
		Instant now = this.clock.instant();
		Grounds grounds = new Grounds(now, now.plusSeconds(10));
		Verified verified = this.bench.verification()
			.verify(badge.toString().getBytes(StandardCharsets.UTF_8), grounds)
			.block();
		assertThat(verified.report().outcome()).isEqualTo(Outcome.VALID);
		return grounds.until();
	}

	@Test
	void theOptionsOfTheProofAreSignedToo() {
		ObjectNode signed = this.issuing.eddsa(Issuing.badge(KEY.did()), KEY);
		((ObjectNode) signed.path("proof")).put("created", "2026-02-02T09:30:00Z");
		refused(signed, "bad-signature");
	}

	static Stream<Consumer<ObjectNode>> unsignedAdditions() {
		return Stream.of((badge) -> badge.put("grade", "10"),
				(badge) -> ((ObjectNode) badge.path("credentialSubject")).put("cijfer", 10),
				(badge) -> ((ObjectNode) badge.path("credentialSubject").path("achievement")).put("ECTS", 30),
				(badge) -> badge.set("endorsementJwt", JsonNodeFactory.instance.arrayNode().add("eyJ.eyJ.x")));
	}

	@ParameterizedTest
	@MethodSource("unsignedAdditions")
	void whatTheSignatureDoesNotCoverIsRefused(Consumer<ObjectNode> addition) {
		ObjectNode signed = this.issuing.eddsa(Issuing.badge(KEY.did()), KEY);
		addition.accept(signed);
		refused(signed, "undefined-terms");
	}

	@Test
	void aTypeThatMeansNothingIsRefused() {
		ObjectNode signed = this.issuing.eddsa(Issuing.badge(KEY.did()), KEY);
		signed.withArray("type").add("DiplomaCredential");
		refused(signed, "relative-id");
	}

	@Test
	void anIdThatWouldBeLostIsRefused() {
		ObjectNode badge = Issuing.badge(KEY.did());
		ObjectNode signed = this.issuing.eddsa(badge, KEY);
		signed.set("evidence", Issuing.json("{'id': 'diploma.pdf', 'type': ['Evidence']}"));
		refused(signed, "relative-id");
	}

	static Stream<Consumer<ObjectNode>> movedStatements() {
		return Stream.of(
				// the same statement, where only a JSON-LD processor finds it
				(badge) -> badge.set("@included",
						Issuing.json("{'validUntil': '2026-02-01T00:00:00Z'}")
							.put("id", badge.path("id").stringValue())),
				(badge) -> badge.set("@reverse", Issuing.json("{}")),
				(badge) -> badge.set("@graph", JsonNodeFactory.instance.arrayNode()),
				(badge) -> badge.set("@nest", Issuing.json("{'validUntil': '2026-02-01T00:00:00Z'}")));
	}

	@ParameterizedTest
	@MethodSource("movedStatements")
	void statementsCannotBeMovedOutOfSight(Consumer<ObjectNode> move) {
		ObjectNode badge = Issuing.badge(KEY.did()).put("validUntil", "2026-02-01T00:00:00Z");
		ObjectNode signed = this.issuing.eddsa(badge, KEY);
		signed.remove("validUntil");
		move.accept(signed);
		refused(signed, "hidden-structure");
	}

	@Test
	void anEndDateCannotBeHiddenInAnEndorsement() {
		ObjectNode badge = Issuing.badge(KEY.did()).put("validUntil", "2026-02-01T00:00:00Z");
		ObjectNode endorsement = this.issuing.eddsa(Issuing.endorsement(OTHER.did(), badge.path("id").stringValue()),
				OTHER);
		badge.set("endorsement", JsonNodeFactory.instance.arrayNode().add(endorsement));
		ObjectNode signed = this.issuing.eddsa(badge, KEY);
		assertThat(verify(signed).outcome()).isEqualTo(Outcome.EXPIRED);
		signed.remove("validUntil");
		ObjectNode subject = (ObjectNode) signed.path("endorsement").path(0).path("credentialSubject");
		subject.put("validUntil", "2026-02-01T00:00:00Z").withArray("type").add("VerifiableCredential");
		refused(signed, "hidden-structure");
	}

	@Test
	void aBadgeMayNotBringItsOwnMeaningOfWords() {
		ObjectNode inline = this.issuing.eddsa(Issuing.badge(KEY.did()), KEY);
		inline.withArray("@context").add(Issuing.json("{'name': 'https://schema.org/description'}"));
		refused(inline, "inline-context");
		ObjectNode inside = this.issuing.eddsa(Issuing.badge(KEY.did()), KEY);
		((ObjectNode) inside.path("credentialSubject")).set("@context",
				Issuing.json("{'ECTS': 'https://x.example/e'}"));
		refused(inside, "inline-context");
		ObjectNode disguised = this.issuing.eddsa(Issuing.badge(KEY.did()), KEY);
		((ObjectNode) disguised.path("credentialSubject")).put("@context", "https://www.w3.org/ns/credentials/v2")
			.put("proofPurpose", "x");
		refused(disguised, "inline-context");
		ObjectNode none = this.issuing.eddsa(Issuing.badge(KEY.did()), KEY);
		none.remove("@context");
		none.putArray("@context").add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
		refused(none, "no-data-model-context");
	}

	@Test
	void aContextFromElsewhereIsFetchedAndNamed() {
		String url = "https://veenland.example/context.json";
		this.web.put(url, "{\"@context\": {\"klas\": \"https://veenland.example/terms#klas\"}}");
		ObjectNode badge = Issuing.badge(KEY.did()).put("klas", "3B");
		badge.withArray("@context").add(url);
		ObjectNode signed = this.issuing.eddsa(badge, KEY);
		VerificationReport report = verify(signed);
		assertThat(report.outcome()).isEqualTo(Outcome.VALID);
		assertThat(check(report, Name.PROOF).detail()).containsEntry("foreignContexts", url);
		this.web.down(url);
		report = verify(signed);
		assertThat(check(report, Name.PROOF).reason()).isEqualTo("context-unreachable");
		assertThat(report.outcome()).isEqualTo(Outcome.INDETERMINATE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"@context\": {\"name\": \"https://schema.org/description\"}}",
			"{\"@context\": {\"extra\": \"@included\"}}", "{\"@context\": {\"extra\": {\"@id\": \"@nest\"}}}",
			"{\"@context\": [null]}" })
	void aContextFromElsewhereCannotBendWords(String context) {
		String url = "https://veenland.example/context.json";
		ObjectNode signed = this.issuing.eddsa(Issuing.badge(KEY.did()), KEY);
		signed.withArray("@context").add(url);
		this.web.put(url, context);
		assertThat(verify(signed).outcome()).isEqualTo(Outcome.INVALID);
	}

	@Test
	void aContextFromElsewhereCannotMakeUnsignedWordsDisappear() {
		String url = "https://veenland.example/context.json";
		ObjectNode signed = this.issuing.eddsa(Issuing.badge(KEY.did()), KEY).put("cijfer", "10");
		signed.withArray("@context").add(url);
		this.web.put(url, "{\"@context\": {\"cijfer\": null}}");
		refused(signed, "undefined-terms");
	}

	@Test
	void aKeyIsLookedUpInTheDocumentOfADidWeb() {
		this.web.put(DID_JSON, didDocument("assertionMethod"));
		VerificationReport report = verify(byWeb());
		assertThat(report.outcome()).as(report.checks().toString()).isEqualTo(Outcome.VALID);
		assertThat(report.trust()).isEqualTo(IssuerTrust.DOMAIN_PROVEN);
		assertThat(check(report, Name.ISSUER).source()).isEqualTo(Check.Source.LIVE);
	}

	@Test
	void aKeyThatMayOnlyLogInCannotIssue() {
		this.web.put(DID_JSON, didDocument("authentication"));
		refused(byWeb(), "key-not-for-assertions");
	}

	@Test
	void aDidDocumentOfAnotherIsRefused() {
		this.web.put(DID_JSON, didDocument("assertionMethod").put("id", "did:web:elders.example"));
		refused(byWeb(), "did-mismatch");
	}

	@Test
	void aKeyThatTheDocumentLacksIsRefused() {
		ObjectNode document = didDocument("assertionMethod");
		document.remove("verificationMethod");
		this.web.put(DID_JSON, document);
		refused(byWeb(), "no-such-key");
	}

	@Test
	void aKeyThatGivesAwayItsSecretIsRefused() {
		ObjectNode document = didDocument("assertionMethod");
		((ObjectNode) document.path("verificationMethod").path(0)).put("secretKeyMultibase", "z3u2");
		this.web.put(DID_JSON, document);
		refused(byWeb(), "private-key");
	}

	@Test
	void aKeyThatIsAnothersIsRefusedHoweverItSaysSo() {
		ObjectNode document = didDocument("assertionMethod");
		((ObjectNode) document.path("verificationMethod").path(0)).putArray("controller").add("did:web:elders.example");
		this.web.put(DID_JSON, document);
		refused(byWeb(), "key-of-other-controller");
	}

	@ParameterizedTest
	@ValueSource(strings = { "privateKeyPem", "privateKeyBase58", "privateKeyHex", "secretKeyJwk" })
	void everyWritingOfASecretIsRefused(String member) {
		ObjectNode document = didDocument("assertionMethod");
		((ObjectNode) document.path("verificationMethod").path(0)).put(member, "z3u2");
		this.web.put(DID_JSON, document);
		refused(byWeb(), "private-key");
	}

	@ParameterizedTest
	@ValueSource(strings = { "revoked", "expires" })
	void aKeyThatItsOwnerWithdrewVouchesForNothing(String member) {
		this.web.put(DID_JSON, dated(member, "2026-05-31T12:00:00Z"));
		refused(byWeb(), "key-withdrawn");
		this.web.put(DID_JSON, dated(member, "ooit"));
		refused(byWeb(), "key-withdrawn");
		this.web.put(DID_JSON, dated(member, "2027-01-01T00:00:00Z"));
		assertThat(verify(byWeb()).outcome()).isEqualTo(Outcome.VALID);
	}

	@ParameterizedTest
	@ValueSource(strings = { "expires", "revoked" })
	void aKeyInADocumentOfItsOwnCanBeWithdrawnThere(String member) {
		String method = "https://veenland.example/keys/1.json";
		String issuer = "https://veenland.example/profile.json";
		ObjectNode profile = Issuing.json("{'type': ['Profile'], 'name': 'Het Veenland College'}").put("id", issuer);
		profile.putArray("assertionMethod").add(method);
		this.web.put(issuer, profile);
		ObjectNode key = Issuing.json("{'type': 'Multikey'}")
			.put("id", method)
			.put("controller", issuer)
			.put("publicKeyMultibase", KEY.multikey());
		this.web.put(method, key.deepCopy().put(member, "2027-01-01T00:00:00Z"));
		ObjectNode badge = this.issuing.eddsa(Issuing.badge(issuer), KEY,
				(proof) -> proof.put("verificationMethod", method));
		assertThat(verify(badge).outcome()).isEqualTo(Outcome.VALID);
		this.web.put(method, key.put(member, "2026-05-31T12:00:00Z"));
		refused(badge, "key-withdrawn");
	}

	private static ObjectNode dated(String member, String moment) {
		ObjectNode document = didDocument("assertionMethod");
		((ObjectNode) document.path("verificationMethod").path(0)).put(member, moment);
		return document;
	}

	@ParameterizedTest
	@ValueSource(strings = { "#key-1", "key-1", "/keys/1", "urn:uuid:8d4b1f0e-5d1b-4c52-8d3b-0a6d6a1c7f10", "https://",
			"mailto:badges@veenland.example" })
	void aKeyThatIsNamedByNoAddressIsRefused(String method) {
		ObjectNode signed = this.issuing.eddsa(Issuing.badge(KEY.did()), KEY);
		((ObjectNode) signed.path("proof")).put("verificationMethod", method);
		refused(signed, "bad-address");
	}

	@Test
	void aProofFromTheFutureIsRefused() {
		refused(this.issuing.eddsa(Issuing.badge(KEY.did()), KEY,
				(proof) -> proof.put("created", "2026-06-02T00:00:00Z")), "proof-from-the-future");
		assertThat(verify(this.issuing.eddsa(Issuing.badge(KEY.did()), KEY,
				(proof) -> proof.put("created", "2026-06-01T12:01:00Z")))
			.outcome()).isEqualTo(Outcome.VALID);
	}

	@Test
	void aDidThatIsOutOfReachLeavesTheQuestionOpen() {
		this.web.down(DID_JSON);
		VerificationReport report = verify(byWeb());
		assertThat(report.outcome()).isEqualTo(Outcome.INDETERMINATE);
		assertThat(check(report, Name.PROOF).reason()).isEqualTo("key-unreachable");
	}

	private ObjectNode byWeb() {
		return this.issuing.eddsa(Issuing.badge(WEB), KEY, (proof) -> proof.put("verificationMethod", WEB + "#key-1"));
	}

	private static ObjectNode didDocument(String relation) {
		ObjectNode document = Issuing.json("""
				{'@context': ['https://www.w3.org/ns/did/v1'], 'id': 'did:web:veenland.example',
				 'verificationMethod': [{'id': '#key-1', 'type': 'Multikey', 'controller': 'did:web:veenland.example',
				   'publicKeyMultibase': '%s'}]}""".formatted(KEY.multikey()));
		document.putArray(relation).add(WEB + "#key-1");
		return document;
	}

	@Test
	void oneGoodProofOfASetIsEnoughAndTheOthersAreNamed() {
		ObjectNode badge = Issuing.badge(KEY.did());
		ObjectNode unknown = this.issuing.proof(badge, "eddsa-rdfc-2022", OTHER, "EdDSA",
				(proof) -> proof.put("cryptosuite", "bbs-2023"));
		ObjectNode good = this.issuing.proof(badge, "eddsa-rdfc-2022", KEY, "EdDSA", (proof) -> {
		});
		badge.putArray("proof").add(unknown).add(good);
		VerificationReport report = verify(badge);
		assertThat(report.outcome()).isEqualTo(Outcome.VALID);
		assertThat(report.format()).isEqualTo("eddsa-rdfc-2022");
		assertThat(check(report, Name.PROOF).detail()).containsEntry("passedOver.bbs-2023", "unknown-suite");
	}

	@Test
	void aBrokenProofIsNotMadeUpForByAGoodOne() {
		ObjectNode badge = Issuing.badge(KEY.did());
		ObjectNode good = this.issuing.proof(badge, "eddsa-rdfc-2022", KEY, "EdDSA", (proof) -> {
		});
		ObjectNode broken = this.issuing.proof(badge, "eddsa-rdfc-2022", OTHER, "EdDSA",
				(proof) -> proof.put("verificationMethod", KEY.method()));
		badge.putArray("proof").add(good).add(broken);
		refused(badge, "bad-signature");
	}

	@Test
	void ofAProofSetTheIssuersOwnCounts() {
		ObjectNode badge = Issuing.badge(KEY.did());
		ObjectNode witness = this.issuing.proof(badge, "eddsa-rdfc-2022", OTHER, "EdDSA", (proof) -> {
		});
		ObjectNode own = this.issuing.proof(badge, "eddsa-rdfc-2022", KEY, "EdDSA", (proof) -> {
		});
		badge.putArray("proof").add(witness).add(own);
		assertThat(verify(badge).outcome()).isEqualTo(Outcome.VALID);
		badge.putArray("proof").add(witness);
		assertThat(verify(badge).outcome()).isEqualTo(Outcome.INVALID);
	}

	@Test
	void aProofOnTopOfAnotherSignsThatOneToo() {
		ObjectNode badge = chained();
		assertThat(verify(badge).outcome()).isEqualTo(Outcome.VALID);
		((ObjectNode) badge.path("proof").path(0)).put("created", "2026-02-03T09:30:00Z");
		refused(badge, "bad-signature");
	}

	@Test
	void aProofWhosePredecessorIsGoneIsRefused() {
		ObjectNode badge = chained();
		ObjectNode last = (ObjectNode) badge.path("proof").path(1);
		badge.putArray("proof").add(last);
		refused(badge, "previous-proof-missing");
	}

	private ObjectNode chained() {
		ObjectNode badge = Issuing.badge(KEY.did());
		ObjectNode first = this.issuing.proof(badge, "eddsa-rdfc-2022", OTHER, "EdDSA",
				(proof) -> proof.put("id", "urn:uuid:11111111-1111-4111-8111-111111111111"));
		ObjectNode onTop = badge.deepCopy();
		onTop.putArray("proof").add(first);
		ObjectNode second = this.issuing.proof(onTop, "eddsa-rdfc-2022", KEY, "EdDSA",
				(proof) -> proof.put("previousProof", "urn:uuid:11111111-1111-4111-8111-111111111111"));
		badge.putArray("proof").add(first).add(second);
		return badge;
	}

	@Test
	void theContextsOfTheProofMustBeThoseOfTheBadge() {
		ObjectNode badge = Issuing.badge(KEY.did());
		ObjectNode signed = this.issuing.eddsa(badge, KEY, (proof) -> proof.set("@context", badge.path("@context")));
		assertThat(verify(signed).outcome()).isEqualTo(Outcome.VALID);
		((ObjectNode) signed.path("proof")).putArray("@context")
			.add("https://www.w3.org/ns/credentials/v2")
			.add("https://www.w3.org/ns/credentials/undefined-terms/v2");
		refused(signed, "context-differs");
	}

	@Test
	void aBadgeWithMoreThanAnyBadgeHasIsGivenUpUnchecked() {
		ObjectNode signed = this.issuing.eddsa(Issuing.badge(KEY.did()), KEY);
		var evidence = signed.putArray("evidence");
		for (int i = 0; i < 1_001; i++) {
			evidence.addObject().put("type", "Evidence");
		}
		assertThatIs(verify(signed), Outcome.INDETERMINATE, Name.PROOF, "too-complex");
	}

	@Test
	void aBadgeWithMoreProofsThanAnyBadgeHasIsGivenUpUnchecked() {
		ObjectNode signed = this.issuing.eddsa(Issuing.badge(KEY.did()), KEY);
		JsonNode proof = signed.path("proof");
		var proofs = signed.putArray("proof");
		for (int i = 0; i < 11; i++) {
			proofs.add(proof);
		}
		assertThatIs(verify(signed), Outcome.INDETERMINATE, Name.PROOF, "too-complex");
	}

	@Test
	void aWholeNumberOfCreditsIsSignedAsWholeNumber() {
		ObjectNode badge = Issuing.badge(KEY.did());
		((ObjectNode) badge.path("credentialSubject").path("achievement")).put("creditsAvailable", 5);
		assertThat(verify(this.issuing.eddsa(badge, KEY)).outcome()).isEqualTo(Outcome.VALID);
	}

	@Test
	void theDatesDecideOnceTheProofIsGood() {
		ObjectNode expired = Issuing.badge(KEY.did()).put("validUntil", "2026-05-31T00:00:00Z");
		assertThat(verify(this.issuing.eddsa(expired, KEY)).outcome()).isEqualTo(Outcome.EXPIRED);
		ObjectNode early = Issuing.badge(KEY.did()).put("validFrom", "2027-01-01T00:00:00Z");
		assertThat(verify(this.issuing.eddsa(early, KEY)).outcome()).isEqualTo(Outcome.NOT_YET_VALID);
		ObjectNode backwards = Issuing.badge(KEY.did()).put("validUntil", "2026-01-01T00:00:00Z");
		assertThat(verify(this.issuing.eddsa(backwards, KEY)).outcome()).isEqualTo(Outcome.INVALID);
		ObjectNode unreadable = Issuing.badge(KEY.did()).put("validUntil", "volgend jaar");
		assertThat(verify(this.issuing.eddsa(unreadable, KEY)).outcome()).isEqualTo(Outcome.INVALID);
	}

	@Test
	void aBadgeThatLacksWhatItsStandardRequiresIsNotSound() {
		ObjectNode badge = Issuing.badge(KEY.did());
		((ObjectNode) badge.path("credentialSubject").path("achievement")).remove("criteria");
		VerificationReport report = verify(this.issuing.eddsa(badge, KEY));
		assertThat(check(report, Name.SCHEMA).detail()).containsEntry("/credentialSubject/achievement/criteria",
				"missing");
		assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
	}

}
