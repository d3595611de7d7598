package nl.ransel.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.trust.TrustKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;
import static org.assertj.core.api.Assertions.assertThat;

class SignedBadgeTest {

	private static final SigningKey RSA = SigningKey.rsa();

	private static final SigningKey OTHER = SigningKey.rsa();

	private static final String RS256 = "{'alg': 'RS256'}";

	private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

	private final FakeWeb web = new FakeWeb(this.clock);

	private final OldWorld school = new OldWorld(this.web);

	private final Bench bench = Bench.of(this.web, this.clock, TrustKit.registry());

	@BeforeEach
	void publish() {
		this.school.publish(OldWorld.key(RSA));
		this.school.publish(OldWorld.issuer().put("publicKey", OldWorld.KEY).put("revocationList", OldWorld.REVOKED));
		this.web.put(OldWorld.REVOKED, "{\"revokedAssertions\": []}");
	}

	private VerificationReport verify(ObjectNode assertion, SigningKey key) {
		return this.bench.verify(Issuing.jws(RS256, assertion, key));
	}

	private VerificationReport verify() {
		return verify(OldWorld.signedAssertion(), RSA);
	}

	@Test
	void aBadgeSignedWithAKeyThatTheIssuerNamesIsGenuine() {
		VerificationReport report = verify();
		assertThatIs(report, Outcome.VALID, Name.ISSUER, "key-named");
		assertThat(report.format()).isEqualTo("JWS RS256");
		assertThat(report.trust()).isEqualTo(IssuerTrust.DOMAIN_PROVEN);
	}

	@Test
	void anEllipticCurveSignsAsWell() {
		SigningKey ec = SigningKey.p256();
		this.school.publish(OldWorld.key(ec));
		assertThat(this.bench.verify(Issuing.jws("{'alg': 'ES256'}", OldWorld.signedAssertion(), ec)).outcome())
			.isEqualTo(Outcome.VALID);
	}

	@Test
	void aSignatureThatDoesNotFitIsFound() {
		VerificationReport report = verify(OldWorld.signedAssertion(), OTHER);
		assertThatIs(report, Outcome.INVALID, Name.PROOF, "bad-signature");
		assertThat(report.credential()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "HS256" })
	void whatAnybodyCanMakeIsRefused(String alg) {
		String header = SigningKey.base64("{\"alg\":\"%s\"}".formatted(alg).getBytes());
		String payload = SigningKey.base64(OldWorld.signedAssertion().toString().getBytes());
		assertThat(this.bench.verify(header + "." + payload + ".").outcome()).isEqualTo(Outcome.INVALID);
		assertThat(this.bench.verify(header + "." + payload + ".AAAA").outcome()).isEqualTo(Outcome.INVALID);
	}

	@Test
	void aKeyThatTheIssuerDoesNotNameIsNotItsOwn() {
		String elsewhere = "https://outlet.example/key.json";
		this.web.put(elsewhere, OldWorld.key(OTHER).put("id", elsewhere));
		ObjectNode assertion = OldWorld.signedAssertion();
		((ObjectNode) assertion.path("verification")).put("creator", elsewhere);
		VerificationReport report = verify(assertion, OTHER);
		assertThatIs(report, Outcome.INVALID, Name.ISSUER, "foreign-key");
		assertThat(report.credential()).isNull();
	}

	@Test
	void beingAtTheIssuersSiteDoesNotMakeAKeyItsOwn() {
		this.school.publish(OldWorld.issuer());
		assertThatIs(verify(), Outcome.INVALID, Name.ISSUER, "foreign-key");
	}

	@Test
	void aKeyWithAnotherOwnerIsNotTheIssuers() {
		this.school.publish(OldWorld.key(RSA).put("owner", "https://outlet.example/issuer.json"));
		assertThatIs(verify(), Outcome.INVALID, Name.ISSUER, "foreign-key");
		ObjectNode ownerless = OldWorld.key(RSA);
		ownerless.remove("owner");
		this.school.publish(ownerless);
		assertThatIs(verify(), Outcome.INVALID, Name.ISSUER, "foreign-key");
	}

	@Test
	void withoutACreatorTheKeysOfTheIssuerAreTried() {
		ObjectNode assertion = OldWorld.signedAssertion();
		((ObjectNode) assertion.path("verification")).remove("creator");
		String second = OldWorld.SITE + "keys/2.json";
		this.school.publish(OldWorld.key(OTHER).put("id", second));
		ObjectNode issuer = OldWorld.issuer();
		issuer.putArray("publicKey").add(second).add(OldWorld.KEY);
		this.school.publish(issuer);
		assertThatIs(verify(assertion, RSA), Outcome.VALID, Name.ISSUER, "key-named");
		this.school.publish(OldWorld.issuer());
		assertThatIs(verify(assertion, RSA), Outcome.INVALID, Name.PROOF, "no-key-named");
	}

