package nl.ransel.demo.badges;

import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;

import nl.ransel.demo.DemoAccount;

/**
 * What the ready learner has on another platform: two badges of their own, one that is
 * somebody else's, and one that was changed after it was signed.
 */
final class BadgesElsewhere {

	private final Schools schools;

	private final Issuing issuing;

	BadgesElsewhere(Schools schools, Issuing issuing) {
		this.schools = schools;
		this.issuing = issuing;
	}

	/** As JSON or compact JWS, by the name of a file. */
	Map<String, String> all() throws GeneralSecurityException {
		Map<String, String> badges = new LinkedHashMap<>();
		badges.put("1-zonnepanelen.json",
				this.issuing.text(this.issuing.linkedData(this.schools.zilverbeek(Achievements.ZONNEPANELEN, 33))));
		badges.put("2-warmtepomp.jwt", this.issuing.jwt(this.schools.zilverbeek(Achievements.WARMTEPOMP, 12),
				this.schools.zilverbeek().key(DemoKey.Kind.EDDSA)));
		badges.put("3-van-joris.json", this.issuing.text(this.issuing
			.linkedData(this.schools.zilverbeek(Achievements.PLOEG, 50).to(DemoAccount.JORIS.email()))));
		badges.put("4-vervalst.json",
				this.issuing.text(this.issuing.linkedData(this.schools.zilverbeek(Achievements.LASSEN, 8)))
					.replace("niveau 1", "niveau 3"));
		return badges;
	}

}
