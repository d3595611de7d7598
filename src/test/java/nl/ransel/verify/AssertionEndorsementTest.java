package nl.ransel.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Outcome;
import nl.ransel.trust.TrustKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;

class AssertionEndorsementTest {

	private static final String SITE = "https://werk.example/";

	private static final SigningKey KEY = SigningKey.rsa();

	private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

	private final FakeWeb web = new FakeWeb(this.clock);

	private final OldWorld school = new OldWorld(this.web);

	private final Bench bench = Bench.of(this.web, this.clock, TrustKit.registry());

	@BeforeEach
	void publish() {
		this.web.put(SITE + "issuer.json",
				OldWorld.issuer().put("id", SITE + "issuer.json").put("publicKey", SITE + "key"));
		this.web.put(SITE + "key", OldWorld.key(KEY).put("id", SITE + "key").put("owner", SITE + "issuer.json"));
		this.web.put(SITE + "1", endorsement());
		this.school.publish(OldWorld.badgeClass().put("endorsement", SITE + "1"));
	}

	private static ObjectNode endorsement() {
		ObjectNode endorsement = Issuing
			.json("""
					{'@context': 'https://w3id.org/openbadges/v2', 'type': 'Endorsement', 'issuedOn': '2026-02-01T00:00:00Z',
					 'verification': {'type': 'HostedBadge'}}""")
			.put("id", SITE + "1")
			.put("issuer", SITE + "issuer.json");
		endorsement.putObject("claim").put("id", OldWorld.BADGE).put("endorsementComment", "Wij kennen deze badge.");
		return endorsement;
	}

	private void is(String reason) {
		assertThatIs(this.bench.verifyAt(OldWorld.ASSERTION), Outcome.VALID, Name.ENDORSEMENTS, reason);
	}

	@Test
	void anEndorsementHostedByWhoGivesItIsGood() {
		is("all-good");
	}

	@Test
	void anEndorsementOfSomethingElseOrHostedElsewhereFails() {
		ObjectNode other = endorsement();
		((ObjectNode) other.path("claim")).put("id", OldWorld.SITE + "badges/2.json");
		this.web.put(SITE + "1", other);
		is("some-fail");
		this.web.put("https://outlet.example/1", endorsement().put("id", "https://outlet.example/1"));
		this.school.publish(OldWorld.badgeClass().put("endorsement", "https://outlet.example/1"));
		is("some-fail");
	}

	@Test
	void anEndorsementThatIsGoneFailsAndOneOutOfReachIsNotKnown() {
		this.web.put(SITE + "1", 410, "");
		is("some-fail");
		this.web.down(SITE + "1");
		is("some-unknown");
	}

	@Test
	void anEndorsementMayBeSigned() {
		ObjectNode endorsement = endorsement().put("id", "urn:uuid:1");
		endorsement.putObject("verification").put("type", "SignedBadge").put("creator", SITE + "key");
		this.school
			.publish(OldWorld.badgeClass().put("endorsement", Issuing.jws("{'alg': 'RS256'}", endorsement, KEY)));
		is("all-good");
		this.school.publish(OldWorld.badgeClass()
			.put("endorsement", Issuing.jws("{'alg': 'RS256'}", endorsement, SigningKey.rsa())));
		is("some-fail");
	}

}
