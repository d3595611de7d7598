package nl.ransel.format;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import nl.ransel.credential.Achievement;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Facts;
import nl.ransel.credential.Recipient;
import nl.ransel.credential.Recipient.Identity;
import nl.ransel.credential.Standard;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Open Badges 2.0: an assertion with the badge class and the issuer profile it points to,
 * and the extensions that edubadges put on them. Older badges are brought into this shape
 * first, see {@link OpenBadges1}.
 */
public final class OpenBadges2 {

	private OpenBadges2() {
	}

	/**
	 * Maps a badge and notes where it departs from the standard.
	 * @param standard as which it came in; before 2.0 less was required
	 * @param format how it is secured: {@code hosted} or {@code JWS} with its algorithm
	 * @param assertion the assertion, as hosted or signed
	 * @param badgeClass the badge class, fetched or embedded
	 * @param issuer the issuer profile, fetched or embedded
	 */
	public static Reading read(Standard standard, String format, JsonNode assertion, JsonNode badgeClass,
			JsonNode issuer) {
		Credential credential = new Credential(standard, format, Members.id(assertion.path("id")),
				achievement(badgeClass), Described.issuer(issuer), recipient(assertion), moment(assertion, "issuedOn"),
				moment(assertion, "expires"), null, List.of(), Members.text(assertion.path("narrative")),
				Described.evidence(assertion.path("evidence")));
		Rules2 rules = Rules2.check(standard, assertion, badgeClass, issuer);
		return new Reading(credential, rules.violations(), rules.notes());
	}

	private static Achievement achievement(JsonNode badgeClass) {
		return new Achievement(Members.id(badgeClass.path("id")),
				Objects.requireNonNullElse(Members.text(badgeClass.path("name")), ""),
				Members.text(badgeClass.path("description")), Described.criteria(badgeClass.path("criteria")),
				Described.criteriaUrl(badgeClass.path("criteria")), Members.id(badgeClass.path("image")), null,
				Members.strings(badgeClass.path("tags")), Described.alignments(badgeClass.path("alignment")),
				facts(badgeClass));
	}

	private static Facts facts(JsonNode badgeClass) {
		String level = Described.levelIn(extension(badgeClass, "EQF"));
		return new Facts(Members.decimal(extension(badgeClass, "ECTS")),
				Members.decimal(extension(badgeClass, "StudyLoad")),
				Members.decimal(extension(badgeClass, "TimeInvestment")),
				(level != null) ? level : Described.level(badgeClass.path("alignment")),
				Described.programmes(extension(badgeClass, "EducationProgramIdentifier")),
				Described.language(extension(badgeClass, "Language")), null, null, null, null);
	}

	/** The value of an edubadges extension: an object with one member of its own name. */
	private static JsonNode extension(JsonNode badgeClass, String name) {
		return Members.first(badgeClass.path("extensions:" + name + "Extension")).path(name);
	}

	private static Recipient recipient(JsonNode assertion) {
		JsonNode recipient = Members.first(assertion.path("recipient"));
		String value = Members.text(recipient.path("identity"));
		if (value == null) {
			return Recipient.NOBODY;
		}
		String type = Members.text(Members.first(recipient.path("type")));
		boolean hashed = recipient.path("hashed").booleanValue(Described.looksHashed(value));
		// a salt is taken as it is: every space in it counts
		String salt = recipient.path("salt").stringValue(null);
		return new Recipient(List.of(new Identity((type != null) ? type : "", value, hashed, salt)));
	}

	private static @Nullable Instant moment(JsonNode assertion, String member) {
		return Dates.iso(assertion.path(member)).orElse(null);
	}

}
