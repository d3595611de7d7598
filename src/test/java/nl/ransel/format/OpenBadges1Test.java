package nl.ransel.format;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import nl.ransel.credential.Achievement.Alignment;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Recipient.Identity;
import nl.ransel.credential.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.format.Samples.parse;
import static org.assertj.core.api.Assertions.assertThat;

class OpenBadges1Test {

	private static final String BASE = "http://localhost:8899/ob1/";

	private static final Identity SANNE = new Identity("email",
			"sha256$9920f004b3439fb3b26521ca03284dd8c4b7e04cfa1b340f016450d063d81ecd", true, "oud");

	@Test
	void aBadgeOfVersion11IsBroughtIntoTheShapeOfVersion2() throws Exception {
		JsonNode old = corpus("assertion-1.1.json");
		assertThat(Standards.of(old)).contains(Standard.OB_1_1);
		ObjectNode assertion = OpenBadges1.assertion(old, null);
		assertThat(assertion.path("verification").path("type").stringValue()).isEqualTo("HostedBadge");
		assertThat(assertion.has("verify")).isFalse();
		Reading reading = OpenBadges2.read(Standard.OB_1_1, "hosted", assertion,
				OpenBadges1.badgeClass(corpus("badge-1.1.json"), null),
				OpenBadges1.issuer(corpus("issuer-1.1.json"), null));
		assertThat(reading.violations()).isEmpty();
		assertThat(reading.notes()).extracting(Violation::path).containsExactly("/issuer/email");
		assertThat(reading.credential().standard()).isEqualTo(Standard.OB_1_1);
		assertThat(reading.credential().validFrom()).isEqualTo("2015-06-01T00:00:00Z");
		assertThat(reading.credential().recipient().identities()).containsExactly(SANNE);
	}

	@Test
	void aBadgeOfVersion10GetsItsAddressAsIdAndItsUnixTimeAsDate() throws Exception {
		JsonNode old = corpus("assertion-1.0.json");
		assertThat(Standards.of(old)).contains(Standard.OB_1_0);
		ObjectNode assertion = OpenBadges1.assertion(old, null);
		Reading reading = OpenBadges2.read(Standard.OB_1_0, "hosted", assertion,
				OpenBadges1.badgeClass(corpus("badge-1.0.json"), URI.create(BASE + "badge-1.0.json")),
				OpenBadges1.issuer(corpus("issuer-1.0.json"), URI.create(BASE + "issuer-1.0.json")));
		Credential credential = reading.credential();
		assertThat(reading.violations()).isEmpty();
		assertThat(credential.id()).isEqualTo(BASE + "assertion-1.0.json");
		assertThat(credential.achievement().id()).isEqualTo(BASE + "badge-1.0.json");
		assertThat(credential.issuer().id()).isEqualTo(BASE + "issuer-1.0.json");
		assertThat(credential.validFrom()).isEqualTo("2013-07-01T00:00:00Z");
	}

	@Test
	void aBadgeOfVersion05IsUnfolded() throws Exception {
		JsonNode old = corpus("assertion-0.5.json");
		assertThat(Standards.of(old)).contains(Standard.OB_0_5);
		ObjectNode assertion = OpenBadges1.assertion(old, URI.create(BASE + "assertion-0.5.json"));
		JsonNode badge = assertion.path("badge");
		Reading reading = OpenBadges2.read(Standard.OB_0_5, "hosted", assertion, badge, badge.path("issuer"));
		Credential credential = reading.credential();
		assertThat(reading.violations()).isEmpty();
		assertThat(credential.id()).isEqualTo(BASE + "assertion-0.5.json");
		assertThat(credential.recipient().identities()).containsExactly(SANNE);
		assertThat(credential.validFrom()).isEqualTo("2012-05-05T00:00:00Z");
		assertThat(credential.achievement().name()).isEqualTo("Oldest tide badge");
		assertThat(credential.issuer().id()).isEqualTo("http://localhost:8899");
		assertThat(credential.issuer().name()).isEqualTo("Polder Hogeschool");
	}

