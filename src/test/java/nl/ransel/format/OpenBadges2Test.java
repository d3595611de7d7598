package nl.ransel.format;

import java.math.BigDecimal;
import java.util.List;

import nl.ransel.credential.Achievement.Alignment;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Evidence;
import nl.ransel.credential.Facts;
import nl.ransel.credential.Issuer;
import nl.ransel.credential.Recipient.Identity;
import nl.ransel.credential.Standard;
import nl.ransel.format.Violation.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.format.Samples.json;
import static nl.ransel.format.Samples.parse;
import static org.assertj.core.api.Assertions.assertThat;

class OpenBadges2Test {

	private final ObjectNode assertion = parse("""
			{'@context': 'https://w3id.org/openbadges/v2', 'type': 'Assertion',
			 'id': 'https://badges.vechtdal.example/assertions/7',
			 'recipient': {'type': 'id', 'hashed': true, 'salt': 'zeezout', 'identity': 'sha256$ab12'},
			 'badge': 'https://badges.vechtdal.example/badges/zorg', 'issuedOn': '2025-11-03T10:00:00.123456+01:00',
			 'expires': '2030-11-03T10:00:00Z', 'narrative': 'Goed meegelopen op de afdeling.',
			 'evidence': ['https://vechtdal.example/verslag.pdf',
			  {'id': 'https://vechtdal.example/film', 'name': 'Film', 'narrative': 'Gesprek met een bewoner'}],
			 'verification': {'type': 'HostedBadge'}}""");

	private final ObjectNode badge = parse(
			"""
					{'@context': 'https://w3id.org/openbadges/v2', 'type': 'BadgeClass',
					 'id': 'https://badges.vechtdal.example/badges/zorg', 'name': 'Omgaan met dementie',
					 'description': 'Begeleidt bewoners met dementie.', 'image': 'https://vechtdal.example/zorg.png',
					 'criteria': {'id': 'https://vechtdal.example/zorg/eisen', 'narrative': 'Rond de praktijkopdracht af.'},
					 'issuer': 'https://badges.vechtdal.example/issuer', 'tags': ['zorg', 'ouderen'],
					 'alignment': [{'targetName': 'Welzijn', 'targetUrl': 'https://kompas.example/9',
					  'targetFramework': 'KOMPAS21', 'targetCode': 9, 'targetDescription': 'beginner'}],
					 'extensions:ECTSExtension': {'type': ['Extension', 'extensions:ECTSExtension'], 'ECTS': 2.5},
					 'extensions:StudyLoadExtension': {'type': ['Extension', 'extensions:StudyLoadExtension'], 'StudyLoad': 70},
					 'extensions:TimeInvestmentExtension': {'type': ['Extension'], 'TimeInvestment': 60},
					 'extensions:EQFExtension': {'type': ['Extension', 'extensions:EQFExtension'], 'EQF': 4},
					 'extensions:LanguageExtension': {'type': ['Extension', 'extensions:LanguageExtension'], 'Language': 'nl_NL'},
					 'extensions:EducationProgramIdentifierExtension': {'type': ['Extension'],
					  'EducationProgramIdentifier': [25656, 25655]}}""");

	private final ObjectNode issuer = parse(
			"""
					{'@context': 'https://w3id.org/openbadges/v2', 'type': 'Profile', 'id': 'https://badges.vechtdal.example/issuer',
					 'name': 'MBO Vechtdal', 'url': 'https://vechtdal.example', 'email': 'badges@vechtdal.example',
					 'image': {'id': 'https://vechtdal.example/logo.png'}}""");

