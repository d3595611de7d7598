package nl.ransel.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.ransel.credential.Achievement.Alignment;
import nl.ransel.credential.Evidence;
import nl.ransel.credential.Issuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts of a badge that 2.0 and 3.0 write alike. */
final class Described {

	private static final Pattern LEVEL = Pattern
		.compile("(?i)(?:(EQF|NLQF)[\\s-]*)?(?:(?:level|niveau)\\s*)?([1-8]|4\\+)");

	private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");

	private Described() {
	}

	/** An issuer profile, or only its id where it is not embedded. */
	static Issuer issuer(JsonNode profile) {
		String id = Objects.requireNonNullElse(Members.id(profile), "");
		JsonNode one = Members.first(profile);
		return new Issuer(id, Members.text(one.path("name")), Members.id(one.path("url")),
				Members.text(one.path("email")), Members.id(one.path("image")));
	}

	static List<Evidence> evidence(JsonNode evidence) {
		return Members.each(evidence).filter((each) -> each.isString() || each.isObject()).map((each) -> {
			return new Evidence(Members.id(each), Members.text(each.path("name")),
					Members.text(each.path("description")), Members.text(each.path("narrative")));
		}).toList();
	}

	static List<Alignment> alignments(JsonNode alignments) {
		return Members.each(alignments).filter(JsonNode::isObject).map(Described::alignment).toList();
	}

	private static Alignment alignment(JsonNode one) {
		return new Alignment(Members.text(one.path("targetName")), Members.id(one.path("targetUrl")),
				Members.text(one.path("targetFramework")), Members.code(one.path("targetCode")),
				Members.text(one.path("targetDescription")));
	}

	/** The text of criteria, which are a text, a page, or an object with both. */
	static @Nullable String criteria(JsonNode criteria) {
		JsonNode one = Members.first(criteria);
		if (one.isString()) {
			return TextBadge.isUrl(one.stringValue()) ? null : Members.text(one);
		}
		return Members.text(one.path("narrative"));
	}

	static @Nullable String criteriaUrl(JsonNode criteria) {
		JsonNode one = Members.first(criteria);
		String id = Members.id(one);
		return (one.isString() && !TextBadge.isUrl(one.stringValue())) ? null : id;
	}

	/**
	 * The level an alignment to EQF or NLQF states; EQF first, as it is the wider one.
	 */
	static @Nullable String level(JsonNode alignments) {
		return Stream.of("EQF", "NLQF")
			.flatMap((framework) -> Members.each(alignments).filter((each) -> isTo(framework, each)))
			.flatMap((each) -> Stream.of(each.path("targetCode"), each.path("targetName")))
			.map(Described::levelIn)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static boolean isTo(String framework, JsonNode alignment) {
		String type = alignment.path("targetType").asString("");
		String name = alignment.path("targetFramework").asString("");
		return type.equalsIgnoreCase("ext:" + framework) || name.equalsIgnoreCase(framework);
	}

	/** A level written as {@code 5}, {@code EQF 5}, {@code NLQF niveau 4+}… */
	static @Nullable String levelIn(JsonNode node) {
		String code = Members.code(node);
		Matcher match = LEVEL.matcher((code != null) ? code : "");
		return match.matches() ? match.group(2) : null;
	}

	static @Nullable String language(JsonNode node) {
		String tag = Members.text(Members.first(node));
		return (tag != null && LANGUAGE.matcher(tag).matches()) ? tag.replace('_', '-') : null;
	}

	/** Programme numbers; registers write them as numbers or as strings. */
	static List<String> programmes(JsonNode node) {
		return Members.each(node).map(Described::programme).filter(Objects::nonNull).toList();
	}

	private static @Nullable String programme(JsonNode node) {
		if (node.isIntegralNumber()) {
			BigDecimal number = node.decimalValue();
			return (number.signum() >= 0 && number.precision() <= 20) ? number.toPlainString() : null;
		}
		return node.isString() ? Members.text(node) : null;
	}

	/** Whether an identity value is written as a hash. */
	static boolean looksHashed(String value) {
		return value.toLowerCase(Locale.ROOT).matches("(sha256|md5)\\$[0-9a-f]+");
	}

}
