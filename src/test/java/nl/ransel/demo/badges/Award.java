package nl.ransel.demo.badges;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody earned something.
 *
 * @param by who awards it
 * @param achievement what for
 * @param email whose it is
 * @param validFrom since when
 * @param validUntil until when, or null for good
 * @param statusIndex its place in the institution's revocation list, or null
 * @param grade the mark out of ten, or null
 */
record Award(Institution by, Achievement achievement, String email, Instant validFrom, @Nullable Instant validUntil,
		@Nullable Integer statusIndex, @Nullable String grade) {

	Award to(String somebodyElse) {
		return new Award(this.by, this.achievement, somebodyElse, this.validFrom, this.validUntil, this.statusIndex,
				this.grade);
	}

	Award until(Instant end) {
		return new Award(this.by, this.achievement, this.email, this.validFrom, end, this.statusIndex, this.grade);
	}

	Award withStatus(int index) {
		return new Award(this.by, this.achievement, this.email, this.validFrom, this.validUntil, index, this.grade);
	}

	Award graded(String mark) {
		return new Award(this.by, this.achievement, this.email, this.validFrom, this.validUntil, this.statusIndex,
				mark);
	}

	/** The same award has the same id at every start. */
	String id() {
		byte[] name = (this.by.did() + this.achievement.slug() + this.email).getBytes(StandardCharsets.UTF_8);
		return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
	}

	/**
	 * An Open Badges 3.0 credential without a proof.
	 * @param contexts what its terms mean
	 * @param image URL or data URI
	 */
	Map<String, Object> toOpenBadges3(List<String> contexts, String image) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("@context", contexts);
		json.put("id", id());
		json.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
		json.put("name", this.achievement.name());
		json.put("issuer", this.by.toOpenBadges3());
		json.put("validFrom", this.validFrom.toString());
		if (this.validUntil != null) {
			json.put("validUntil", this.validUntil.toString());
		}
		json.put("credentialSubject", subject(image));
		if (this.statusIndex != null) {
			json.put("credentialStatus", status(this.statusIndex));
		}
		return json;
	}

	/** An Open Badges 2.0 assertion. */
	Map<String, Object> toOpenBadges2(String id, Map<String, Object> verification) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("@context", "https://w3id.org/openbadges/v2");
		json.put("type", "Assertion");
		json.put("id", id);
		json.put("recipient", Map.of("type", "email", "hashed", true, "salt", salt(), "identity", "sha256$" + hash()));
		json.put("badge", this.by.url("ob2/badges/" + this.achievement.slug() + ".json"));
		json.put("issuedOn", this.validFrom.toString());
		if (this.validUntil != null) {
			json.put("expires", this.validUntil.toString());
		}
		json.put("verification", verification);
		return json;
	}

	private Map<String, Object> subject(String image) {
		Map<String, Object> achieved = this.achievement.toOpenBadges3(this.by, image);
		this.achievement.addDutchFacts(achieved);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("type", List.of("AchievementSubject"));
		json.put("identifier", List.of(identifier()));
		json.put("achievement", achieved);
		if (TomorrowsSkills.hasRubric(this.achievement.slug())) {
			String rubric = achieved.get("id") + "#niveau";
			achieved.put("resultDescription", List.of(TomorrowsSkills.rubric(rubric)));
			json.put("result", List.of(TomorrowsSkills.result(rubric, this.achievement.slug())));
		}
		if (this.grade != null) {
			String scale = achieved.get("id") + "#cijfer";
			achieved.put("resultDescription", List.of(gradeScale(scale)));
			json.put("result",
					List.of(Map.of("type", List.of("Result"), "resultDescription", scale, "value", this.grade)));
		}
		return json;
	}

	private Map<String, Object> identifier() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("type", "IdentityObject");
		json.put("hashed", true);
		json.put("identityHash", "sha256$" + hash());
		json.put("identityType", "emailAddress");
		json.put("salt", salt());
		return json;
	}

	private static Map<String, Object> gradeScale(String id) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", id);
		json.put("type", List.of("ResultDescription"));
		json.put("name", "Cijfer");
		json.put("resultType", "ext:ECTSGradeScore");
		json.put("valueMin", "1");
		json.put("valueMax", "10");
		return json;
	}

	private Map<String, Object> status(int index) {
		String list = this.by.url("status/revocation.json");
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", list + "#" + index);
		json.put("type", "BitstringStatusListEntry");
		json.put("statusPurpose", "revocation");
		json.put("statusListIndex", Integer.toString(index));
		json.put("statusListCredential", list);
		return json;
	}

	private String salt() {
		return id().substring(id().length() - 12);
	}

	private String hash() {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest((this.email + salt()).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
