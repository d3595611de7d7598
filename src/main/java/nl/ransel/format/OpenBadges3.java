package nl.ransel.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import nl.ransel.credential.Achievement;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Facts;
import nl.ransel.credential.Recipient;
import nl.ransel.credential.Recipient.Identity;
import nl.ransel.credential.Standard;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Open Badges 3.0 credentials, in the W3C data models 1.1 and 2.0, with the members that
 * Dutch educredentials add, and the outside of a CLR 2.0.
 */
public final class OpenBadges3 {

	private OpenBadges3() {
	}

	/**
	 * Maps a credential and notes where it departs from the standard.
	 * @param json the credential object; for a VC-JWT see {@link VcJwt}
	 * @param format how it is secured
	 */
	public static Reading read(JsonNode json, String format) {
		boolean clr = Standards.types(json).contains("ClrCredential");
		JsonNode subject = Members.first(json.path("credentialSubject"));
		JsonNode achievement = Members.first(subject.path("achievement"));
		Credential credential = new Credential(clr ? Standard.CLR_2_0 : Standard.OB_3_0, format,
				Members.id(json.path("id")), clr ? record(json) : achievement(json, achievement),
				Described.issuer(json.path("issuer")), new Recipient(identities(subject)),
				moment(json, Comparator.naturalOrder(), "validFrom", "issuanceDate"),
				moment(json, Comparator.reverseOrder(), "validUntil", "expirationDate"),
				Grades.of(subject.path("result"), achievement.path("resultDescription")),
				Levels.of(subject.path("result"), achievement.path("resultDescription")),
				Members.text(subject.path("narrative")), Described.evidence(json.path("evidence")));
		return new Reading(credential, clr ? Rules3.clr(json) : Rules3.badge(json), List.of());
	}

	/**
	 * The credentials inside a CLR, each to be verified by itself.
	 * @return objects, or strings that are compact JWS
	 */
	public static List<JsonNode> inside(JsonNode clr) {
		JsonNode subject = Members.first(clr.path("credentialSubject"));
		return Members.each(subject.path("verifiableCredential")).toList();
	}

	/** A CLR is a record of many achievements and goes by its own name. */
	private static Achievement record(JsonNode json) {
		return new Achievement(null, Objects.requireNonNullElse(Members.text(json.path("name")), ""),
				Members.text(json.path("description")), null, null, Members.id(json.path("image")), null, List.of(),
				List.of(), Facts.NONE);
	}

	private static Achievement achievement(JsonNode json, JsonNode achievement) {
		String name = Stream.of(achievement.path("name"), json.path("name"))
			.map(Members::text)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("");
		String image = Stream.of(achievement.path("image"), json.path("image"))
			.map(Members::id)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return new Achievement(Members.id(achievement.path("id")), name, Members.text(achievement.path("description")),
				Described.criteria(achievement.path("criteria")), Described.criteriaUrl(achievement.path("criteria")),
				image, Members.text(Members.first(achievement.path("achievementType"))),
				Members.strings(achievement.path("tag")), Described.alignments(achievement.path("alignment")),
				facts(achievement));
	}

	private static Facts facts(JsonNode achievement) {
		return new Facts(Members.decimal(achievement.path("ECTS")), Members.decimal(achievement.path("SBU")),
				Members.decimal(achievement.path("timeInvestment")), Described.level(achievement.path("alignment")),
				Described.programmes(achievement.path("educationProgramIdentifier")),
				Described.language(achievement.path("inLanguage")), Members.text(achievement.path("participationType")),
				Members.text(achievement.path("assessmentType")), Members.text(achievement.path("supervisionType")),
				Members.bool(achievement.path("identityChecked")));
	}

	private static List<Identity> identities(JsonNode subject) {
		List<Identity> identities = new ArrayList<>();
		String id = Members.id(subject.path("id"));
		if (id != null) {
			identities.add(subjectId(id));
		}
		Members.each(subject.path("identifier"))
			.map(OpenBadges3::identity)
			.filter(Objects::nonNull)
			.forEach(identities::add);
		return identities;
	}

	private static Identity subjectId(String id) {
		if (id.startsWith("mailto:") && id.length() > "mailto:".length()) {
			return new Identity("emailAddress", id.substring("mailto:".length()), false, null);
		}
		return new Identity(id.startsWith("did:") ? "did" : "id", id, false, null);
	}

	private static @Nullable Identity identity(JsonNode object) {
		String value = Members.text(object.path("identityHash"));
		if (value == null) {
			return null;
		}
		boolean hashed = object.path("hashed").booleanValue(Described.looksHashed(value));
		String type = Members.text(object.path("identityType"));
		// a salt is taken as it is: every space in it counts
		String salt = object.path("salt").stringValue(null);
		return new Identity((type != null) ? type : "", value, hashed, salt);
	}

	/**
	 * The moment under the names of both data models; should both be there, the one that
	 * makes the badge valid for a shorter time.
	 */
	private static @Nullable Instant moment(JsonNode json, Comparator<Instant> narrower, String... names) {
		return Stream.of(names).flatMap((name) -> Dates.stamp(json.path(name)).stream()).max(narrower).orElse(null);
	}

}
