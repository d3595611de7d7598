package nl.ransel.format;

import tools.jackson.databind.node.ArrayNode;
import nl.ransel.credential.AchievedLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import nl.ransel.credential.Achievement.Alignment;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Evidence;
import nl.ransel.credential.Facts;
import nl.ransel.credential.Issuer;
import nl.ransel.credential.Recipient.Identity;
import nl.ransel.credential.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.format.Samples.json;
import static nl.ransel.format.Samples.parse;
import static org.assertj.core.api.Assertions.assertThat;

class OpenBadges3Test {

	private static final String FULL = """
			{'@context': ['https://www.w3.org/ns/credentials/v2',
			  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
			 'id': 'https://badges.vechtdal.example/uitgereikt/4711',
			 'type': ['VerifiableCredential', 'OpenBadgeCredential'],
			 'name': 'Heftruck veilig bedienen',
			 'issuer': {'id': 'did:web:badges.vechtdal.example', 'type': ['Profile'], 'name': 'MBO Vechtdal',
			  'url': 'https://vechtdal.example/', 'email': 'badges@vechtdal.example',
			  'image': {'id': 'https://vechtdal.example/logo.png', 'type': 'Image'}},
			 'validFrom': '2026-01-15T10:00:00+01:00', 'validUntil': '2031-01-15T10:00:00.5Z',
			 'evidence': [{'id': 'https://vechtdal.example/film.mp4', 'type': ['Evidence'], 'name': 'Rijproef op film',
			   'description': 'Stapelen op vier meter', 'narrative': 'Afgenomen in het magazijn.'}],
			 'credentialSubject': {'id': 'did:key:z6MkwSanne', 'type': ['AchievementSubject'],
			  'identifier': [
			   {'type': 'IdentityObject', 'hashed': true, 'identityType': 'emailAddress', 'salt': ' zout ',
			    'identityHash': 'sha256$ab12'},
			   {'type': 'IdentityObject', 'hashed': false, 'identityType': 'ext:eppn',
			    'identityHash': 'sanne@vechtdal.example'}],
			  'narrative': 'Sanne reed foutloos.',
			  'achievement': {'id': 'https://badges.vechtdal.example/prestaties/heftruck',
			   'type': ['Achievement', 'EducredentialAchievement'], 'achievementType': 'MicroCredential',
			   'name': 'Heftruck veilig bedienen', 'description': 'Rijdt en **stapelt** veilig.',
			   'criteria': {'id': 'https://vechtdal.example/eisen', 'narrative': 'Slaag voor de rijproef.'},
			   'image': {'id': 'https://vechtdal.example/heftruck.png', 'type': 'Image'},
			   'tag': ['logistiek', 'veiligheid'], 'inLanguage': 'nl-NL',
			   'ECTS': 1.50, 'SBU': 40, 'timeInvestment': 42, 'educationProgramIdentifier': [25371, '25372'],
			   'participationType': 'onsite or blended', 'assessmentType': 'application of a skill',
			   'supervisionType': 'onsite with identity verification', 'identityChecked': true,
			   'alignment': [
			    {'type': ['Alignment'], 'targetType': 'ext:EQF', 'targetName': 'EQF level 3', 'targetCode': '3',
			     'targetUrl': 'https://vechtdal.example/eqf'},
			    {'type': ['Alignment'], 'targetName': 'Samenwerken', 'targetFramework': 'KOMPAS21',
			     'targetCode': 'K21-4', 'targetUrl': 'https://kompas.example/4', 'targetDescription': 'gevorderd'}],
			   'resultDescription': [{'id': 'urn:uuid:cijfer', 'type': ['ResultDescription'], 'name': 'Eindcijfer',
			    'resultType': 'ext:ECTSGradeScore'}]},
			  'result': [{'type': ['Result'], 'resultDescription': 'urn:uuid:cijfer', 'value': '8.0'}]}}""";

