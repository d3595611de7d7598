package nl.ransel.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.TreeMap;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Standard;
import nl.ransel.format.Reading;
import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Documents;
import nl.ransel.trust.Purpose;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks whether a credential has the form its standard asks for, and that of the schemas
 * it names itself. A schema that cannot be had, or that nothing can be held against,
 * leaves the question open.
 */
final class SchemaChecks {

	private static final Set<String> KINDS = Set.of("1EdTechJsonSchemaValidator2019", "JsonSchema");

	/**
	 * Those of the standards themselves are known by heart: every credential is held to
	 * them, named or not, in our own words.
	 */
	private static final Pattern KNOWN = Pattern.compile("https://purl\\.imsglobal\\.org/spec/(?:ob/v3p0|clr/v2p0)"
			+ "/schema/json/(?:ob_v3p0|clr_v2p0)_[a-z]+credential_schema\\.json");

	private static final int MAX_SCHEMAS = 5;

	private static final List<String> OF_TOKENS = List.of("iss", "sub", "jti", "nbf", "exp", "iat", "aud");

	private final JsonSchema openBadges = JsonSchema.of(own());

	private final Documents documents;

	SchemaChecks(Documents documents) {
		this.documents = documents;
	}

	private static JsonNode own() {
		try (InputStream resource = SchemaChecks.class.getResourceAsStream("ob-3.0-badge.schema.json")) {
			return StrictJson.parse(Objects.requireNonNull(resource).readAllBytes());
		}
		catch (IOException | UnreadableBadge ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Checks.
	 * @param credential what it says
	 * @param reading where it departs from its standard
	 */
	Mono<Check> check(JsonNode credential, Reading reading) {
		Check structure = form(credential, reading);
		return Flux.fromStream(named(credential))
			.take(MAX_SCHEMAS)
			.concatMap((url) -> held(credential, url))
			.collectList()
			.map((answers) -> together(structure, answers));
	}

	/** The form of the standard, down to the parts of a badge. */
	private Check form(JsonNode credential, Reading reading) {
		Check structure = structure(reading);
		if (reading.credential().standard() != Standard.OB_3_0) {
			return structure;
		}
		try {
			Map<String, String> detail = new TreeMap<>(this.openBadges.departures(claims(credential)));
			return detail.isEmpty() ? structure : departing(detail, structure);
		}
		catch (Distrust ex) {
			return structure.is(Check.Result.FAILED) ? structure : ex.answering(Name.SCHEMA);
		}
	}

	private static Check departing(Map<String, String> detail, Check structure) {
		detail.putAll(structure.detail());
		return Check.failed(Name.SCHEMA, "departs").withDetail(detail);
	}

	/** Required members, as far as the standard knows them. */
	static Check structure(Reading reading) {
		Map<String, String> detail = new TreeMap<>();
		reading.notes().forEach((note) -> detail.put(note.path(), note.rule().code()));
		if (reading.violations().isEmpty()) {
			return Check.passed(Name.SCHEMA, "conforms").withDetail(detail);
		}
		reading.violations().forEach((violation) -> detail.put(violation.path(), violation.rule().code()));
		return Check.failed(Name.SCHEMA, "departs").withDetail(detail);
	}

	/** The other schemas it says it meets, as far as they are of a known kind. */
	private static Stream<String> named(JsonNode credential) {
		JsonNode schemas = credential.path("credentialSchema");
		Stream<JsonNode> each = schemas.isArray() ? schemas.valueStream() : Stream.of(schemas);
		return each.filter((schema) -> KINDS.contains(schema.path("type").asString("")))
			.map((schema) -> schema.path("id").asString(""))
			.filter((url) -> !KNOWN.matcher(url).matches())
			.distinct();
	}

	private Mono<Answer> held(JsonNode credential, String url) {
		return this.documents.fetch(url, Purpose.SCHEMA, "schema-unreachable")
			.map((found) -> JsonSchema.of(found.json()).departures(claims(credential)))
			.map((departures) -> new Answer(url, departures, null))
			.onErrorResume(Distrust.class, (distrust) -> Mono.just(new Answer(url, Map.of(), distrust.reason())));
	}

	/** Schemas are written for the credential itself, not for what a token adds to it. */
	private static JsonNode claims(JsonNode credential) {
		if (OF_TOKENS.stream().noneMatch(credential::has)) {
			return credential;
		}
		return JsonNodeFactory.instance.objectNode().setAll((ObjectNode) credential).without(OF_TOKENS);
	}

	private static Check together(Check structure, List<Answer> answers) {
		Map<String, String> detail = new TreeMap<>(structure.detail());
		for (Answer answer : answers) {
			answer.departures().forEach((place, keyword) -> detail.put(place, keyword));
			detail.put("schema." + answer.url(), answer.word());
		}
		if (structure.is(Check.Result.FAILED)) {
			return structure.withDetail(detail);
		}
		if (answers.stream().anyMatch((answer) -> !answer.departures().isEmpty())) {
			return Check.failed(Name.SCHEMA, "schema-departs").withDetail(detail);
		}
		return answers.stream()
			.map(Answer::unchecked)
			.filter(Objects::nonNull)
			.findFirst()
			.map((reason) -> Check.unknown(Name.SCHEMA, reason))
			.orElse(structure)
			.withDetail(detail);
	}

	/**
	 * What came of one schema.
	 *
	 * @param url which
	 * @param departures where it is not met
	 * @param unchecked why that could not be found out, when it could not
	 */
	private record Answer(String url, Map<String, String> departures, @Nullable String unchecked) {

		String word() {
			if (this.unchecked != null) {
				return this.unchecked;
			}
			return this.departures.isEmpty() ? "met" : "not-met";
		}

	}

}
