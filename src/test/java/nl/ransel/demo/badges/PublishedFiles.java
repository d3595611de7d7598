package nl.ransel.demo.badges;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the institutions have on the web, so that anybody can check their badges: keys,
 * lists of what was revoked, hosted assertions, pictures and pages.
 */
final class PublishedFiles {

	private final Schools schools;

	private final Issuing issuing;

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	PublishedFiles(Schools schools, Issuing issuing) {
		this.schools = schools;
		this.issuing = issuing;
	}

	/** The files, by path below {@code /demo/}. */
	Map<String, byte[]> all() throws GeneralSecurityException {
		Institution lindeveld = this.schools.lindeveld();
		put(lindeveld, "did.json", lindeveld.didDocument());
		put(lindeveld, "status/revocation.json", this.issuing.revocationList(lindeveld,
				new StatusBits(Set.of(Schools.REVOKED), this.schools.daysAgo(600))));
		openBadges2(lindeveld);
		put(lindeveld, "logo.png", BadgeArt.of(BadgeFrame.DISC, BadgeMotif.LEAF, lindeveld.palette()).png());
		pages(lindeveld, Achievements.OF_LINDEVELD);
		pages(this.schools.zilverbeek(), Achievements.OF_ZILVERBEEK);
		this.files.put("morgen/index.html", TomorrowsSkills.page().getBytes(StandardCharsets.UTF_8));
		return this.files;
	}

	private void openBadges2(Institution by) {
		put(by, "ob2/issuer.json", by.toOpenBadges2());
		put(by, "ob2/key.json", by.openBadges2Key());
		put(by, "ob2/revocations.json", noRevocations(by));
		Award hosted = this.schools.lindeveld(Achievements.KLANTGESPREK, 300);
		put(by, "ob2/assertions/" + hosted.achievement().slug() + ".json", this.issuing.hosted2(hosted));
		List.of(Achievements.KLANTGESPREK, Achievements.VOEDSEL)
			.forEach((achievement) -> put(by, "ob2/badges/" + achievement.slug() + ".json",
					achievement.toOpenBadges2(by, by.image(achievement))));
	}

	private static Map<String, Object> noRevocations(Institution by) {
		Map<String, Object> list = new LinkedHashMap<>();
		list.put("@context", "https://w3id.org/openbadges/v2");
		list.put("type", "RevocationList");
		list.put("id", by.url("ob2/revocations.json"));
		list.put("issuer", by.url("ob2/issuer.json"));
		list.put("revokedAssertions", List.of());
		return list;
	}

	private void pages(Institution by, List<Achievement> achievements) {
		put(by, "index.html", Pages.of(by, achievements));
		for (Achievement achievement : achievements) {
			put(by, "images/" + achievement.slug() + ".png", achievement.art(by).png());
			put(by, "achievements/" + achievement.slug() + ".html", Pages.of(by, achievement));
		}
	}

	private void put(Institution by, String path, Map<String, Object> document) {
		put(by, path, this.issuing.text(document));
	}

	private void put(Institution by, String path, String text) {
		put(by, path, text.getBytes(StandardCharsets.UTF_8));
	}

	private void put(Institution by, String path, byte[] bytes) {
		this.files.put(by.slug() + "/" + path, bytes);
	}

}