	@Test
	void everyMemberOfADutchBadgeComesOut() {
		Reading reading = OpenBadges3.read(parse(FULL), "eddsa-rdfc-2022");
		Credential credential = reading.credential();
		assertThat(reading.violations()).isEmpty();
		assertThat(credential.standard()).isEqualTo(Standard.OB_3_0);
		assertThat(credential.format()).isEqualTo("eddsa-rdfc-2022");
		assertThat(credential.id()).isEqualTo("https://badges.vechtdal.example/uitgereikt/4711");
		assertThat(credential.issuer()).isEqualTo(new Issuer("did:web:badges.vechtdal.example", "MBO Vechtdal",
				"https://vechtdal.example/", "badges@vechtdal.example", "https://vechtdal.example/logo.png"));
		assertThat(credential.validFrom()).isEqualTo("2026-01-15T09:00:00Z");
		assertThat(credential.validUntil()).isEqualTo("2031-01-15T10:00:00.5Z");
		assertThat(credential.grade()).isEqualTo("8.0");
		assertThat(credential.narrative()).isEqualTo("Sanne reed foutloos.");
		assertThat(credential.evidence()).containsExactly(new Evidence("https://vechtdal.example/film.mp4",
				"Rijproef op film", "Stapelen op vier meter", "Afgenomen in het magazijn."));
		assertThat(credential.recipient().identities()).containsExactly(
				new Identity("did", "did:key:z6MkwSanne", false, null),
				new Identity("emailAddress", "sha256$ab12", true, " zout "),
				new Identity("ext:eppn", "sanne@vechtdal.example", false, null));
	}

	@Test
	void everyFactOfADutchAchievementComesOut() {
		Credential credential = OpenBadges3.read(parse(FULL), "any").credential();
		assertThat(credential.achievement().facts()).isEqualTo(new Facts(new BigDecimal("1.50"), new BigDecimal("40"),
				new BigDecimal("42"), "3", List.of("25371", "25372"), "nl-NL", "onsite or blended",
				"application of a skill", "onsite with identity verification", true));
		assertThat(credential.achievement().name()).isEqualTo("Heftruck veilig bedienen");
		assertThat(credential.achievement().description()).isEqualTo("Rijdt en **stapelt** veilig.");
		assertThat(credential.achievement().criteria()).isEqualTo("Slaag voor de rijproef.");
		assertThat(credential.achievement().criteriaUrl()).isEqualTo("https://vechtdal.example/eisen");
		assertThat(credential.achievement().image()).isEqualTo("https://vechtdal.example/heftruck.png");
		assertThat(credential.achievement().type()).isEqualTo("MicroCredential");
		assertThat(credential.achievement().tags()).containsExactly("logistiek", "veiligheid");
		assertThat(credential.achievement().alignments()).containsExactly(
				new Alignment("EQF level 3", "https://vechtdal.example/eqf", null, "3", null),
				new Alignment("Samenwerken", "https://kompas.example/4", "KOMPAS21", "K21-4", "gevorderd"));
	}

	@Test
	void setsOfOneMayBeWrittenAsOneValueAndOneValueAsASet() {
		ObjectNode compact = parse(FULL);
		ObjectNode subject = (ObjectNode) compact.path("credentialSubject");
		ObjectNode achievement = (ObjectNode) subject.path("achievement");
		subject.set("result", subject.path("result").get(0));
		subject.set("identifier", subject.path("identifier").get(0));
		subject.put("type", "AchievementSubject");
		achievement.set("alignment", achievement.path("alignment").get(0));
		achievement.set("resultDescription", achievement.path("resultDescription").get(0));
		achievement.put("tag", "logistiek");
		achievement.put("type", "Achievement");
		compact.set("evidence", compact.path("evidence").get(0));
		compact.putArray("credentialSubject").add(subject);
		Reading reading = OpenBadges3.read(compact, "any");
		assertThat(reading.violations()).isEmpty();
		assertThat(reading.credential().grade()).isEqualTo("8.0");
		assertThat(reading.credential().achievement().facts().eqf()).isEqualTo("3");
		assertThat(reading.credential().achievement().tags()).containsExactly("logistiek");
		assertThat(reading.credential().evidence()).hasSize(1);
		assertThat(reading.credential().recipient().identities()).hasSize(2);
	}

