package nl.ransel.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import nl.ransel.credential.AchievedLevel;
import nl.ransel.credential.Achievement.Alignment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The rubric levels of a 3.0 badge. Open Badges 2.0 has no results: there a level stands
 * in the alignments or the tags.
 */
final class Levels {

	private Levels() {
	}

	/** First those the award reached, then those the achievement asks for. */
	static List<AchievedLevel> of(JsonNode results, JsonNode descriptions) {
		List<AchievedLevel> levels = new ArrayList<>();
		Members.each(results)
			.filter(JsonNode::isObject)
			.map((result) -> reached(result, descriptions))
			.filter(Objects::nonNull)
			.forEach(levels::add);
		Members.each(descriptions)
			.filter(JsonNode::isObject)
			.map(Levels::required)
			.filter(Objects::nonNull)
			.forEach(levels::add);
		return levels;
	}

	private static @Nullable AchievedLevel reached(JsonNode result, JsonNode descriptions) {
		String of = Members.id(result.path("resultDescription"));
		JsonNode description = Members.each(descriptions)
			.filter((each) -> each.path("id").asString("").equals(of))
			.findFirst()
			.orElse(MissingNode.getInstance());
		List<Alignment> about = Stream
			.concat(Described.alignments(result.path("alignment")).stream(),
					Described.alignments(description.path("alignment")).stream())
			.toList();
		String id = Members.id(result.path("achievedLevel"));
		if (id != null) {
			return level(id, description, true, about);
		}
		String value = Members.text(result.path("value"));
		return (value != null) ? new AchievedLevel(null, List.of(value), true, about) : null;
	}

	private static @Nullable AchievedLevel required(JsonNode description) {
		String id = Members.id(description.path("requiredLevel"));
		List<Alignment> about = Described.alignments(description.path("alignment"));
		if (id != null) {
			return level(id, description, false, about);
		}
		String value = Members.text(description.path("requiredValue"));
		return (value != null) ? new AchievedLevel(null, List.of(value), false, about) : null;
	}

	private static AchievedLevel level(String id, JsonNode description, boolean reached, List<Alignment> about) {
		JsonNode level = Members.each(description.path("rubricCriterionLevel"))
			.filter((each) -> each.path("id").asString("").equals(id))
			.findFirst()
			.orElse(MissingNode.getInstance());
		List<String> names = Stream.of(Members.text(level.path("name")), Members.code(level.path("level")))
			.filter(Objects::nonNull)
			.toList();
		List<Alignment> all = Stream.concat(about.stream(), Described.alignments(level.path("alignment")).stream())
			.toList();
		return new AchievedLevel(id, names, reached, all);
	}

}
