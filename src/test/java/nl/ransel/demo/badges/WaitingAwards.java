package nl.ransel.demo.badges;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What MBO Lindeveld delivers when the demo starts: two awards for the ready learner and
 * one for somebody who has never come in.
 */
final class WaitingAwards {

	/** Logs in by typing this address at the demo provider. */
	static final String NEWCOMER = "nieuw@student.example";

	private final Schools schools;

	private final Issuing issuing;

	WaitingAwards(Schools schools, Issuing issuing) {
		this.schools = schools;
		this.issuing = issuing;
	}

	/** The bodies of the requests, by the institution's own reference. */
	Map<String, Map<String, Object>> all() throws GeneralSecurityException {
		Award leading = this.schools.lindeveld(Achievements.LEIDING, 3).withStatus(Schools.FINE + 1).graded("9");
		Award coaching = this.schools.lindeveld(Achievements.BEGELEIDEN, 2)
			.until(this.schools.now().plus(Duration.ofDays(730)));
		Award research = this.schools.lindeveld(Achievements.ONDERZOEK, 1).to(NEWCOMER);
		List<Map<String, Object>> bodies = List.of(
				body("leiding-1", leading, this.issuing.linkedData(leading),
						"Gefeliciteerd, Sanne! Je hebt de avond prachtig geleid."),
				body("begeleiden-1", coaching,
						this.issuing.jwt(coaching, this.schools.lindeveld().key(DemoKey.Kind.ES256)), null),
				body("onderzoek-1", research,
						this.issuing.jwt(research, this.schools.lindeveld().key(DemoKey.Kind.RS256)),
						"Deze badge lag op je te wachten."));
		Map<String, Map<String, Object>> byReference = new LinkedHashMap<>();
		bodies.forEach((body) -> byReference.put((String) body.get("reference"), body));
		return byReference;
	}

	/** One more for the ready learner, for somebody to deliver by hand. */
	Map<String, Object> toPush() throws GeneralSecurityException {
		Award event = this.schools.lindeveld(Achievements.EVENEMENT, 1).graded("8");
		return body("evenement-1", event, this.issuing.linkedData(event), "Wat een geslaagde open dag!");
	}

	private static Map<String, Object> body(String reference, Award award, Object credential,
			@Nullable String message) {
		Map<String, Object> body = new LinkedHashMap<>();
		// Made for another address it is another badge, so it needs another reference.
		body.put("reference", reference + "-" + URI.create(award.by().base()).getPort());
		body.put("recipient", Map.of("type", "email", "value", award.email()));
		body.put("credential", credential);
		if (message != null) {
			body.put("message", message);
		}
		return body;
	}

}