	@Test
	void aKeyMayStandInTheProfileItself() {
		ObjectNode issuer = OldWorld.issuer();
		issuer.set("publicKey", OldWorld.key(RSA));
		this.school.publish(issuer);
		assertThatIs(verify(), Outcome.VALID, Name.ISSUER, "key-named");
	}

	@Test
	void whatIsListedWasTakenBack() {
		String id = OldWorld.signedAssertion().path("id").stringValue();
		this.web.put(OldWorld.REVOKED, "{\"revokedAssertions\": [\"urn:x\", \"%s\"]}".formatted(id));
		assertThatIs(verify(), Outcome.REVOKED, Name.STATUS, "revoked");
		this.web.put(OldWorld.REVOKED,
				"{\"revokedAssertions\": [{\"id\": \"%s\", \"revocationReason\": \"x\"}]}".formatted(id));
		assertThatIs(verify(), Outcome.REVOKED, Name.STATUS, "revoked");
		this.web.put(OldWorld.REVOKED, "{\"revokedAssertions\": [{\"uid\": \"nummer-7\"}]}");
		assertThatIs(verify(OldWorld.signedAssertion().put("uid", "nummer-7"), RSA), Outcome.REVOKED, Name.STATUS,
				"revoked");
		assertThatIs(verify(), Outcome.VALID, Name.STATUS, "not-revoked");
	}

	@Test
	void aListOfOneMayStandWithoutBrackets() {
		String id = OldWorld.signedAssertion().path("id").stringValue();
		this.web.put(OldWorld.REVOKED, "{\"revokedAssertions\": \"%s\"}".formatted(id));
		assertThatIs(verify(), Outcome.REVOKED, Name.STATUS, "revoked");
		this.web.put(OldWorld.REVOKED, "{\"revokedAssertions\": {\"id\": \"%s\"}}".formatted(id));
		assertThatIs(verify(), Outcome.REVOKED, Name.STATUS, "revoked");
	}

	@Test
	void aListThatListsNothingIsNoList() {
		this.web.put(OldWorld.REVOKED, "{\"type\": \"RevocationList\", \"id\": \"%s\"}".formatted(OldWorld.REVOKED));
		assertThatIs(verify(), Outcome.INDETERMINATE, Name.STATUS, "status-list-unreadable");
	}

	@Test
	void anIssuerMayHaveKeptManyOldKeys() {
		ObjectNode issuer = OldWorld.issuer();
		for (int i = 10; i < 20; i++) {
			issuer.withArray("publicKey").add(OldWorld.SITE + "keys/" + i + ".json");
		}
		issuer.withArray("publicKey").add(OldWorld.KEY);
		this.school.publish(issuer);
		assertThatIs(verify(), Outcome.VALID, Name.ISSUER, "key-named");
	}

	@Test
	void aListThatCannotBeHadLeavesTheQuestionOpen() {
		this.web.down(OldWorld.REVOKED);
		assertThatIs(verify(), Outcome.INDETERMINATE, Name.STATUS, "status-unreachable");
		this.web.put(OldWorld.REVOKED, "{\"revokedAssertions\": \"geen\"}");
		assertThatIs(verify(), Outcome.INDETERMINATE, Name.STATUS, "status-list-unreadable");
	}

	@Test
	void aKeyThatCannotBeHadLeavesTheQuestionOpen() {
		this.web.down(OldWorld.KEY);
		assertThatIs(verify(), Outcome.INDETERMINATE, Name.PROOF, "key-unreachable");
		this.web.put(OldWorld.ISSUER, 404, "");
		assertThatIs(verify(), Outcome.INDETERMINATE, Name.PROOF, "issuer-missing");
	}

	@Test
	void theDatesDecideOnceTheSignatureIsGood() {
		assertThatIs(verify(OldWorld.signedAssertion().put("expires", "2026-05-01T00:00:00Z"), RSA), Outcome.EXPIRED,
				Name.DATES, "expired");
		assertThatIs(verify(OldWorld.signedAssertion().put("issuedOn", "2027-05-01T00:00:00Z"), RSA),
				Outcome.NOT_YET_VALID, Name.DATES, "not-yet-valid");
	}

}
