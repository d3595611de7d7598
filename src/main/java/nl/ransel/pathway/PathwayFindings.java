package nl.ransel.pathway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * What still keeps a draft from being published, each with its place and in words for
 * whoever fills in a form. What these do not find is left to the schema and the reader,
 * which have the last word. Pure.
 */
final class PathwayFindings {

	private static final int DEEPEST = 8;

	private final List<PathwayFinding> found = new ArrayList<>();

	private final Set<String> ids = new HashSet<>();

	private final Set<String> levels = new HashSet<>();

	private PathwayFindings() {
	}

	/** All of them, in the order of the draft; none when it can be published. */
	static List<PathwayFinding> of(String draft) {
		PathwayFindings findings = new PathwayFindings();
		findings.pathway(PathwayText.parsed(draft));
		if (findings.found.isEmpty()) {
			findings.lastWord(draft);
		}
		return findings.found;
	}

	private void lastWord(String draft) {
		try {
			PathwayReader.read(draft.getBytes(StandardCharsets.UTF_8));
		}
		catch (UnusablePathway ex) {
			add("", "schema", String.valueOf(ex.getMessage()));
		}
	}

	private void pathway(JsonNode json) {
		if (PathwayText.title(json).isEmpty()) {
			add("/title", "title");
		}
		description(json, "");
		levels(json.path("levels"));
		if (json.path("picture").asString("").equals("matrix") && this.levels.isEmpty()) {
			add("/picture", "matrix");
		}
		requirement(json.path("requirement"), "/requirement", 1);
	}

	private void levels(JsonNode json) {
		List<JsonNode> levels = items(json);
		for (int at = 0; at < levels.size(); at++) {
			JsonNode level = levels.get(at);
			if (untitled(level)) {
				add("/levels/" + at, "level-title");
			}
			if (!this.levels.add(level.path("id").asString(""))) {
				add("/levels/" + at, "level-twice", level.path("id").asString(""));
			}
		}
	}

	private void requirement(JsonNode json, String place, int depth) {
		if (depth > DEEPEST) {
			add(place, "too-deep", DEEPEST);
			return;
		}
		if (!this.ids.add(json.path("id").asString(""))) {
			add(place, "id-twice", json.path("id").asString(""));
		}
		if (depth > 1 && untitled(json)) {
			add(place, "requirement-title");
		}
		description(json, place);
		if (json.has("metBy")) {
			badge(json, place);
		}
		else {
			group(json, place, depth);
		}
	}

	private void group(JsonNode json, String place, int depth) {
		String member = json.has("someOf") ? "someOf" : "allOf";
		List<JsonNode> parts = items(json.path(member));
		if (parts.isEmpty()) {
			add(place, "group-empty");
			return;
		}
		int count = json.path("count").asInt(0);
		if (json.has("someOf") && (count < 1 || count > parts.size())) {
			add(place, "group-count", parts.size());
		}
		for (int at = 0; at < parts.size(); at++) {
			requirement(parts.get(at), place + "/" + member + "/" + at, depth + 1);
		}
	}

	private void badge(JsonNode json, String place) {
		List<JsonNode> criteria = items(json.path("metBy"));
		if (criteria.isEmpty()) {
			add(place, "badge-empty");
		}
		for (int at = 0; at < criteria.size(); at++) {
			if (!complete(criteria.get(at))) {
				add(place + "/metBy/" + at, "criterion");
			}
		}
		String level = json.path("minimumLevel").asString("");
		if (json.has("minimumLevel") && !this.levels.contains(level)) {
			add(place, "level-unknown", level);
		}
		List<JsonNode> ways = items(json.path("earn"));
		for (int at = 0; at < ways.size(); at++) {
			way(ways.get(at), place + "/earn/" + at);
		}
	}

	private void way(JsonNode way, String place) {
		if (untitled(way)) {
			add(place + "/title", "earn-title");
		}
		if (!way.path("url").asString("").matches("(https://|http://(localhost|127\\.0\\.0\\.1)[:/])[^\\s<>\"]+")) {
			add(place + "/url", "earn-url");
		}
	}

	private void description(JsonNode json, String place) {
		if (json.has("description") && json.path("description").path("nl").asString("").isBlank()) {
			add(place + "/description", "description");
		}
	}

	/** What should be a list and is not has none; the schema says so. */
	private static List<JsonNode> items(JsonNode json) {
		return json.isArray() ? json.valueStream().toList() : List.of();
	}

	private static boolean complete(JsonNode criterion) {
		return said(criterion, "achievement") || said(criterion, "url") || said(criterion, "tag")
				|| (said(criterion, "framework") && said(criterion, "code"));
	}

	private static boolean said(JsonNode json, String member) {
		return !json.path(member).asString("").isBlank();
	}

	private static boolean untitled(JsonNode json) {
		return PathwayText.title(json).isEmpty();
	}

	private void add(String place, String code, Object... arguments) {
		this.found.add(PathwayFinding.at(place, code, arguments));
	}

}