	@Test
	void theFormOfTheOldDataModelIsReadToo() {
		ObjectNode old = parse(FULL);
		old.putArray("@context")
			.add("https://www.w3.org/2018/credentials/v1")
			.add("https://purl.imsglobal.org/spec/ob/v3p0/context.json");
		old.set("issuanceDate", old.remove("validFrom"));
		old.set("expirationDate", old.remove("validUntil"));
		Reading reading = OpenBadges3.read(old, "any");
		assertThat(reading.violations()).isEmpty();
		assertThat(reading.credential().validFrom()).isEqualTo("2026-01-15T09:00:00Z");
		assertThat(reading.credential().validUntil()).isEqualTo("2031-01-15T10:00:00.5Z");
	}

	@Test
	void ofDatesUnderBothNamesTheNarrowerCount() {
		ObjectNode both = parse(FULL);
		both.put("issuanceDate", "2026-02-01T00:00:00Z");
		both.put("expirationDate", "2030-01-01T00:00:00Z");
		Credential credential = OpenBadges3.read(both, "any").credential();
		assertThat(credential.validFrom()).isEqualTo("2026-02-01T00:00:00Z");
		assertThat(credential.validUntil()).isEqualTo("2030-01-01T00:00:00Z");
	}

	@Test
	void anIssuerMayBeJustItsId() {
		ObjectNode badge = parse(FULL);
		badge.put("issuer", "https://vechtdal.example/issuer");
		Reading reading = OpenBadges3.read(badge, "any");
		assertThat(reading.violations()).isEmpty();
		assertThat(reading.credential().issuer())
			.isEqualTo(new Issuer("https://vechtdal.example/issuer", null, null, null, null));
	}

