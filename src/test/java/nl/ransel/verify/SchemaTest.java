package nl.ransel.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.trust.TrustKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;
import static org.assertj.core.api.Assertions.assertThat;

class SchemaTest {

	private static final SigningKey KEY = SigningKey.ed25519();

	private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/"
			+ "ob_v3p0_achievementcredential_schema.json";

	private static final String OWN = "https://veenland.example/schema.json";

	private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

	private final FakeWeb web = new FakeWeb(this.clock);

	private final Bench bench = Bench.of(this.web, this.clock, TrustKit.registry());

	private VerificationReport verify(Consumer<ObjectNode> change, String... schemas) {
		ObjectNode payload = Issuing.payload(Issuing.badge(KEY.did()));
		for (String schema : schemas) {
			payload.withArray("credentialSchema")
				.addObject()
				.put("id", schema)
				.put("type", "1EdTechJsonSchemaValidator2019");
		}
		change.accept(payload);
		String header = "{'alg': 'EdDSA', 'kid': '%s'}".formatted(KEY.method());
		return this.bench.verify(Issuing.jws(header, payload, KEY));
	}

	private VerificationReport verify(String... schemas) {
		return verify((badge) -> {
		}, schemas);
	}

	private static ObjectNode achievement(ObjectNode badge) {
		return (ObjectNode) badge.path("credentialSubject").path("achievement");
	}

	@Test
	void theSchemasOfTheStandardsAreKnownByHeart() {
		assertThatIs(
				verify(OPEN_BADGES,
						"https://purl.imsglobal.org/spec/clr/v2p0/schema/json/" + "clr_v2p0_clrcredential_schema.json"),
				Outcome.VALID, Name.SCHEMA, "conforms");
		assertThat(this.web.asked()).isEmpty();
	}

	static Stream<Consumer<ObjectNode>> departures() {
		return Stream.of((badge) -> achievement(badge).putArray("alignment").addObject().put("targetName", "x"),
				(badge) -> achievement(badge).put("image", "https://veenland.example/x.png"),
				(badge) -> achievement(badge).putArray("resultDescription").addObject().put("id", "urn:x"),
				(badge) -> badge.putArray("evidence").addObject().put("name", "Werkstuk"),
				(badge) -> achievement(badge).putArray("tag").add(7));
	}

	@ParameterizedTest
	@MethodSource("departures")
	void everyBadgeIsHeldToTheSchemaOfTheStandard(Consumer<ObjectNode> change) {
		assertThatIs(verify(change, OPEN_BADGES), Outcome.INVALID, Name.SCHEMA, "departs");
		assertThatIs(verify(change), Outcome.INVALID, Name.SCHEMA, "departs");
	}

	@Test
	void aBadgeTooLargeToHoldAgainstASchemaLeavesTheQuestionOpen() {
		assertThatIs(verify((badge) -> {
			for (int i = 0; i < 30_000; i++) {
				badge.withArray("evidence").addObject().put("type", "Evidence");
			}
		}), Outcome.INDETERMINATE, Name.SCHEMA, "schema-unusable");
	}

	@Test
	void aSubjectOrAnAchievementMayBeAListOfOne() {
		assertThatIs(verify((badge) -> {
			ObjectNode subject = (ObjectNode) badge.path("credentialSubject");
			ObjectNode achievement = achievement(badge);
			subject.putArray("achievement").add(achievement);
			badge.putArray("credentialSubject").add(subject);
		}), Outcome.VALID, Name.SCHEMA, "conforms");
	}

	@Test
	void aSchemaOfTheIssuerIsFetchedAndHeldTo() {
		this.web.put(OWN, "{\"required\": [\"name\"], \"properties\": {\"name\": {\"pattern\": \"^Plan\"}}}");
		VerificationReport report = verify(OWN);
		assertThatIs(report, Outcome.VALID, Name.SCHEMA, "conforms");
		assertThat(Reports.check(report, Name.SCHEMA).detail()).containsEntry("schema." + OWN, "met");
		assertThatIs(verify((badge) -> badge.put("name", "Rekenen"), OWN), Outcome.INVALID, Name.SCHEMA,
				"schema-departs");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "https://json-schema.org/draft/2019-09/schema#", "https://json-schema.org/draft/2019-09/schema",
					"https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft-07/schema#" })
	void schemasOfEveryDialectInUseAreUnderstood(String dialect) {
		this.web.put(OWN, "{\"$schema\": \"%s\", \"required\": [\"name\"]}".formatted(dialect));
		assertThatIs(verify(OWN), Outcome.VALID, Name.SCHEMA, "conforms");
		assertThatIs(verify((badge) -> badge.remove("name"), OWN), Outcome.INVALID, Name.SCHEMA, "schema-departs");
	}

	@Test
	void aSchemaThatCannotBeHadLeavesTheQuestionOpen() {
		this.web.down(OWN);
		VerificationReport report = verify(OWN);
		assertThatIs(report, Outcome.INDETERMINATE, Name.SCHEMA, "schema-unreachable");
		assertThat(Reports.check(report, Name.SCHEMA).detail()).containsEntry("schema." + OWN, "schema-unreachable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"$ref\": \"#\"}", "{\"$ref\": \"https://veenland.example/other.json\"}",
			"{\"$ref\": \"file:///etc/passwd\"}", "{\"properties\": {\"name\": {\"pattern\": \"(\"}}}",
			"{\"properties\": {\"id\": {\"pattern\": \"^(([a-z:0-9-]+)\\\\2?)+X$\"}}}" })
	void aSchemaThatIsUnusableOrHostileLeavesTheQuestionOpen(String schema) {
		this.web.put(OWN, schema);
		VerificationReport report = verify(OWN);
		assertThatIs(report, Outcome.INDETERMINATE, Name.SCHEMA, "schema-unusable");
		assertThat(Reports.check(report, Name.SCHEMA).detail()).containsEntry("schema." + OWN, "schema-unusable");
		assertThat(this.web.asked()).containsExactly(OWN);
	}

	@Test
	void aSchemaThatUnfoldsWithoutEndIsGivenUp() {
		StringBuilder schema = new StringBuilder("{\"$defs\": {\"a0\": {\"type\": \"object\"}");
		for (int i = 1; i < 30; i++) {
			String before = "{\"$ref\": \"#/$defs/a" + (i - 1) + "\"}";
			schema.append(", \"a")
				.append(i)
				.append("\": {\"allOf\": [")
				.append(before)
				.append(",")
				.append(before)
				.append("]}");
		}
		this.web.put(OWN, schema + "}, \"$ref\": \"#/$defs/a29\"}");
		VerificationReport report = verify(OWN);
		assertThatIs(report, Outcome.INDETERMINATE, Name.SCHEMA, "schema-unusable");
	}

	@Test
	void aSchemaThatIsNotMetOutweighsOneThatCannotBeHad() {
		this.web.down("https://veenland.example/schemas/other.json");
		this.web.put(OWN, "{\"required\": [\"cijfer\"]}");
		assertThatIs(verify("https://veenland.example/schemas/other.json", OWN), Outcome.INVALID, Name.SCHEMA,
				"schema-departs");
	}

}
