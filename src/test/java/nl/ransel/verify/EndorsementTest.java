package nl.ransel.verify;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Check.Result;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.trust.Grounds;
import nl.ransel.trust.TrustKit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;
import static org.assertj.core.api.Assertions.assertThat;

class EndorsementTest {

	private static final SigningKey SCHOOL = SigningKey.ed25519();

	private static final SigningKey EMPLOYER = SigningKey.ed25519();

	private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

	private final FakeWeb web = new FakeWeb(this.clock);

	private final Issuing issuing = new Issuing(this.web);

	private final Bench bench = Bench.of(this.web, this.clock, TrustKit.registry());

	private static String id(JsonNode object) {
		return object.path("id").stringValue();
	}

	private VerificationReport verify(ObjectNode badge) {
		return this.bench.verify(this.issuing.eddsa(badge, SCHOOL).toString());
	}

	private VerificationReport endorsed(ObjectNode endorsement) {
		ObjectNode badge = Issuing.badge(SCHOOL.did());
		badge.putArray("endorsement").add(endorsement);
		return verify(badge);
	}

	private ObjectNode endorsement() {
		return Issuing.endorsement(EMPLOYER.did(), id(Issuing.badge("")));
	}

	@Test
	void aGoodEndorsementIsNamed() {
		VerificationReport report = endorsed(this.issuing.eddsa(endorsement(), EMPLOYER));
		assertThatIs(report, Outcome.VALID, Name.ENDORSEMENTS, "all-good");
		assertThat(Reports.check(report, Name.ENDORSEMENTS).detail()).containsEntry("count", "1");
	}

	@Test
	void withoutEndorsementsThereIsNothingToSay() {
		VerificationReport report = verify(Issuing.badge(SCHOOL.did()));
		assertThat(Reports.check(report, Name.ENDORSEMENTS).result()).isEqualTo(Result.NOT_APPLICABLE);
	}

	private void fails(Consumer<ObjectNode> change) {
		ObjectNode signed = this.issuing.eddsa(endorsement(), EMPLOYER);
		change.accept(signed);
		VerificationReport report = endorsed(signed);
		assertThatIs(report, Outcome.VALID, Name.ENDORSEMENTS, "some-fail");
	}

	@Test
	void anEndorsementThatFailsIsReportedAndSaysNothingAboutTheBadge() {
		fails((endorsement) -> endorsement.put("name", "Van harte aanbevolen"));
		fails((endorsement) -> ((ObjectNode) endorsement.path("issuer")).put("name", "Ministerie"));
		fails((endorsement) -> endorsement.remove("proof"));
	}

	@Test
	void anEndorsementInAnothersNameFails() {
		ObjectNode forged = Issuing.endorsement(SigningKey.ed25519().did(), id(Issuing.badge("")));
		assertThatIs(endorsed(this.issuing.eddsa(forged, EMPLOYER)), Outcome.VALID, Name.ENDORSEMENTS, "some-fail");
	}

	@Test
	void anEndorsementOfSomethingElseFails() {
		ObjectNode other = Issuing.endorsement(EMPLOYER.did(), "urn:uuid:0d6c3a4e-5a0a-4b1c-9d3c-0f6b3f1e1c55");
		VerificationReport report = endorsed(this.issuing.eddsa(other, EMPLOYER));
		assertThatIs(report, Outcome.VALID, Name.ENDORSEMENTS, "some-fail");
	}

	@Test
	void aBadgeIsNoEndorsement() {
		ObjectNode badge = endorsement();
		badge.set("type", Issuing.json("{'t': ['VerifiableCredential', 'OpenBadgeCredential']}").path("t"));
		assertThatIs(endorsed(this.issuing.eddsa(badge, EMPLOYER)), Outcome.VALID, Name.ENDORSEMENTS, "some-fail");
	}

	@Test
	void anEndorsementThatHasExpiredFails() {
		ObjectNode old = endorsement().put("validUntil", "2026-03-01T00:00:00Z");
		assertThatIs(endorsed(this.issuing.eddsa(old, EMPLOYER)), Outcome.VALID, Name.ENDORSEMENTS, "some-fail");
	}

	@Test
	void withTheEndOfAnEndorsementTheVerdictMustBeFoundAnew() {
		ObjectNode badge = Issuing.badge(SCHOOL.did());
		badge.putArray("endorsement")
			.add(this.issuing.eddsa(endorsement().put("validUntil", "2026-06-01T12:00:04Z"), EMPLOYER));
		Instant now = this.clock.instant();
		Grounds grounds = new Grounds(now, now.plusSeconds(10));

		this.bench.verification()
			.verify(this.issuing.eddsa(badge, SCHOOL).toString().getBytes(StandardCharsets.UTF_8), grounds)
			.block();
		assertThat(grounds.until()).isEqualTo("2026-06-01T12:00:04Z");
	}