	@Test
	void anImageMayBeJustItsAddress() {
		ObjectNode badge = parse(FULL);
		achievement(badge).put("image", "https://vechtdal.example/plaatje.svg");
		assertThat(OpenBadges3.read(badge, "any").credential().achievement().image())
			.isEqualTo("https://vechtdal.example/plaatje.svg");
		achievement(badge).remove("image");
		badge.put("image", "data:image/png;base64,AAAA");
		assertThat(OpenBadges3.read(badge, "any").credential().achievement().image())
			.isEqualTo("data:image/png;base64,AAAA");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'nl': 'Heftruck', 'en': 'Forklift'}", "{'de': 'Gabelstapler', 'nl-NL': 'Heftruck'}",
			"{'@value': 'Heftruck', '@language': 'nl'}", "['Heftruck']", "{'fy': 'Heftruck'}",
			"{'nl': '', '@none': 'Heftruck'}",
			"[{'@value': 'Forklift', '@language': 'en'}, {'@value': 'Heftruck', '@language': 'nl'}]",
			"' Heftruck\\u0007 '" })
	void aTextInSeveralLanguagesIsShownInDutchFirst(String name) throws Exception {
		ObjectNode badge = parse(FULL);
		achievement(badge).set("name", StrictJson.parse(json(name)));
		Reading reading = OpenBadges3.read(badge, "any");
		assertThat(reading.credential().achievement().name()).isEqualTo("Heftruck");
		assertThat(reading.violations()).isEmpty();
	}

	@Test
	void anObjectThatIsNoTextIsNotShownAsOne() {
		ObjectNode badge = parse(FULL);
		achievement(badge).putObject("description").put("id", "https://vechtdal.example").put("nr", "12");
		assertThat(OpenBadges3.read(badge, "any").credential().achievement().description()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "ext:EQF,3,3", "ext:NLQF,4+,4+", "ext:EQF,EQF 5,5", "ext:NLQF,NLQF niveau 4+,4+", "ext:EQF,level 6,6",
			"ext:EQF,9,", "ext:EQF,0,", "ext:EQF,5+,", "ext:EQF,35,", "ext:EQF,hoog,", "ext:skill,3,", "CFItem,3," })
	void aLevelIsReadFromAnAlignmentToEqfOrNlqfOnly(String type, String code, String level) {
		ObjectNode badge = parse(FULL);
		ObjectNode alignment = achievement(badge).putArray("alignment").addObject();
		alignment.put("targetType", type).put("targetCode", code);
		assertThat(OpenBadges3.read(badge, "any").credential().achievement().facts().eqf()).isEqualTo(level);
	}

	@Test
	void aLevelWithoutCodeIsReadFromTheName() {
		ObjectNode badge = parse(FULL);
		achievement(badge).putArray("alignment")
			.addObject()
			.put("targetType", "ext:EQF")
			.put("targetName", "EQF level 4");
		assertThat(OpenBadges3.read(badge, "any").credential().achievement().facts().eqf()).isEqualTo("4");
	}

	@ParameterizedTest
	@CsvSource({ "3.0,3.0", "0,0", "'\"2.5\"',2.5", "999999,999999", "-1,", "1e50,", "1e-50,", "'\"veel\"',", "true,",
			"{},", "1000000," })
	void onlyASensibleAmountIsAFact(String written, BigDecimal amount) throws Exception {
		ObjectNode badge = parse(FULL);
		achievement(badge).set("ECTS", StrictJson.parse(written));
		assertThat(OpenBadges3.read(badge, "any").credential().achievement().facts().ects()).isEqualTo(amount);
	}

	@Test
	void theGradeIsTheResultThatIsAGradeByType() {
		ObjectNode badge = parse(FULL);
		ObjectNode subject = (ObjectNode) badge.path("credentialSubject");
		subject.putArray("result").addObject().put("value", "Aanwezig").put("resultDescription", "urn:uuid:erbij");
		assertThat(OpenBadges3.read(badge, "any").credential().grade()).isEqualTo("Aanwezig");
		subject.withArray("result").addObject().put("value", "7,5").put("resultDescription", "urn:uuid:cijfer");
		assertThat(OpenBadges3.read(badge, "any").credential().grade()).isEqualTo("7,5");
	}

	@Test
	void aReachedLevelIsAGradeByItsName() {
		ObjectNode badge = parse(FULL);
		ObjectNode description = achievement(badge).putArray("resultDescription").addObject();
		description.put("id", "urn:uuid:niveau").put("resultType", "RubricCriterionLevel");
		description.putArray("rubricCriterionLevel").addObject().put("id", "urn:uuid:3").put("name", "Gevorderd");
		ObjectNode subject = (ObjectNode) badge.path("credentialSubject");
		ObjectNode result = subject.putArray("result").addObject();
		result.put("resultDescription", "urn:uuid:niveau").put("achievedLevel", "urn:uuid:3");
		assertThat(OpenBadges3.read(badge, "any").credential().grade()).isEqualTo("Gevorderd");
		result.put("achievedLevel", "urn:uuid:4").put("status", "Completed");
		assertThat(OpenBadges3.read(badge, "any").credential().grade()).isEqualTo("Completed");
	}

	@Test
	void theLevelThatWasReachedAndTheOneThatIsAskedForAreReadWithTheItemsTheyAreAbout() {
		ObjectNode badge = parse(FULL);
		ObjectNode description = achievement(badge).putArray("resultDescription").addObject();
		description.put("id", "urn:uuid:niveau").put("requiredLevel", "urn:uuid:2");
		description.putArray("alignment").addObject().put("targetCode", "team").put("targetFramework", "Vaardig");
		ArrayNode levels = description.putArray("rubricCriterionLevel");
		levels.addObject().put("id", "urn:uuid:2").put("name", "Gevorderd").put("level", "2");
		levels.addObject().put("id", "urn:uuid:3").put("name", "Expert");
		ArrayNode results = ((ObjectNode) badge.path("credentialSubject")).putArray("result");
		results.addObject().put("resultDescription", "urn:uuid:niveau").put("achievedLevel", "urn:uuid:3");
		results.addObject().put("value", "ruim voldoende");
		List<Alignment> team = List.of(new Alignment(null, null, "Vaardig", "team", null));
		assertThat(OpenBadges3.read(badge, "any").credential().levels()).containsExactly(
				new AchievedLevel("urn:uuid:3", List.of("Expert"), true, team),
				new AchievedLevel(null, List.of("ruim voldoende"), true, List.of()),
				new AchievedLevel("urn:uuid:2", List.of("Gevorderd", "2"), false, team));
	}

	@Test
	void aBadgeWithoutResultsNamesNoLevel() {
		ObjectNode badge = parse(FULL);
		((ObjectNode) badge.path("credentialSubject")).remove("result");
		achievement(badge).remove("resultDescription");
		assertThat(OpenBadges3.read(badge, "any").credential().levels()).isEmpty();
	}

	@Test
	void aSubjectThatIsAMailAddressIsAnAddress() {
		ObjectNode badge = parse(FULL);
		((ObjectNode) badge.path("credentialSubject")).put("id", "mailto:sanne@student.example").remove("identifier");
		assertThat(OpenBadges3.read(badge, "any").credential().recipient().identities())
			.containsExactly(new Identity("emailAddress", "sanne@student.example", false, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-15", "2026-01-15T09:00:00", "15-01-2026", "2026-13-01T00:00:00Z",
			"2026-02-30T00:00:00Z", "2026-01-15 09:00:00Z", "2026-01-15T09:00Z", "1768467600", "" })
	void aDateThatCannotBeReadIsNullAndAViolation(String date) {
		ObjectNode badge = parse(FULL);
		badge.put("validUntil", date);
		Reading reading = OpenBadges3.read(badge, "any");
		assertThat(reading.credential().validUntil()).isNull();
		assertThat(reading.violations()).containsExactly(new Violation("/validUntil", Violation.Rule.NOT_A_DATE));
	}

	@Test
	void aDateThatIsNoTextIsAViolationToo() {
		ObjectNode badge = parse(FULL);
		badge.put("validUntil", 1768467600);
		assertThat(OpenBadges3.read(badge, "any").violations())
			.containsExactly(new Violation("/validUntil", Violation.Rule.NOT_A_DATE));
	}

	@Test
	void fractionsFinerThanNanosecondsAreCutOff() {
		ObjectNode badge = parse(FULL);
		badge.put("validFrom", "2026-01-15T09:00:00.1234567890123Z");
		assertThat(OpenBadges3.read(badge, "any").credential().validFrom())
			.isEqualTo(Instant.parse("2026-01-15T09:00:00.123456789Z"));
	}

	@Test
	void aLearnerRecordGoesByItsOwnNameAndGivesOutWhatIsInside() {
		ObjectNode clr = parse(
				"""
						{'@context': ['https://www.w3.org/ns/credentials/v2',
						  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
						  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
						 'id': 'urn:uuid:overzicht', 'type': ['VerifiableCredential', 'ClrCredential'],
						 'name': 'Cijferlijst logistiek', 'description': 'Alles van leerjaar 1.', 'validFrom': '2026-07-01T00:00:00Z',
						 'issuer': {'id': 'did:web:vechtdal.example', 'type': 'Profile', 'name': 'MBO Vechtdal'},
						 'credentialSubject': {'id': 'did:key:z6MkwSanne', 'type': ['ClrSubject'],
						  'verifiableCredential': [{'id': 'urn:uuid:1'}, {'id': 'urn:uuid:2'}]}}""");
		Reading reading = OpenBadges3.read(clr, "any");
		assertThat(reading.violations()).isEmpty();
		assertThat(reading.credential().standard()).isEqualTo(Standard.CLR_2_0);
		assertThat(reading.credential().achievement().name()).isEqualTo("Cijferlijst logistiek");
		assertThat(OpenBadges3.inside(clr)).hasSize(2);
	}

	private static ObjectNode achievement(ObjectNode badge) {
		return (ObjectNode) badge.path("credentialSubject").path("achievement");
	}

}
