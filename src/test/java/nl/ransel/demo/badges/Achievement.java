package nl.ransel.demo.badges;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a demo badge is awarded for.
 *
 * @param slug for file names and URLs
 * @param name Dutch title
 * @param description what it is about
 * @param criteria what one must do for it
 * @param eqf level
 * @param sbu hours of study load, or null
 * @param ects credits, or null
 * @param programme CREBO or other number of the programme it is part of, or null
 * @param skill the skill of the demo's own framework it is aligned to
 * @param frame the outline of its picture
 * @param motif the middle of its picture
 */
record Achievement(String slug, String name, String description, String criteria, int eqf, @Nullable Integer sbu,
		@Nullable Integer ects, @Nullable String programme, String skill, BadgeFrame frame, BadgeMotif motif) {

	/** Its picture in the colours of the institution. */
	BadgeArt art(Institution by) {
		return BadgeArt.of(this.frame, this.motif, by.palette());
	}

	/** An Open Badges 3.0 Achievement. */
	Map<String, Object> toOpenBadges3(Institution by, String image) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", page(by));
		json.put("type", List.of("Achievement"));
		json.put("achievementType", "MicroCredential");
		json.put("name", this.name);
		json.put("description", this.description);
		json.put("criteria", Map.of("narrative", this.criteria));
		json.put("image", new LinkedHashMap<>(Map.of("id", image, "type", "Image", "caption", "Badge " + this.name)));
		json.put("inLanguage", "nl-NL");
		json.put("alignment",
				Stream
					.concat(Stream.of(eqfAlignment(), skillAlignment(by)),
							Stream.ofNullable(TomorrowsSkills.alignment(this.slug, by)))
					.toList());
		return json;
	}

	/** The Dutch members that no Open Badges context knows. */
	void addDutchFacts(Map<String, Object> json) {
		put(json, "SBU", this.sbu);
		put(json, "ECTS", this.ects);
		put(json, "educationProgramIdentifier", this.programme);
		json.put("participationType", "onsite or blended");
		json.put("assessmentType", "application of a skill");
		json.put("identityChecked", true);
	}

	/** An Open Badges 2.0 BadgeClass. */
	Map<String, Object> toOpenBadges2(Institution by, String image) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("@context", "https://w3id.org/openbadges/v2");
		json.put("type", "BadgeClass");
		json.put("id", by.url("ob2/badges/" + this.slug + ".json"));
		json.put("name", this.name);
		json.put("description", this.description);
		json.put("image", image);
		json.put("criteria", Map.of("narrative", this.criteria));
		json.put("issuer", by.url("ob2/issuer.json"));
		json.put("alignment",
				Stream
					.concat(Stream.of(Map.of("targetName", this.skill, "targetUrl", page(by) + "#vaardigheid",
							"targetFramework", "Vaardigheden voor vakmensen")),
							Stream.ofNullable(TomorrowsSkills.alignment(this.slug, by)))
					.toList());
		extension(json, "EQFExtension", "EQF", this.eqf);
		extension(json, "StudyLoadExtension", "StudyLoad", this.sbu);
		extension(json, "ECTSExtension", "ECTS", this.ects);
		extension(json, "EducationProgramIdentifierExtension", "EducationProgramIdentifier", this.programme);
		extension(json, "LanguageExtension", "Language", "nl_NL");
		return json;
	}

	private String page(Institution by) {
		return by.url("achievements/" + this.slug + ".html");
	}

	private Map<String, Object> eqfAlignment() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("type", List.of("Alignment"));
		json.put("targetType", "ext:EQF");
		json.put("targetName", "EQF niveau " + this.eqf);
		json.put("targetCode", Integer.toString(this.eqf));
		json.put("targetUrl", "https://europass.europa.eu/en/description-eight-eqf-levels");
		return json;
	}

	private Map<String, Object> skillAlignment(Institution by) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("type", List.of("Alignment"));
		json.put("targetType", "ext:skill");
		json.put("targetName", this.skill);
		json.put("targetFramework", "Vaardigheden voor vakmensen");
		json.put("targetUrl", page(by) + "#vaardigheid");
		return json;
	}

	private static void extension(Map<String, Object> json, String name, String member, @Nullable Object value) {
		if (value != null) {
			Map<String, Object> extension = new LinkedHashMap<>();
			extension.put("@context", "https://openbadgespec.org/extensions/" + name + "/context.json");
			extension.put("type", List.of("Extension", "extensions:" + name));
			extension.put(member, value);
			json.put("extensions:" + name, extension);
		}
	}

	private static void put(Map<String, Object> json, String member, @Nullable Object value) {
		if (value != null) {
			json.put(member, value);
		}
	}

}
