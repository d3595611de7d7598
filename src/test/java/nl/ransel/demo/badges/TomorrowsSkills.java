package nl.ransel.demo.badges;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * "Vaardigheden voor morgen": an invented framework of ten skills, each at three levels,
 * that both demo institutions align their badges to. Each has badges of its own for the
 * same skill; that they are comparable is the point.
 */
final class TomorrowsSkills {

	static final String FRAMEWORK = "Vaardigheden voor morgen";

	/** The skills by code, in order. */
	static final Map<String, String> SKILLS = new LinkedHashMap<>();

	static {
		SKILLS.put("samen", "Werken met anderen");
		SKILLS.put("overbrengen", "Duidelijk overbrengen");
		SKILLS.put("bedenken", "Iets nieuws bedenken");
		SKILLS.put("doorvragen", "Doorvragen en afwegen");
		SKILLS.put("aanpakken", "Een probleem aanpakken");
		SKILLS.put("digitaal", "Digitaal je weg vinden");
		SKILLS.put("bronnen", "Bronnen beoordelen");
		SKILLS.put("sturen", "Jezelf sturen");
		SKILLS.put("verschillen", "Omgaan met verschillen");
		SKILLS.put("kansen", "Kansen zien en grijpen");
	}

	/** The skill and level that a badge is about, by the badge's slug. */
	private static final Map<String, String> OF_BADGES = Map.ofEntries(
			Map.entry("digitaal-samenwerken", "samen-gevorderd"), Map.entry("leiding-in-de-keuken", "samen-expert"),
			Map.entry("werken-in-een-ploeg", "samen-gevorderd"),
			Map.entry("klantgesprek-voeren", "overbrengen-gevorderd"),
			Map.entry("verbetering-ontwerpen", "bedenken-gevorderd"),
			Map.entry("praktijkonderzoek", "doorvragen-expert"), Map.entry("robotica", "aanpakken-gevorderd"),
			Map.entry("storing-zoeken", "aanpakken-expert"), Map.entry("duurzaam-inkopen", "bronnen-gevorderd"),
			Map.entry("lassen-mig-mag", "sturen-beginner"), Map.entry("leerling-begeleiden", "sturen-gevorderd"),
			Map.entry("gastvrij-ontvangen", "verschillen-gevorderd"),
			Map.entry("evenement-organiseren", "kansen-gevorderd"));

	/** Badges of which the result says the level, rather than the alignment. */
	private static final List<String> BY_RESULT = List.of("werken-in-een-ploeg", "storing-zoeken");

	private static final List<String> LEVELS = List.of("beginner", "gevorderd", "expert");

	private TomorrowsSkills() {
	}

	/** The alignment of a badge, or null when it has none. */
	static @Nullable Map<String, Object> alignment(String slug, Institution by) {
		String code = OF_BADGES.get(slug);
		if (code == null) {
			return null;
		}
		String skill = code.substring(0, code.indexOf('-'));
		boolean levelled = !BY_RESULT.contains(slug);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("type", List.of("Alignment"));
		json.put("targetName", SKILLS.get(skill) + (levelled ? ", " + code.substring(code.indexOf('-') + 1) : ""));
		json.put("targetFramework", FRAMEWORK);
		json.put("targetCode", levelled ? code : skill);
		json.put("targetUrl", by.base() + "/demo/morgen/index.html#" + skill);
		return json;
	}

	/**
	 * Whether a badge is about this skill, at the level that is asked for or a higher
	 * one.
	 */
	static boolean shows(String slug, String skill, String minimum) {
		String code = OF_BADGES.get(slug);
		return code != null && code.startsWith(skill + "-")
				&& LEVELS.indexOf(code.substring(skill.length() + 1)) >= LEVELS.indexOf(minimum);
	}

	/** Whether the result of an award of this badge says its level. */
	static boolean hasRubric(String slug) {
		return BY_RESULT.contains(slug);
	}

	/** An Open Badges 3.0 ResultDescription with a level for each step. */
	static Map<String, Object> rubric(String id) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", id);
		json.put("type", List.of("ResultDescription"));
		json.put("name", "Niveau");
		json.put("resultType", "RubricCriterionLevel");
		json.put("rubricCriterionLevel", LEVELS.stream().map((level) -> level(id, level)).toList());
		return json;
	}

	/** The Result of an award that reached the level its badge is for. */
	static Map<String, Object> result(String id, String slug) {
		String code = String.valueOf(OF_BADGES.get(slug));
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("type", List.of("Result"));
		json.put("resultDescription", id);
		json.put("achievedLevel", id + "-" + code.substring(code.indexOf('-') + 1));
		return json;
	}

	private static Map<String, Object> level(String id, String name) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", id + "-" + name);
		json.put("type", List.of("RubricCriterionLevel"));
		json.put("name", name);
		json.put("level", Integer.toString(LEVELS.indexOf(name) + 1));
		return json;
	}

	/** The page of the framework. */
	static String page() {
		StringBuilder list = new StringBuilder("<h1>" + FRAMEWORK
				+ "</h1>\n<p>Tien vaardigheden, elk op drie niveaus: beginner, gevorderd en expert. Verzonnen voor de demo van Ransel.\n<ol>\n");
		SKILLS.forEach((code, name) -> list.append("<li id=\"" + code + "\">" + name + "\n"));
		return Pages.of(FRAMEWORK, list.append("</ol>").toString());
	}

}
