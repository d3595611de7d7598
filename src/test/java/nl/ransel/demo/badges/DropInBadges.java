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
				json("werken-in-een-ploeg.json", this.schools.zilverbeek(Achievements.PLOEG, 40), Outcome.VALID),
				json("verbetering-ontwerpen.json", this.schools.zilverbeek(Achievements.VERBETERING, 70),
						Outcome.VALID),
				jwt("storing-zoeken.jwt", this.schools.zilverbeek(Achievements.STORING, 5),
						this.schools.zilverbeek().key(DemoKey.Kind.EDDSA)),
				json("van-amina-1-leerlinggegevens.json", teacher(Achievements.ICT_GEGEVENS, 200), Outcome.VALID),
				json("van-amina-2-opdrachten.json", teacher(Achievements.ICT_OPDRACHTEN, 120), Outcome.VALID),
				json("van-amina-3-toetsen.json",
						this.schools.zilverbeek(Achievements.ICT_TOETSEN, 60).to(DemoAccount.COORDINATOR.email()),
						Outcome.VALID),
				json("van-amina-4-collega.json", teacher(Achievements.ICT_COLLEGA, 6), Outcome.VALID),
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

	/** Earned by the coordinator, who teaches too. */
	private Award teacher(Achievement achievement, int daysAgo) {
		return this.schools.lindeveld(achievement, daysAgo).to(DemoAccount.COORDINATOR.email());
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
