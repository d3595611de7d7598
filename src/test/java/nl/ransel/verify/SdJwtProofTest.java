package nl.ransel.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Identifier;
import nl.ransel.trust.TrustKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Badges as SD-JWT. Those of the corpus were made by another implementation; the others
 * differ from them only in where the key is.
 */
class SdJwtProofTest {

	static final String LIST = "http://localhost:8899/status/tokens.jwt";

	private static final SigningKey P256 = SigningKey.p256();

	private static final String ISSUER = "https://veenland.example/profile.json";

	private static final String KEY = "https://veenland.example/keys/1.json";

	private static final String HEADER = "{'alg': 'ES256', 'kid': '%s', 'typ': 'vc+sd-jwt'}".formatted(KEY);

	private final Clock clock = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

	private final FakeWeb web = new FakeWeb(this.clock);

	private final Bench bench = Bench.of(this.web, this.clock, TrustKit.registry());

	@BeforeEach
	void publish() {
		this.web.put(KEY, P256.jwk());
		this.web.put(ISSUER, Issuing.json("{'type': ['Profile'], 'name': 'Het Veenland College'}").put("id", ISSUER));
		this.web.put(LIST, new String(corpus("www/status/tokens.jwt"), StandardCharsets.UTF_8));
	}

	static byte[] corpus(String file) {
		try {
			return Files.readAllBytes(CorpusServer.CORPUS.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private VerificationReport verify(String file) {
		return this.bench.verify(corpus("cases/ob30/sd-jwt/" + file));
	}

	@ParameterizedTest
	@CsvSource({ "valid.txt, signature-good-in-part, SD-JWT ES256", "valid-eddsa.txt, signature-good, SD-JWT EdDSA",
			"list-in-part.txt, signature-good-in-part, SD-JWT ES384", "valid-dc.txt, signature-good, SD-JWT ES256",
			"sha-384.txt, signature-good, SD-JWT ES256", "sha-512.txt, signature-good, SD-JWT ES256",
			"flattened.json, signature-good, SD-JWT ES256", "general.json, signature-good, SD-JWT ES256",
			"enveloped.json, signature-good, SD-JWT ES256", "holder-bound.txt, holder-signed-in-part, SD-JWT ES256" })
	void aBadgeByAnotherImplementationIsGood(String file, String reason, String format) {
		VerificationReport report = verify(file);
		assertThatIs(report, Outcome.VALID, Name.PROOF, reason);
		assertThatIs(report, Outcome.VALID, Name.ISSUER, "key-of-issuer");
		assertThat(report.format()).isEqualTo(format);
		assertThat(report.trust()).isEqualTo(IssuerTrust.SELF_ASSERTED);
		assertThat(report.credential().achievement().name()).isEqualTo("Samenwerken");
		assertThat(report.credential().achievement().criteria()).isEqualTo("Rond een groepsproject af.");
	}

	@ParameterizedTest
	@CsvSource({ "tampered.txt, bad-signature", "wrong-key.txt, bad-signature", "wrong-type.txt, wrong-type" })
	void whatWasChangedOrSignedByAnotherKeyIsFound(String file, String reason) {
		assertThatIs(verify(file), Outcome.INVALID, Name.PROOF, reason);
	}

	/** RFC 9901, 7.1. */
	@ParameterizedTest
	@CsvSource({ "changed-disclosure.txt, disclosure-unmatched", "extra-disclosure.txt, disclosure-unmatched",
			"same-disclosure-twice.txt, disclosure-unmatched", "digest-twice.txt, digest-twice",
			"overwriting.txt, disclosure-overwrites", "reserved-name.txt, disclosure-misplaced",
			"reserved-dots.txt, disclosure-misplaced", "element-as-member.txt, disclosure-misplaced",
			"unknown-digest.txt, unknown-digest" })
	void aDisclosureThatIsNotTheIssuersIsFound(String file, String reason) {
		VerificationReport report = verify(file);
		assertThatIs(report, Outcome.INVALID, Name.PROOF, reason);
		assertThat(report.credential()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "hidden-status.txt", "hidden-end.txt", "disclosed-exp.txt" })
	void whatDecidesWhetherABadgeHoldsMayNotBeHidden(String file) {
		assertThatIs(verify(file), Outcome.INVALID, Name.PROOF, "must-be-open");
	}

	@ParameterizedTest
	@CsvSource({ "holder-bound-to-other.txt, holder-signed-other", "holder-wrong-key.txt, holder-bad-signature",
			"holder-unnamed.txt, holder-unnamed" })
	void whatTheHolderSignedMustBeThisAndByTheHoldersKey(String file, String reason) {
		assertThatIs(verify(file), Outcome.INVALID, Name.PROOF, reason);
	}

	@Test
	void whenTheHolderSignedIsTold() {
		assertThat(Reports.check(verify("holder-bound.txt"), Name.PROOF).detail()).containsKey("holderSignedAt")
			.containsEntry("undisclosed", "1");
		Clock before = Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC);
		assertThatIs(
				Bench.of(new FakeWeb(before), before, TrustKit.registry())
					.verify(corpus("cases/ob30/sd-jwt/holder-bound.txt")),
				Outcome.INVALID, Name.PROOF, "holder-from-the-future");
	}

	@Test
	void aKeyOfAnotherIssuerIsNotTheIssuers() {
		assertThatIs(verify("other-issuer.txt"), Outcome.INVALID, Name.ISSUER, "foreign-key");
	}

	@Test
	void theDatesDecide() {
		assertThatIs(verify("expired.txt"), Outcome.EXPIRED, Name.DATES, "expired");
		assertThatIs(verify("not-yet-valid.txt"), Outcome.NOT_YET_VALID, Name.DATES, "not-yet-valid");
	}

	@Test
	void theStatusListDecides() {
		assertThatIs(verify("revoked.txt"), Outcome.REVOKED, Name.STATUS, "revoked");
		assertThatIs(verify("not-revoked.txt"), Outcome.VALID, Name.STATUS, "not-revoked");
		this.web.down(LIST);
		assertThatIs(verify("revoked.txt"), Outcome.INDETERMINATE, Name.STATUS, "status-unreachable");
	}

	@Test
	void aStatusOfAnotherKindLeavesTheQuestionOpen() {
		assertThatIs(verify("status-of-another-kind.txt"), Outcome.INDETERMINATE, Name.STATUS, "unknown-status-type");
	}

	@Test
	void whatIsRequiredAndNotDisclosedLeavesTheQuestionOpen() {
		VerificationReport report = verify("required-not-disclosed.txt");
		assertThatIs(report, Outcome.INDETERMINATE, Name.SCHEMA, "not-disclosed");
		assertThat(Reports.check(report, Name.SCHEMA).detail()).isNotEmpty();
	}

	@Test
	void theRecipientIsWhoWasDisclosed() {
		VerificationReport report = verify("valid.txt");
		String holder = report.credential().recipient().identities().get(0).value();
		assertThat(report.forRecipient(List.of(new Identifier(Identifier.Kind.DID, holder))).outcome())
			.isEqualTo(Outcome.VALID);
		assertThat(report.forRecipient(List.of(new Identifier(Identifier.Kind.DID, Issuing.HOLDER))).outcome())
			.isEqualTo(Outcome.NOT_RECIPIENT);
	}

	@Test
	void aRecipientThatIsNotDisclosedIsNobody() {
		ObjectNode badge = Issuing.badge(ISSUER);
		ObjectNode subject = (ObjectNode) badge.path("credentialSubject");
		subject.remove("id");
		subject.putArray("_sd").add("uutlBuYeMDyjLLTpf6Jxi7yNkEF35jdyWMn9U7b_RYY");
		VerificationReport report = this.bench.verify(Issuing.jws(HEADER, badge, P256) + "~");
		assertThatIs(report, Outcome.INDETERMINATE, Name.SCHEMA, "not-disclosed");
		assertThatIs(report.forRecipient(List.of(new Identifier(Identifier.Kind.DID, Issuing.HOLDER))),
				Outcome.NOT_RECIPIENT, Name.RECIPIENT, "other-person");
	}

	@Test
	void aKeyAtTheIssuersOriginIsTheIssuers() {
		String token = Issuing.jws(HEADER, Issuing.payload(Issuing.badge(ISSUER)), P256);
		assertThatIs(this.bench.verify(token + "~"), Outcome.VALID, Name.ISSUER, "key-at-origin");
		assertThatIs(this.bench.verify(token), Outcome.INVALID, Name.PROOF, "wrong-type");
		this.web.down(KEY);
		assertThatIs(this.bench.verify(token + "~"), Outcome.INDETERMINATE, Name.PROOF, "key-unreachable");
	}

	@Test
	void aTokenThatIsNotMadeToHidePartsIsNotTakenForOne() {
		String header = "{'alg': 'ES256', 'kid': '%s', 'typ': 'JWT'}".formatted(KEY);
		String token = Issuing.jws(header, Issuing.payload(Issuing.badge(ISSUER)), P256);
		assertThatIs(this.bench.verify(token + "~"), Outcome.INVALID, Name.PROOF, "wrong-type");
		String unsigned = token.substring(0, token.lastIndexOf('.') + 1);
		assertThat(this.bench.verify(unsigned + "~").outcome()).isEqualTo(Outcome.INVALID);
	}

	@Test
	void aClaimThatContradictsTheCredentialIsRefused() {
		ObjectNode payload = Issuing.payload(Issuing.badge(ISSUER)).put("sub", "did:key:z6Mkother");
		assertThatIs(this.bench.verify(Issuing.jws(HEADER, payload, P256) + "~"), Outcome.INVALID, Name.PROOF,
				"claims-differ");
	}

	@ParameterizedTest
	@CsvSource({ "{'jwk': {'kty': 'EC'}}, INVALID, holder-bad-signature",
			"{'kid': 'x'}, INDETERMINATE, holder-key-unknown", "'', INVALID, holder-unnamed" })
	void aHoldersKeyThatCannotBeUsedProvesNothing(String confirmation, Outcome outcome, String reason) {
		ObjectNode badge = Issuing.badge(ISSUER);
		if (!confirmation.isEmpty()) {
			badge.set("cnf", Issuing.json(confirmation));
		}
		String holder = Issuing.jws("{'alg': 'ES256', 'typ': 'kb+jwt'}", Issuing.json("{'iat': 1}"), P256);
		assertThatIs(this.bench.verify(Issuing.jws(HEADER, badge, P256) + "~" + holder), outcome, Name.PROOF, reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{'alg': 'ES256', 'typ': 'JWT'}    | {'iat': 1, 'aud': 'x', 'nonce': 'y'} | holder-wrong-type
			{'alg': 'none', 'typ': 'kb+jwt'}  | {'iat': 1, 'aud': 'x', 'nonce': 'y'} | holder-bad-signature
			{'alg': 'ES256', 'typ': 'kb+jwt'} | {'iat': 1, 'aud': 'x'}               | holder-incomplete
			{'alg': 'ES256', 'typ': 'kb+jwt'} | {'aud': 'x', 'nonce': 'y'}           | holder-incomplete
			{'alg': 'ES256', 'typ': 'kb+jwt'} | {'iat': 1, 'nonce': 'y'}             | holder-incomplete
			""")
	void whatTheHolderSignedMustSayWhenForWhomAndForWhat(String header, String claims, String reason) {
		ObjectNode badge = Issuing.badge(ISSUER);
		badge.set("cnf", Issuing.json("{}").set("jwk", P256.jwk()));
		String issued = Issuing.jws(HEADER, badge, P256) + "~";
		ObjectNode said = Issuing.json(claims)
			.put("sd_hash",
					Base64.getUrlEncoder().withoutPadding().encodeToString(Hashes.of("SHA-256", List.of(issued))));
		String holder = header.contains("none") ? Issuing.jws("{'alg': 'ES256'}", said, P256)
			.replaceFirst("^[^.]+", SigningKey.base64(Issuing.json(header).toString().getBytes(StandardCharsets.UTF_8)))
				: Issuing.jws(header, said, P256);
		assertThatIs(this.bench.verify(issued + holder), Outcome.INVALID, Name.PROOF, reason);
	}

	/** RFC 7519, 2: a number of seconds may have a fraction. */
	@ParameterizedTest
	@CsvSource({ "1780000000.5, VALID, holder-signed", "1e3, VALID, holder-signed", "1e400, INVALID, holder-incomplete",
			"-1e99, INVALID, holder-incomplete", "'\"1\"', INVALID, holder-incomplete" })
	void whenTheHolderSignedIsAnyNumberOfSeconds(String at, Outcome outcome, String reason) {
		ObjectNode badge = Issuing.badge(ISSUER);
		badge.set("cnf", Issuing.json("{}").set("jwk", P256.jwk()));
		String issued = Issuing.jws(HEADER, badge, P256) + "~";
		ObjectNode said = Issuing.json("{'aud': 'x', 'nonce': 'y', 'iat': " + at + "}")
			.put("sd_hash",
					Base64.getUrlEncoder().withoutPadding().encodeToString(Hashes.of("SHA-256", List.of(issued))));
		String holder = Issuing.jws("{'alg': 'ES256', 'typ': 'kb+jwt'}", said, P256);
		assertThatIs(this.bench.verify(issued + holder), outcome, Name.PROOF, reason);
	}

	/** VC-JOSE-COSE: the payload is the credential. */
	@Test
	void aClaimThatHoldsAnotherCredentialIsRefused() {
		ObjectNode outer = Issuing.json("{}");
		outer.set("vc", Issuing.badge(ISSUER));
		assertThatIs(this.bench.verify(Issuing.jws(HEADER, outer, P256) + "~"), Outcome.INVALID, Name.PROOF,
				"claims-differ");
	}

	@Test
	void anEndorsementMayBeOne() {
		ObjectNode badge = Issuing.badge(ISSUER);
		ObjectNode endorsement = Issuing.endorsement(ISSUER, badge.path("id").stringValue());
		badge.putArray("endorsementJwt").add(Issuing.jws(HEADER, endorsement, P256) + "~");
		assertThatIs(this.bench.verify(Issuing.jws(HEADER, badge, P256) + "~"), Outcome.VALID, Name.ENDORSEMENTS,
				"all-good");
		badge.putArray("endorsementJwt").add(Issuing.jws(HEADER, endorsement, SigningKey.p256()) + "~");
		assertThatIs(this.bench.verify(Issuing.jws(HEADER, badge, P256) + "~"), Outcome.VALID, Name.ENDORSEMENTS,
				"some-fail");
	}

	@Test
	void aSchemaThatTheIssuerNamesIsHeldTo() {
		ObjectNode badge = Issuing.badge(ISSUER);
		badge.putObject("credentialSchema").put("id", "https://veenland.example/schema.json").put("type", "JsonSchema");
		this.web.put("https://veenland.example/schema.json", "{\"required\": [\"language\"]}");
		assertThatIs(this.bench.verify(Issuing.jws(HEADER, badge, P256) + "~"), Outcome.INVALID, Name.SCHEMA,
				"schema-departs");
		this.web.put("https://veenland.example/schema.json", "{\"required\": [\"name\"]}");
		assertThatIs(this.bench.verify(Issuing.jws(HEADER, badge, P256) + "~"), Outcome.VALID, Name.SCHEMA, "conforms");
	}

	@Test
	void aStatusListMayBeOne() {
		JsonNode list = CompactJws.read(new String(corpus("www/status/tokens.jwt"), StandardCharsets.UTF_8)).payload();
		ObjectNode own = ((ObjectNode) list.deepCopy()).put("issuer", ISSUER);
		ObjectNode badge = Issuing.badge(ISSUER);
		badge.set("credentialStatus", Issuing.json("""
				{'type': 'BitstringStatusListEntry', 'statusPurpose': 'revocation', 'statusListIndex': '94567'}""")
			.put("statusListCredential", LIST));
		this.web.put(LIST, Issuing.jws(HEADER, own, P256) + "~");
		assertThatIs(this.bench.verify(Issuing.jws(HEADER, badge, P256) + "~"), Outcome.REVOKED, Name.STATUS,
				"revoked");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			eyJhbGciOiJFUzI1NiJ9.e30.AA~WyJhIl0~         | broken-sd-jwt
			eyJhbGciOiJFUzI1NiJ9.e30.AA~~                | broken-sd-jwt
			eyJhbGciOiJFUzI1NiJ9.e30.AA~!~               | broken-sd-jwt
			eyJhbGciOiJFUzI1NiJ9.e30.AA~                 | not-a-badge
			eyJhbGciOiJFUzI1NiJ9.e30.AA~eyJh             | broken-jws
			eyJhbGciOiJFUzI1NiJ9.eyJhIjoxLCJhIjoyfQ.AA~  | duplicate-member
			""")
	void whatCannotBeReadIsSaidPlainly(String text, String reason) {
		assertThat(Reports.check(this.bench.verify(text), Name.FORMAT).reason()).isEqualTo(reason);
	}

}
