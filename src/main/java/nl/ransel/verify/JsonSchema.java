package nl.ransel.verify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import nl.ransel.trust.Distrust;
import tools.jackson.databind.JsonNode;

/**
 * Holds JSON against a schema that may be anybody's: nothing is fetched for it, and it
 * cannot keep us busy for long.
 */
final class JsonSchema {

	private static final long MAX_STEPS = 200_000;

	private static final int MAX_DEPTH = 200;

	private static final int MAX_REPORTED = 10;

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09,
			(registry) -> registry.schemaCacheEnabled(false)
				.schemaRegistryConfig(
						new SchemaRegistryConfig.Builder().regularExpressionFactory(JsonSchema::boundedExpression)
							.preloadSchema(false)
							.build()));

	private final Schema schema;

	private JsonSchema(Schema schema) {
		this.schema = schema;
	}

	/**
	 * Reads a schema.
	 * @throws Distrust {@code schema-unusable} when it is none
	 */
	static JsonSchema of(JsonNode json) {
		try {
			return new JsonSchema(REGISTRY.getSchema(json));
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw Distrust.unknown("schema-unusable");
		}
	}

	/**
	 * Where something departs from the schema: the place, and the keyword that is not
	 * met. Empty when it does not.
	 * @throws Distrust {@code schema-unusable} when that cannot be found out
	 */
	Map<String, String> departures(JsonNode json) {
		try {
			List<Error> errors = this.schema.validate(json, JsonSchema::bounded);
			Map<String, String> departures = new TreeMap<>();
			errors.stream()
				.limit(MAX_REPORTED)
				.forEach((error) -> departures.put(String.valueOf(error.getInstanceLocation()), error.getKeyword()));
			return departures;
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw Distrust.unknown("schema-unusable");
		}
	}

	private static void bounded(ExecutionContext context) {
		context.executionConfig((config) -> config.maxEvaluationSteps(MAX_STEPS)
			.maxEvaluationDepth(MAX_DEPTH)
			.formatAssertionsEnabled(false));
	}

	private static RegularExpression boundedExpression(String expression) {
		Pattern pattern = Pattern.compile(expression);
		return (value) -> pattern.matcher(new Bounded(value, new int[1])).find();
	}

	/**
	 * A text that may be looked at only so often: some expressions never come to an end.
	 *
	 * @param text the text
	 * @param looks how often a character of it was looked at
	 */
	private record Bounded(CharSequence text, int[] looks) implements CharSequence {

		private static final int MAX_LOOKS = 100_000;

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public char charAt(int index) {
			if (++this.looks[0] > MAX_LOOKS) {
				throw Distrust.unknown("schema-unusable");
			}
			return this.text.charAt(index);
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return new Bounded(this.text.subSequence(start, end), this.looks);
		}

		@Override
		public String toString() {
			return this.text.toString();
		}

	}

}