	@Test
	void everyMemberOfAnEdubadgeComesOut() {
		Reading reading = read();
		Credential credential = reading.credential();
		assertThat(reading.violations()).isEmpty();
		assertThat(reading.notes()).isEmpty();
		assertThat(credential.standard()).isEqualTo(Standard.OB_2_0);
		assertThat(credential.id()).isEqualTo("https://badges.vechtdal.example/assertions/7");
		assertThat(credential.issuer()).isEqualTo(new Issuer("https://badges.vechtdal.example/issuer", "MBO Vechtdal",
				"https://vechtdal.example", "badges@vechtdal.example", "https://vechtdal.example/logo.png"));
		assertThat(credential.recipient().identities())
			.containsExactly(new Identity("id", "sha256$ab12", true, "zeezout"));
		assertThat(credential.validFrom()).isEqualTo("2025-11-03T09:00:00.123456Z");
		assertThat(credential.validUntil()).isEqualTo("2030-11-03T10:00:00Z");
		assertThat(credential.narrative()).isEqualTo("Goed meegelopen op de afdeling.");
		assertThat(credential.evidence()).containsExactly(
				new Evidence("https://vechtdal.example/verslag.pdf", null, null, null),
				new Evidence("https://vechtdal.example/film", "Film", null, "Gesprek met een bewoner"));
	}

	@Test
	void everyExtensionOfAnEdubadgeComesOut() {
		Credential credential = read().credential();
		assertThat(credential.achievement().facts()).isEqualTo(new Facts(new BigDecimal("2.5"), new BigDecimal("70"),
				new BigDecimal("60"), "4", List.of("25656", "25655"), "nl-NL", null, null, null, null));
		assertThat(credential.achievement().name()).isEqualTo("Omgaan met dementie");
		assertThat(credential.achievement().criteria()).isEqualTo("Rond de praktijkopdracht af.");
		assertThat(credential.achievement().criteriaUrl()).isEqualTo("https://vechtdal.example/zorg/eisen");
		assertThat(credential.achievement().image()).isEqualTo("https://vechtdal.example/zorg.png");
		assertThat(credential.achievement().tags()).containsExactly("zorg", "ouderen");
		assertThat(credential.achievement().alignments())
			.containsExactly(new Alignment("Welzijn", "https://kompas.example/9", "KOMPAS21", "9", "beginner"));
	}

	@Test
	void oneProgrammeMayStandAlone() {
		((ObjectNode) this.badge.path("extensions:EducationProgramIdentifierExtension"))
			.put("EducationProgramIdentifier", 25656);
		assertThat(read().credential().achievement().facts().programmes()).containsExactly("25656");
	}

	@Test
	void aLevelMayStandInAnAlignmentInstead() {
		this.badge.remove("extensions:EQFExtension");
		this.badge.putArray("alignment").addObject().put("targetFramework", "NLQF").put("targetCode", "4+");
		assertThat(read().credential().achievement().facts().eqf()).isEqualTo("4+");
	}

	@Test
	void criteriaMayBeAPageOrAText() {
		this.badge.put("criteria", "https://vechtdal.example/eisen");
		assertThat(read().credential().achievement().criteriaUrl()).isEqualTo("https://vechtdal.example/eisen");
		assertThat(read().credential().achievement().criteria()).isNull();
		this.badge.put("criteria", "Slaag voor de toets.");
		assertThat(read().credential().achievement().criteriaUrl()).isNull();
		assertThat(read().credential().achievement().criteria()).isEqualTo("Slaag voor de toets.");
		assertThat(read().violations()).isEmpty();
	}

	@Test
	void anImageMayBeAnObject() {
		this.badge.putObject("image").put("id", "data:image/png;base64,AAAA").put("caption", "Een hart");
		assertThat(read().credential().achievement().image()).isEqualTo("data:image/png;base64,AAAA");
		assertThat(read().violations()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2025-11-03T10:00:00Z,2025-11-03T10:00:00Z", "2025-11-03T10:00:00+0100,2025-11-03T09:00:00Z",
			"2025-11-03T10:00:00+01,2025-11-03T09:00:00Z", "2025-11-03T10:00Z,2025-11-03T10:00:00Z",
			"2025-11-03T10:00:00.5-05:30,2025-11-03T15:30:00.500Z" })
	void datesOfTheSecondStandardAreIso8601WithAnOffset(String written, String moment) {
		this.assertion.put("issuedOn", written);
		assertThat(read().credential().validFrom()).isEqualTo(moment);
		assertThat(read().violations()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "2025-11-03", "2025-11-03T10:00:00", "3 november 2025", "1762160400", "2025-11-31T10:00:00Z" })
	void aDateThatLeavesAGuessIsNullAndAViolation(String written) {
		this.assertion.put("expires", written);
		assertThat(read().credential().validUntil()).isNull();
		assertThat(read().violations()).containsExactly(new Violation("/expires", Rule.NOT_A_DATE));
	}