	@Test
	void linksWithinTheOldestBadgesAreRelativeToTheirOrigin() {
		ObjectNode badge = OpenBadges1.badgeClass(
				parse("""
						{'name': 'EHBO', 'image': '/ehbo.png', 'criteria': '/ehbo/eisen', 'description': 'Eerste hulp.',
						 'issuer': {'origin': 'https://oud.example/', 'name': 'Vakschool Oud', 'contact': 'info@oud.example'}}"""),
				null);
		assertThat(badge.path("image").stringValue()).isEqualTo("https://oud.example/ehbo.png");
		assertThat(badge.path("criteria").stringValue()).isEqualTo("https://oud.example/ehbo/eisen");
		assertThat(badge.path("issuer").path("email").stringValue()).isEqualTo("info@oud.example");
		assertThat(badge.path("issuer").path("url").stringValue()).isEqualTo("https://oud.example/");
	}

	@Test
	void anOldRecipientMayBeAPlainAddress() {
		ObjectNode assertion = OpenBadges1
			.assertion(parse("{'recipient': 'sanne@student.example', 'badge': {'name': 'EHBO', 'issuer': {}}}"), null);
		assertThat(assertion.path("recipient").path("hashed").booleanValue()).isFalse();
		assertThat(assertion.path("recipient").path("identity").stringValue()).isEqualTo("sanne@student.example");
	}

	@Test
	void theAddressOfAnOldSignatureIsItsKeyAndNotItsId() {
		ObjectNode assertion = OpenBadges1.assertion(parse("""
				{'uid': 'abc', 'recipient': {'type': 'email', 'hashed': false, 'identity': 'sanne@student.example'},
				 'badge': 'https://oud.example/badge', 'issuedOn': 1372636800,
				 'verify': {'type': 'signed', 'url': 'https://oud.example/key.pem'}}"""), null);
		assertThat(assertion.path("verification").path("type").stringValue()).isEqualTo("SignedBadge");
		assertThat(assertion.path("verification").path("creator").stringValue())
			.isEqualTo("https://oud.example/key.pem");
		assertThat(assertion.has("id")).isFalse();
		assertThat(assertion.path("uid").stringValue()).isEqualTo("abc");
	}

	@Test
	void oldAlignmentsGetTheirNewNames() {
		ObjectNode badge = OpenBadges1.badgeClass(parse("""
				{'alignment': [{'name': 'Veilig werken', 'url': 'https://oud.example/v', 'description': 'VCA'}]}"""),
				null);
		assertThat(Described.alignments(badge.path("alignment")))
			.containsExactly(new Alignment("Veilig werken", "https://oud.example/v", null, null, "VCA"));
	}

	@ParameterizedTest
	@CsvSource({ "2012-05-05,2012-05-05T00:00:00Z", "2012-05-05T12:30:00,2012-05-05T12:30:00Z",
			"2012-05-05 12:30:00,2012-05-05T12:30:00Z", "1372636800,2013-07-01T00:00:00Z",
			"2012-05-05T12:30:00+02:00,2012-05-05T10:30:00Z", "2012-02-30,2012-02-30", "ooit,ooit" })
	void oldDatesAreReadAsFarAsTheyCan(String written, String turned) {
		ObjectNode assertion = OpenBadges1.assertion(parse("{'issuedOn': '" + written + "'}"), null);
		assertThat(assertion.path("issuedOn").stringValue()).isEqualTo(turned);
	}

	@Test
	void originalsAreNotTouched() throws Exception {
		for (String file : new String[] { "assertion-0.5.json", "assertion-1.0.json", "assertion-1.1.json" }) {
			JsonNode old = corpus(file);
			JsonNode before = old.deepCopy();
			OpenBadges1.assertion(old, URI.create(BASE + file));
			assertThat(old).isEqualTo(before);
		}
	}

	private static JsonNode corpus(String file) throws Exception {
		return StrictJson.parse(Files.readAllBytes(Path.of("src/test/resources/corpus/www/ob1", file)));
	}

}
