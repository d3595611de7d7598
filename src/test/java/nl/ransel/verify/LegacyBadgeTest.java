package nl.ransel.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.Standard;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Identifier;
import nl.ransel.trust.TrustKit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;
import static org.assertj.core.api.Assertions.assertThat;

/** Badges of before 2.0, each fetched anew and read in the shape of 2.0. */
class LegacyBadgeTest {

	private static final String SITE = "https://oud.example/";

	private static final SigningKey RSA = SigningKey.rsa();

	private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

	private final FakeWeb web = new FakeWeb(this.clock);

	private final Bench bench = Bench.of(this.web, this.clock, TrustKit.registry());

	private static ObjectNode object(String json) {
		return Issuing.json(json.replace("SITE/", SITE));
	}

	private static ObjectNode oneZero() {
		return object(
				"""
						{'uid': 'oud-10', 'recipient': {'type': 'email', 'hashed': false, 'identity': 'sanne@student.example'},
						 'badge': 'SITE/badge', 'issuedOn': 1372636800, 'verify': {'type': 'hosted', 'url': 'SITE/assertion'}}""");
	}

	private void publish(ObjectNode assertion) {
		this.web.put(SITE + "assertion", assertion).put(SITE + "badge", object("""
				{'name': 'Oude badge', 'description': 'Uit 2013.', 'image': 'SITE/image.png',
				 'criteria': 'SITE/criteria', 'issuer': 'SITE/issuer'}""")).put(SITE + "issuer", object("""
				{'name': 'Oude school', 'url': 'SITE/', 'revocationList': 'SITE/revoked'}"""));
	}

	@Test
	void aBadgeOfOneZeroHasNoIdButAnAddress() {
		publish(oneZero());
		VerificationReport report = this.bench.verify(oneZero().toString());
		assertThatIs(report, Outcome.VALID, Name.PROOF, "hosted");
		assertThat(report.standard()).isEqualTo(Standard.OB_1_0);
		assertThat(report.credential().validFrom()).isEqualTo("2013-07-01T00:00:00Z");
		assertThat(report.forRecipient(List.of(Identifier.email("sanne@student.example"))).outcome())
			.isEqualTo(Outcome.VALID);
		assertThatIs(this.bench.verifyAt(SITE + "assertion"), Outcome.VALID, Name.PROOF, "hosted");
	}

	@Test
	void aBadgeOfOneZeroMustBeFoundWhereItSays() {
		publish((ObjectNode) oneZero().set("verify", object("{'type': 'hosted', 'url': 'SITE/other'}")));
		assertThatIs(this.bench.verify(oneZero().toString()), Outcome.INVALID, Name.PROOF, "hosted-id-differs");
	}

	@Test
	void aBadgeOfOneZeroThatIsGoneWasTakenBack() {
		this.web.put(SITE + "assertion", 410, "");
		assertThatIs(this.bench.verify(oneZero().toString()), Outcome.REVOKED, Name.STATUS, "revoked");
	}

	@Test
	void aChangedCopyOfOneZeroIsFound() {
		publish(oneZero());
		assertThatIs(this.bench.verify(oneZero().put("issuedOn", 1372636801).toString()), Outcome.INVALID, Name.PROOF,
				"copy-differs");
	}

	@Test
	void aBadgeOfOneZeroHostedElsewhereIsNotTheIssuers() {
		publish(oneZero());
		String elsewhere = "https://outlet.example/assertion";
		ObjectNode moved = oneZero();
		((ObjectNode) moved.path("verify")).put("url", elsewhere);
		this.web.put(elsewhere, moved);
		assertThatIs(this.bench.verifyAt(elsewhere), Outcome.INVALID, Name.ISSUER, "hosted-elsewhere");
	}

	@Test
	void aSignedBadgeOfOneZeroNamesTheAddressOfItsKey() {
		publish(oneZero());
		this.web.put(SITE + "key.pem", RSA.pem()).put(SITE + "revoked", "{}");
		assertThatIs(signed(SITE + "key.pem"), Outcome.VALID, Name.ISSUER, "key-named");
		this.web.put(SITE + "key.json", OldWorld.key(RSA).put("owner", SITE + "another-issuer"));
		assertThatIs(signed(SITE + "key.json"), Outcome.VALID, Name.ISSUER, "key-named");
		this.web.put(SITE + "revoked", "{\"oud-10\": \"Vergissing\"}");
		assertThatIs(signed(SITE + "key.pem"), Outcome.REVOKED, Name.STATUS, "revoked");
		this.web.put("https://outlet.example/key.pem", RSA.pem());
		assertThatIs(signed("https://outlet.example/key.pem"), Outcome.INVALID, Name.ISSUER, "foreign-key");
	}

	private VerificationReport signed(String key) {
		ObjectNode assertion = oneZero();
		((ObjectNode) assertion.path("verify")).put("type", "signed").put("url", key);
		return this.bench.verify(Issuing.jws("{'alg': 'RS256'}", assertion, RSA));
	}

	@Test
	void theOldestBadgeIsKnownByItsAddressOnly() {
		ObjectNode oldest = object("""
				{'recipient': 'sha256$9920f004b3439fb3b26521ca03284dd8c4b7e04cfa1b340f016450d063d81ecd', 'salt': 'oud',
				 'issued_on': '2012-05-05', 'badge': {'version': '0.5.0', 'name': 'Oudste badge',
				   'image': '/image.png', 'description': 'Uit 2012.', 'criteria': '/criteria',
				   'issuer': {'origin': 'https://oud.example', 'name': 'Oude school'}}}""");
		this.web.put(SITE + "oldest", oldest);
		VerificationReport report = this.bench.verifyAt(SITE + "oldest");
		assertThatIs(report, Outcome.VALID, Name.PROOF, "hosted");
		assertThat(report.standard()).isEqualTo(Standard.OB_0_5);
		assertThatIs(this.bench.verify(oldest.toString()), Outcome.INDETERMINATE, Name.PROOF, "no-address");
		this.web.put("https://outlet.example/oldest", oldest);
		assertThatIs(this.bench.verifyAt("https://outlet.example/oldest"), Outcome.INVALID, Name.ISSUER,
				"hosted-elsewhere");
	}

}
