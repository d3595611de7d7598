package nl.ransel.verify;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.trust.TrustKit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code 1EdTechCredentialRefresh}: a badge may say where its newest version is. */
class RefreshTest {

	private static final String NEWEST = "https://veenland.example/badges/1";

	private static final SigningKey KEY = SigningKey.ed25519();

	private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

	private final FakeWeb web = new FakeWeb(this.clock);

	private final Issuing issuing = new Issuing(this.web);

	private final Bench bench = Bench.of(this.web, this.clock, TrustKit.registry());

	/** Ran out half a year ago. */
	private static ObjectNode old() {
		ObjectNode badge = refreshable(Issuing.badge(KEY.did()));
		return badge.put("validUntil", "2026-06-01T00:00:00Z");
	}

	private static ObjectNode newer() {
		return refreshable(Issuing.badge(KEY.did())).put("validFrom", "2026-06-01T00:00:00Z").put("name", "Plannen 2");
	}

	private static ObjectNode refreshable(ObjectNode badge) {
		badge.set("@context", Issuing.json("""
				{'c': ['https://www.w3.org/ns/credentials/v2',
				  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
				  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json']}""").path("c"));
		badge.set("refreshService", Issuing.json("{'id': '%s', 'type': '1EdTechCredentialRefresh'}".formatted(NEWEST)));
		return badge;
	}

	private VerificationReport verify(ObjectNode badge) {
		return this.bench.verify(this.issuing.eddsa(badge, KEY).toString());
	}

	private VerificationReport answered(ObjectNode badge, SigningKey key) {
		this.web.put(NEWEST, this.issuing.eddsa(badge, key));
		return verify(old());
	}

	private static Check format(VerificationReport report) {
		return report.checks().stream().filter((check) -> check.name() == Name.FORMAT).findFirst().orElseThrow();
	}

	@Test
	void theNewestVersionIsTheOneThatIsJudgedAndTheReportSaysSo() {
		VerificationReport report = answered(newer(), KEY);

		assertThatIs(report, Outcome.VALID, Name.FORMAT, "refreshed");
		assertThat(format(report).detail()).containsEntry("url", NEWEST).containsKey("sha256");
		assertThat(report.credential().validFrom()).isEqualTo("2026-06-01T00:00:00Z");
	}

	@Test
	void itIsAskedForOnlyOnce() {
		answered(newer(), KEY);

		assertThat(this.web.asked()).containsOnlyOnce(NEWEST);
	}

	@Test
	void aHolderKeepsWhatTheyHaveAndIsTold() {
		this.web.put(NEWEST, this.issuing.eddsa(newer(), KEY));
		Verified kept = this.bench.verification()
			.forHolder()
			.verify(this.issuing.eddsa(old(), KEY).toString().getBytes(StandardCharsets.UTF_8))
			.block();

		assertThat(kept.report().outcome()).isEqualTo(Outcome.EXPIRED);
		assertThat(this.bench.verification().forHolder().newer(kept).block().location()).hasToString(NEWEST);
	}

	@Test
	void whatIsNotThereLeavesTheOldOne() {
		assertThat(verify(old()).outcome()).isEqualTo(Outcome.EXPIRED);
		this.web.down(NEWEST);
		assertThat(verify(old()).outcome()).isEqualTo(Outcome.EXPIRED);
		this.web.put(NEWEST, "<html>");
		assertThat(verify(old()).outcome()).isEqualTo(Outcome.EXPIRED);
	}

	@Test
	void anotherBadgeIsNoNewerVersion() {
		assertThat(answered(newer().put("id", "urn:uuid:another"), KEY).outcome()).isEqualTo(Outcome.EXPIRED);
		SigningKey other = SigningKey.ed25519();
		ObjectNode others = newer();
		((ObjectNode) others.path("issuer")).put("id", other.did());
		assertThat(answered(others, other).outcome()).isEqualTo(Outcome.EXPIRED);
		assertThat(answered(newer(), other).outcome()).isEqualTo(Outcome.EXPIRED);
		assertThat(answered(newer().put("validFrom", "2026-01-15T09:00:00Z"), KEY).outcome())
			.isEqualTo(Outcome.EXPIRED);
		assertThat(answered(newer().put("validUntil", "2026-11-01T00:00:00Z"), KEY).outcome())
			.isEqualTo(Outcome.EXPIRED);
	}

	/** Some issuers give all their awards one id; who shows theirs is not the other. */
	@Test
	void theSameBadgeOfSomebodyElseIsNoNewerVersion() {
		ObjectNode others = newer();
		others.set("credentialSubject", Issuing.badge(KEY.did()).path("credentialSubject").deepCopy());
		((ObjectNode) others.path("credentialSubject")).put("id", "did:example:somebody-else");

		assertThat(answered(others, KEY).outcome()).isEqualTo(Outcome.EXPIRED);
		assertThat(answered(newer(), KEY).outcome()).isEqualTo(Outcome.VALID);
	}

	/** An address is no badge that somebody could keep in its place. */
	@Test
	void anAddressIsNoNewerVersion() {
		this.web.put("https://veenland.example/badges/2", this.issuing.eddsa(newer(), KEY));
		this.web.put(NEWEST, "https://veenland.example/badges/2");

		assertThat(verify(old()).outcome()).isEqualTo(Outcome.EXPIRED);
		assertThat(this.web.asked()).doesNotContain("https://veenland.example/badges/2");
	}

	@Test
	void aForgedBadgeAsksNobodyAnything() {
		ObjectNode forged = this.issuing.eddsa(old(), KEY);
		forged.put("name", "Diploma");
		this.web.put(NEWEST, this.issuing.eddsa(newer(), KEY));

		assertThatIs(this.bench.verify(forged.toString()), Outcome.INVALID, Name.PROOF, "bad-signature");
		assertThat(this.web.asked()).doesNotContain(NEWEST);
	}

}
