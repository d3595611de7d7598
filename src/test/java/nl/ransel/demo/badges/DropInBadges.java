package nl.ransel.demo.badges;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;

import nl.ransel.credential.Outcome;
import nl.ransel.demo.DemoAccount;

/** The badges that lie ready as files, to be dropped in. */
final class DropInBadges {

	private final Schools schools;

	private final Issuing issuing;

	DropInBadges(Schools schools, Issuing issuing) {
		this.schools = schools;
		this.issuing = issuing;
	}

	List<DemoBadge> all() throws GeneralSecurityException {
		return List.of(json("gastvrij-ontvangen.json",
				this.schools.lindeveld(Achievements.GASTVRIJ, 90).withStatus(Schools.FINE).graded("8"), Outcome.VALID),
				jwt("veilig-werken-elektriciteit.jwt", this.schools.lindeveld(Achievements.ELEKTRICITEIT, 60),
						this.schools.lindeveld().key(DemoKey.Kind.ES256)),
				jwt("digitaal-samenwerken.jwt", this.schools.lindeveld(Achievements.DIGITAAL, 30),
						this.schools.lindeveld().key(DemoKey.Kind.RS256)),
				new DemoBadge("duurzaam-inkopen.png",
						this.issuing.png(this.schools.lindeveld(Achievements.DUURZAAM, 45).graded("7")), Outcome.VALID),
				text("klantgesprek-voeren.json",
						this.issuing.text(this.issuing.hosted2(this.schools.lindeveld(Achievements.KLANTGESPREK, 300))),
						Outcome.VALID),
				text("voedselveiligheid.jws", this.issuing.jws2(this.schools.lindeveld(Achievements.VOEDSEL, 400)),
						Outcome.VALID),
				new DemoBadge("lassen-mig-mag.svg",
						this.issuing.svg(this.schools.zilverbeek(Achievements.LASSEN, 20),
								this.schools.zilverbeek().key(DemoKey.Kind.EDDSA)),
						Outcome.VALID),
				json("robotica.json", this.schools.zilverbeek(Achievements.ROBOTICA, 10), Outcome.VALID),
				json("van-joris-leiding-geven.json",
						this.schools.lindeveld(Achievements.LEIDING, 15).to(DemoAccount.JORIS.email()), Outcome.VALID),
				json("verlopen-bedrijfshulpverlening.json",
						this.schools.lindeveld(Achievements.BHV, 500).until(this.schools.daysAgo(135)),
						Outcome.EXPIRED),
				json("ingetrokken-heftruck-rijden.json",
						this.schools.lindeveld(Achievements.HEFTRUCK, 200).withStatus(Schools.REVOKED),
						Outcome.REVOKED),
				text("vervalst-medicatie-aanreiken.json", forged(), Outcome.INVALID));
	}

	/** The level was 3 when the institution signed it. */
	private String forged() throws GeneralSecurityException {
		return this.issuing.text(this.issuing.linkedData(this.schools.lindeveld(Achievements.MEDICATIE, 25)))
			.replace("\"targetCode\" : \"3\"", "\"targetCode\" : \"5\"");
	}

	private DemoBadge json(String name, Award award, Outcome outcome) throws GeneralSecurityException {
		return text(name, this.issuing.text(this.issuing.linkedData(award)), outcome);
	}

	private DemoBadge jwt(String name, Award award, DemoKey key) throws GeneralSecurityException {
		return text(name, this.issuing.jwt(award, key), Outcome.VALID);
	}

	private static DemoBadge text(String name, String text, Outcome outcome) {
		return new DemoBadge(name, text.getBytes(StandardCharsets.UTF_8), outcome);
	}

}
