package nl.ransel.demo.badges;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pathways of the demo, as their publishers would write them. */
final class DemoPathways {

	private static final Map<String, String> TRANSLATED = Map.of("samen", "Working with others", "overbrengen",
			"Getting things across", "bedenken", "Coming up with something new", "doorvragen", "Asking on and weighing",
			"aanpakken", "Tackling a problem", "digitaal", "Finding your way digitally", "bronnen", "Judging sources",
			"sturen", "Steering yourself", "verschillen", "Dealing with differences", "kansen",
			"Seeing and taking chances");

	private static final String MINIMUM = "gevorderd";

	private final Schools schools;

	DemoPathways(Schools schools) {
		this.schools = schools;
	}

	/** The files, by name. */
	Map<String, Map<String, Object>> all() {
		return Map.of("vaardigheden-voor-morgen.json", skills(), "leren-met-ict.json", teaching());
	}

	private Map<String, Object> skills() {
		List<Map<String, Object>> asked = new ArrayList<>();
		TomorrowsSkills.SKILLS.forEach((code, name) -> asked.add(skill(code, name)));
		Map<String, Object> json = start("vaardigheden-voor-morgen",
				text(TomorrowsSkills.FRAMEWORK, "Skills for tomorrow"),
				text("Tien vaardigheden waar je in elk beroep wat aan hebt. Laat ze allemaal zien op niveau gevorderd. "
						+ "Badges van elke school tellen mee.",
						"Ten skills that help in every job. Show all of them at the level advanced. "
								+ "Badges of any school count."),
				"Samenwerkende scholen (demo)");
		json.put("framework", Map.of("name", TomorrowsSkills.FRAMEWORK, "url",
				this.schools.lindeveld().base() + "/demo/morgen/index.html"));
		json.put("levels", List.of(level("beginner", "Beginner", "Beginner"),
				level("gevorderd", "Gevorderd", "Advanced"), level("expert", "Expert", "Expert")));
		json.put("picture", "matrix");
		json.put("requirement", Map.of("id", "alles", "allOf", asked));
		return json;
	}

	private Map<String, Object> skill(String code, String name) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", code);
		json.put("title", text(name, TRANSLATED.get(code)));
		json.put("metBy", List.of(Map.of("framework", TomorrowsSkills.FRAMEWORK, "code", code)));
		json.put("minimumLevel", MINIMUM);
		List<Map<String, Object>> ways = new ArrayList<>();
		earn(ways, this.schools.lindeveld(), Achievements.OF_LINDEVELD, code);
		earn(ways, this.schools.zilverbeek(), Achievements.OF_ZILVERBEEK, code);
		if (!ways.isEmpty()) {
			json.put("earn", ways);
		}
		return json;
	}

	private static void earn(List<Map<String, Object>> ways, Institution by, List<Achievement> achievements,
			String code) {
		for (Achievement achievement : achievements) {
			if (TomorrowsSkills.shows(achievement.slug(), code, MINIMUM)) {
				ways.add(way(achievement, by));
			}
		}
	}

	private Map<String, Object> teaching() {
		Institution lindeveld = this.schools.lindeveld();
		Map<String, Object> json = start("leren-met-ict", text("Leren met ICT", "Learning with ICT"), text(
				"Een programma voor docenten, in drie delen. Begin met de basis en kies dan wat bij je lessen past.",
				"A programme for teachers, in three parts. Start with the basics, then choose what suits your lessons."),
				lindeveld.name());
		json.put("requirement",
				Map.of("id", "programma", "allOf",
						List.of(part("basis", text("Deel 1: de basis", "Part 1: the basics"), "allOf",
								badge(Achievements.ICT_GEGEVENS, lindeveld, "Careful with learners' data"),
								badge(Achievements.ICT_OPDRACHTEN, lindeveld, "Making digital assignments")),
								choice(text("Deel 2: in je lessen", "Part 2: in your lessons"),
										badge(Achievements.ICT_TOETSEN, this.schools.zilverbeek(), "Testing digitally"),
										badge(Achievements.ICT_FILM, lindeveld, "Explaining with film")),
								part("samen", text("Deel 3: samen met je team", "Part 3: with your team"), "allOf",
										badge(Achievements.ICT_COLLEGA, lindeveld, "Helping colleagues along")))));
		return json;
	}

	private static Map<String, Object> choice(Map<String, Object> title, Map<String, Object> one,
			Map<String, Object> other) {
		Map<String, Object> json = part("lessen", title, "someOf", one, other);
		json.put("count", 1);
		return json;
	}

	@SafeVarargs
	private static Map<String, Object> part(String id, Map<String, Object> title, String kind,
			Map<String, Object>... parts) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", id);
		json.put("title", title);
		json.put(kind, List.of(parts));
		return json;
	}

	private static Map<String, Object> badge(Achievement achievement, Institution by, String english) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", achievement.slug());
		json.put("title", text(achievement.name(), english));
		json.put("metBy", List.of(Map.of("achievement", by.url("achievements/" + achievement.slug() + ".html"))));
		json.put("earn", List.of(way(achievement, by)));
		return json;
	}

	private static Map<String, Object> way(Achievement achievement, Institution by) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("title", Map.of("nl", achievement.name()));
		json.put("by", by.name());
		json.put("url", by.url("achievements/" + achievement.slug() + ".html"));
		return json;
	}

	private Map<String, Object> start(String id, Map<String, Object> title, Map<String, Object> description,
			String publisher) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("$schema", this.schools.lindeveld().base() + "/schemas/pathway.json");
		json.put("id", id);
		json.put("version", 1);
		json.put("title", title);
		json.put("description", description);
		json.put("publisher", Map.of("name", publisher));
		return json;
	}

	private static Map<String, Object> level(String id, String nl, String en) {
		return Map.of("id", id, "title", text(nl, en));
	}

	private static Map<String, Object> text(String nl, String en) {
		return Map.of("nl", nl, "en", en);
	}

}
