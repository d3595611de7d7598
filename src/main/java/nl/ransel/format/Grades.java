package nl.ransel.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Picks the one result of a 3.0 badge that people call the grade. */
final class Grades {

	/** Result types that are a grade by name; others come after, in the order given. */
	private static final List<String> GRADES = List.of("ext:ECTSGradeScore", "LetterGrade", "GradePointAverage",
			"ScaledScore", "Percent");

	private Grades() {
	}

	static @Nullable String of(JsonNode results, JsonNode descriptions) {
		List<JsonNode> given = Members.each(results).filter(JsonNode::isObject).toList();
		Stream<JsonNode> graded = GRADES.stream()
			.flatMap((type) -> given.stream().filter((result) -> type.equals(type(result, descriptions))));
		return Stream.concat(graded, given.stream())
			.map((result) -> value(result, descriptions))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String value(JsonNode result, JsonNode descriptions) {
		String value = Members.code(result.path("value"));
		if (value != null) {
			return value;
		}
		String level = Members.id(result.path("achievedLevel"));
		String name = description(result, descriptions).flatMap((each) -> named(each, level)).orElse(null);
		return (name != null) ? name : Members.text(result.path("status"));
	}

	private static Optional<String> named(JsonNode description, @Nullable String level) {
		return Members.each(description.path("rubricCriterionLevel"))
			.filter((each) -> each.path("id").asString("").equals(level))
			.map((each) -> Members.text(each.path("name")))
			.filter(Objects::nonNull)
			.findFirst();
	}

	private static String type(JsonNode result, JsonNode descriptions) {
		return description(result, descriptions).map((each) -> each.path("resultType").asString("")).orElse("");
	}

	private static Optional<JsonNode> description(JsonNode result, JsonNode descriptions) {
		String id = Members.id(result.path("resultDescription"));
		return Members.each(descriptions).filter((each) -> each.path("id").asString("").equals(id)).findFirst();
	}

}
