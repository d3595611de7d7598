package nl.ransel.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.Standard;
import nl.ransel.credential.VerificationReport;
import nl.ransel.trust.TrustKit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;
import static org.assertj.core.api.Assertions.assertThat;

class ClrTest {

	private static final SigningKey KEY = SigningKey.ed25519();

	private static final String HEADER = "{'alg': 'EdDSA', 'kid': '%s'}".formatted(KEY.method());

	private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

	private final FakeWeb web = new FakeWeb(this.clock);

	private final Issuing issuing = new Issuing(this.web);

	private final Bench bench = Bench.of(this.web, this.clock, TrustKit.registry());

	private static ObjectNode clr() {
		ObjectNode clr = Issuing.badge(KEY.did());
		clr.putArray("@context")
			.add("https://www.w3.org/ns/credentials/v2")
			.add("https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json")
			.add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
		clr.putArray("type").add("VerifiableCredential").add("ClrCredential");
		clr.putObject("credentialSubject").put("id", Issuing.HOLDER).putArray("type").add("ClrSubject");
		return clr;
	}

	private ObjectNode inner() {
		return Issuing.badge(KEY.did());
	}

	private VerificationReport verify(ObjectNode... inner) {
		ObjectNode clr = clr();
		ArrayNode credentials = ((ObjectNode) clr.path("credentialSubject")).putArray("verifiableCredential");
		for (ObjectNode each : inner) {
			credentials.add(each);
		}
		return this.bench.verify(Issuing.jws(HEADER, Issuing.payload(clr), KEY));
	}

	@Test
	void aRecordOfGoodBadgesIsGood() {
		VerificationReport report = verify(this.issuing.eddsa(inner(), KEY), this.issuing.eddsa(inner(), KEY));
		assertThat(report.outcome()).as(report.checks().toString()).isEqualTo(Outcome.VALID);
		assertThat(report.standard()).isEqualTo(Standard.CLR_2_0);
		assertThat(Reports.check(report, Name.PROOF).detail()).containsEntry("inner.0", "VALID")
			.containsEntry("inner.1", "VALID");
	}

	@Test
	void theSignatureAroundABadgeDoesNotMakeItTrue() {
		ObjectNode changed = this.issuing.eddsa(inner(), KEY).put("name", "Diploma");
		assertThatIs(verify(this.issuing.eddsa(inner(), KEY), changed), Outcome.INVALID, Name.PROOF, "inner-invalid");
		assertThatIs(verify(inner()), Outcome.INVALID, Name.PROOF, "inner-invalid");
	}

	/** As text, or in the envelope of the data model. */
	@Test
	void aBadgeInItMayHideParts() {
		String header = "{'alg': 'EdDSA', 'kid': '%s', 'typ': 'vc+sd-jwt'}".formatted(KEY.method());
		String token = Issuing.jws(header, inner(), KEY) + "~";
		ObjectNode clr = clr();
		ArrayNode credentials = ((ObjectNode) clr.path("credentialSubject")).putArray("verifiableCredential");
		credentials.add(token);
		credentials.addObject()
			.put("type", "EnvelopedVerifiableCredential")
			.put("id", "data:application/vc+sd-jwt," + token);
		assertThat(this.bench.verify(Issuing.jws(HEADER, Issuing.payload(clr), KEY)).outcome())
			.isEqualTo(Outcome.VALID);
		credentials.add(Issuing.jws(header, inner(), SigningKey.ed25519()) + "~");
		assertThatIs(this.bench.verify(Issuing.jws(HEADER, Issuing.payload(clr), KEY)), Outcome.INVALID, Name.PROOF,
				"inner-invalid");
	}

	@Test
	void aBadgeOfSomebodyElseHasNoPlaceInIt() {
		ObjectNode other = inner();
		((ObjectNode) other.path("credentialSubject")).put("id", SigningKey.ed25519().did());
		assertThatIs(verify(this.issuing.eddsa(other, KEY)), Outcome.INVALID, Name.SCHEMA, "inner-other-subject");
	}

	@Test
	void aRecordIsAsGoodAsTheWeakestBadgeInIt() {
		ObjectNode expired = this.issuing.eddsa(inner().put("validUntil", "2026-02-01T00:00:00Z"), KEY);
		assertThatIs(verify(this.issuing.eddsa(inner(), KEY), expired), Outcome.EXPIRED, Name.DATES, "expired");
		ObjectNode unknown = this.issuing.eddsa(Issuing.badge("did:web:weg.example"), KEY,
				(proof) -> proof.put("verificationMethod", "did:web:weg.example#1"));
		assertThatIs(verify(unknown), Outcome.INDETERMINATE, Name.PROOF, "inner-unknown");
	}

	@Test
	void aRevokedBadgeInItShows() {
		String list = "https://veenland.example/revoked";
		this.web.put(list,
				Issuing.json("{'revokedCredential': [{'id': '%s'}]}".formatted(inner().path("id").stringValue()))
					.put("issuer", KEY.did()));
		ObjectNode revoked = inner();
		revoked.withArray("@context").add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
		revoked.set("credentialStatus", Issuing.json("{'type': '1EdTechRevocationList'}").put("id", list));
		assertThatIs(verify(this.issuing.eddsa(revoked, KEY)), Outcome.REVOKED, Name.STATUS, "revoked");
	}

	@Test
	void badgesInItMayBeTokens() {
		ObjectNode clr = clr();
		((ObjectNode) clr.path("credentialSubject")).putArray("verifiableCredential")
			.add(Issuing.jws(HEADER, Issuing.payload(inner()), KEY));
		assertThat(this.bench.verify(Issuing.jws(HEADER, Issuing.payload(clr), KEY)).outcome())
			.isEqualTo(Outcome.VALID);
	}

	@Test
	void anEmptyRecordIsNotSound() {
		assertThatIs(verify(), Outcome.INVALID, Name.SCHEMA, "departs");
	}

	@Test
	void theProofOfARecordMayBeInside() {
		this.web.put("https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json", """
				{"@context": {"@protected": true, "id": "@id", "type": "@type",
				  "ClrCredential": "https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrCredential",
				  "ClrSubject": {"@id": "https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrSubject", "@context": {
				    "@protected": true, "id": "@id", "type": "@type",
				    "verifiableCredential": {"@id": "https://www.w3.org/2018/credentials#verifiableCredential",
				      "@type": "@id", "@container": "@graph"}}}}}""");
		ObjectNode clr = clr();
		((ObjectNode) clr.path("credentialSubject")).putArray("verifiableCredential")
			.add(this.issuing.eddsa(inner(), KEY));
		ObjectNode signed = this.issuing.eddsa(clr, KEY);
		assertThat(this.bench.verify(signed.toString()).outcome()).isEqualTo(Outcome.VALID);
		signed.put("name", "Alle diploma's");
		assertThatIs(this.bench.verify(signed.toString()), Outcome.INVALID, Name.PROOF, "bad-signature");
	}

}
