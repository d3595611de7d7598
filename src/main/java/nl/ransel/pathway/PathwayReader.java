package nl.ransel.pathway;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import nl.ransel.pathway.Pathway.Party;
import nl.ransel.pathway.Requirement.WayToEarn;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a pathway from its JSON. The schema says what a file looks like; here is checked
 * what a schema cannot say.
 */
final class PathwayReader {

	private static final int DEEPEST = 8;

	private final Set<String> ids = new HashSet<>();

	private final Wording title;

	private final LevelScale scale;

	private PathwayReader(Wording title, LevelScale scale) {
		this.title = title;
		this.scale = scale;
	}

	/**
	 * Reads a file.
	 * @throws UnusablePathway when it is no pathway
	 */
	static Pathway read(byte[] file) {
		JsonNode json = parsed(file);
		PathwaySchema.check(json);
		Wording title = Objects.requireNonNull(wording(json.path("title")));
		PathwayReader reader = new PathwayReader(title, scale(json.path("levels")));
		Requirement requirement = reader.requirement(json.path("requirement"), 1);
		boolean matrix = json.path("picture").asString("tree").equals("matrix");
		if (matrix && reader.scale.levels().isEmpty()) {
			throw new UnusablePathway("asks for a matrix and has no levels");
		}
		return new Pathway(json.path("id").stringValue(), json.path("version").intValue(), title,
				wording(json.path("description")), Objects.requireNonNull(party(json.path("publisher"))),
				party(json.path("framework")), reader.scale, matrix ? Pathway.Picture.MATRIX : Pathway.Picture.TREE,
				requirement);
	}

	private static JsonNode parsed(byte[] file) {
		try {
			return JsonMapper.shared().readTree(file);
		}
		catch (JacksonException ex) {
			throw new UnusablePathway("is no JSON: " + ex.getOriginalMessage());
		}
	}

	private static LevelScale scale(JsonNode json) {
		List<Level> levels = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (JsonNode each : json.values()) {
			String id = each.path("id").stringValue();
			if (!seen.add(id)) {
				throw new UnusablePathway("names the level " + id + " twice");
			}
			List<String> names = each.path("alsoCalled").valueStream().map(JsonNode::stringValue).toList();
			levels.add(new Level(levels.size(), id, Objects.requireNonNull(wording(each.path("title"))), names));
		}
		return new LevelScale(levels);
	}

	private Requirement requirement(JsonNode json, int depth) {
		String id = json.path("id").stringValue();
		if (!this.ids.add(id)) {
			throw new UnusablePathway("names the requirement " + id + " twice");
		}
		if (depth > DEEPEST) {
			throw new UnusablePathway("goes deeper than " + DEEPEST + " groups at " + id);
		}
		Wording given = wording(json.path("title"));
		if (given == null && depth > 1) {
			throw new UnusablePathway("gives the requirement " + id + " no title");
		}
		Wording name = (given != null) ? given : this.title;
		Wording description = wording(json.path("description"));
		if (json.has("metBy")) {
			return new Requirement.Badge(id, name, description, criteria(json.path("metBy")),
					minimum(json.path("minimumLevel"), id), earn(json.path("earn")));
		}
		JsonNode inside = json.has("allOf") ? json.path("allOf") : json.path("someOf");
		List<Requirement> parts = inside.valueStream().map((part) -> requirement(part, depth + 1)).toList();
		return json.has("allOf") ? new Requirement.AllOf(id, name, description, parts)
				: new Requirement.SomeOf(id, name, description, count(json, parts, id), parts);
	}

	private static int count(JsonNode json, List<Requirement> parts, String id) {
		int count = json.path("count").intValue();
		if (count > parts.size()) {
			throw new UnusablePathway("asks for " + count + " of " + parts.size() + " at " + id);
		}
		return count;
	}

	private @Nullable Level minimum(JsonNode json, String id) {
		if (json.isMissingNode()) {
			return null;
		}
		String level = json.stringValue();
		return this.scale.level(level)
			.orElseThrow(() -> new UnusablePathway("asks for the level " + level + " at " + id + ", which is not one"));
	}

	private static List<Criterion> criteria(JsonNode json) {
		return json.valueStream().map(PathwayReader::criterion).toList();
	}

	private static Criterion criterion(JsonNode json) {
		if (json.has("achievement")) {
			return new Criterion.ByAchievement(json.path("achievement").stringValue());
		}
		if (json.has("tag")) {
			return new Criterion.ByTag(json.path("tag").stringValue());
		}
		return new Criterion.ByAlignment(json.path("framework").stringValue(null), json.path("code").stringValue(null),
				json.path("url").stringValue(null));
	}

	private static List<WayToEarn> earn(JsonNode json) {
		return json.valueStream()
			.map((way) -> new WayToEarn(Objects.requireNonNull(wording(way.path("title"))),
					way.path("by").stringValue(null), way.path("url").stringValue()))
			.toList();
	}

	private static @Nullable Wording wording(JsonNode json) {
		return json.isMissingNode() ? null
				: new Wording(json.path("nl").stringValue(), json.path("en").stringValue(null));
	}

	private static @Nullable Party party(JsonNode json) {
		return json.isMissingNode() ? null
				: new Party(json.path("name").stringValue(), json.path("url").stringValue(null));
	}

}