	@Test
	void eachRequiredMemberOfTheAssertionIsMissed() {
		for (String member : List.of("@context", "type", "id", "recipient", "badge", "issuedOn", "verification")) {
			ObjectNode without = this.assertion.deepCopy();
			without.remove(member);
			assertThat(OpenBadges2.read(Standard.OB_2_0, "hosted", without, this.badge, this.issuer).violations())
				.containsExactly(new Violation("/" + member, Rule.MISSING));
		}
	}

	@Test
	void eachRequiredMemberOfTheBadgeClassIsMissed() {
		for (String member : List.of("type", "id", "name", "description", "image", "criteria", "issuer")) {
			ObjectNode without = this.badge.deepCopy();
			without.remove(member);
			assertThat(OpenBadges2.read(Standard.OB_2_0, "hosted", this.assertion, without, this.issuer).violations())
				.containsExactly(new Violation("/badge/" + member, Rule.MISSING));
		}
	}

	@Test
	void eachRequiredMemberOfTheIssuerIsMissedButItsAddressOnlyNoted() {
		for (String member : List.of("type", "id", "name", "url")) {
			ObjectNode without = this.issuer.deepCopy();
			without.remove(member);
			assertThat(OpenBadges2.read(Standard.OB_2_0, "hosted", this.assertion, this.badge, without).violations())
				.containsExactly(new Violation("/issuer/" + member, Rule.MISSING));
		}
		this.issuer.remove("email");
		assertThat(read().violations()).isEmpty();
		assertThat(read().notes()).containsExactly(new Violation("/issuer/email", Rule.MISSING));
	}

	@Test
	void aRecipientIsWhole() {
		this.assertion.putObject("recipient").put("hashed", "ja");
		assertThat(read().violations()).containsExactly(new Violation("/recipient/type", Rule.MISSING),
				new Violation("/recipient/identity", Rule.MISSING), new Violation("/recipient/hashed", Rule.MALFORMED));
		assertThat(read().credential().recipient().identities()).isEmpty();
	}

	@Test
	void anEmbeddedBadgeClassIsAsGoodAsALink() {
		this.badge.set("issuer", this.issuer);
		this.assertion.set("badge", this.badge);
		assertThat(read().violations()).isEmpty();
	}

	@Test
	void whatWasNeverFetchedIsMissedWhole() {
		Reading reading = OpenBadges2.read(Standard.OB_2_0, "hosted", this.assertion, parse("{}"), parse("{}"));
		assertThat(reading.credential().achievement().name()).isEmpty();
		assertThat(reading.credential().issuer().id()).isEmpty();
		assertThat(reading.violations()).extracting(Violation::path).contains("/badge/id", "/badge/name", "/issuer/id");
	}

	private Reading read() {
		return OpenBadges2.read(Standard.OB_2_0, "hosted", this.assertion, this.badge, this.issuer);
	}

	@Test
	void theStandardIsToldByTheShape() throws Exception {
		assertThat(Standards.of(this.assertion)).contains(Standard.OB_2_0);
		assertThat(Standards.of(this.badge)).isEmpty();
		assertThat(Standards.of(this.issuer)).isEmpty();
		String gone = json("{'@context': 'https://w3id.org/openbadges/v2', 'type': 'Assertion', 'revoked': true}");
		assertThat(Standards.of(StrictJson.parse(gone))).contains(Standard.OB_2_0);
		assertThat(Standards.of(parse("{'@context': ['https://w3id.org/openbadges/v2', {'x': 'urn:x'}],"
				+ " 'type': ['Assertion', 'x'], 'recipient': {}, 'badge': 'y'}")))
			.contains(Standard.OB_2_0);
		assertThat(Standards.of(parse("{'type': ['Assertion', 'OpenBadgeCredential']}"))).contains(Standard.OB_3_0);
		assertThat(Standards.of(parse("{'type': 'Assertion'}"))).isEmpty();
		assertThat(Standards.of(parse("{'recipient': {}, 'badge': 'x'}"))).isEmpty();
	}

}