	@Test
	void anEndorsementWhoseKeyIsOutOfReachIsNotKnown() {
		ObjectNode endorsement = Issuing.endorsement("did:web:werk.example", id(Issuing.badge("")));
		this.web.down("https://werk.example/.well-known/did.json");
		ObjectNode signed = this.issuing.eddsa(endorsement, EMPLOYER,
				(proof) -> proof.put("verificationMethod", "did:web:werk.example#1"));
		assertThatIs(endorsed(signed), Outcome.VALID, Name.ENDORSEMENTS, "some-unknown");
	}

	@Test
	void theIssuerAndTheAchievementCanBeEndorsedToo() {
		ObjectNode badge = Issuing.badge(SCHOOL.did());
		ObjectNode achievement = (ObjectNode) badge.path("credentialSubject").path("achievement");
		achievement.putArray("endorsement")
			.add(this.issuing.eddsa(Issuing.endorsement(EMPLOYER.did(), id(achievement)), EMPLOYER));
		((ObjectNode) badge.path("issuer")).putArray("endorsement")
			.add(this.issuing.eddsa(Issuing.endorsement(EMPLOYER.did(), SCHOOL.did()), EMPLOYER));
		VerificationReport report = verify(badge);
		assertThatIs(report, Outcome.VALID, Name.ENDORSEMENTS, "all-good");
		assertThat(Reports.check(report, Name.ENDORSEMENTS).detail()).containsEntry("count", "2");
	}

	@Test
	void anEndorsementMayBeAToken() {
		String header = "{'alg': 'EdDSA', 'kid': '%s'}".formatted(EMPLOYER.method());
		ObjectNode payload = Issuing.payload(endorsement());
		payload.remove("sub");
		ObjectNode badge = Issuing.payload(Issuing.badge(SCHOOL.did()));
		badge.putArray("endorsementJwt").add(Issuing.jws(header, payload, EMPLOYER));
		String own = "{'alg': 'EdDSA', 'kid': '%s'}".formatted(SCHOOL.method());
		assertThatIs(this.bench.verify(Issuing.jws(own, badge, SCHOOL)), Outcome.VALID, Name.ENDORSEMENTS, "all-good");
		badge.putArray("endorsementJwt").add(Issuing.jws(header, payload, SCHOOL)).add("eyJ.eyJ.x");
		assertThatIs(this.bench.verify(Issuing.jws(own, badge, SCHOOL)), Outcome.VALID, Name.ENDORSEMENTS, "some-fail");
	}

	/** Nothing is about nothing. */
	@Test
	void anEndorsementOfNobodyIsNotOfWhatHasNoName() {
		ObjectNode nobody = Issuing.endorsement(EMPLOYER.did(), "");
		((ObjectNode) nobody.path("credentialSubject")).remove("id");
		ObjectNode badge = Issuing.badge(SCHOOL.did());
		((ObjectNode) badge.path("credentialSubject").path("achievement")).remove("id");
		((ObjectNode) badge.path("credentialSubject").path("achievement")).putArray("endorsement")
			.add(this.issuing.eddsa(nobody, EMPLOYER));
		assertThat(Reports.check(verify(badge), Name.ENDORSEMENTS).reason()).isEqualTo("some-fail");
	}

	/** A list of ids says nothing about what has none. */
	@Test
	void whetherAnEndorsementWithoutAnIdIsRevokedCannotBeSeenFromAListOfIds() {
		String list = "https://employer.example/revoked.json";
		this.web.put(list, Issuing.json("{'revokedCredential': []}").put("issuer", EMPLOYER.did()));
		ObjectNode endorsement = endorsement();
		endorsement.set("@context", Issuing.json("""
				{'c': ['https://www.w3.org/ns/credentials/v2',
				  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
				  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json']}""").path("c"));
		endorsement.putObject("credentialStatus").put("id", list).put("type", "1EdTechRevocationList");
		assertThatIs(endorsed(this.issuing.eddsa(endorsement, EMPLOYER)), Outcome.VALID, Name.ENDORSEMENTS, "all-good");
		endorsement.remove("id");
		assertThatIs(endorsed(this.issuing.eddsa(endorsement, EMPLOYER)), Outcome.VALID, Name.ENDORSEMENTS,
				"some-unknown");
	}

}
