package nl.ransel.demo.badges;

import java.util.List;

/** What the demo institutions teach. The programme numbers are made up. */
final class Achievements {

	static final Achievement GASTVRIJ = new Achievement("gastvrij-ontvangen", "Gastvrij ontvangen",
			"Gasten welkom heten, naar hun plaats begeleiden en wensen doorgeven aan de keuken.",
			"Je ontvangt tijdens drie diensten in het leerrestaurant zelfstandig gasten. Een praktijkbeoordelaar "
					+ "kijkt mee en vindt alle onderdelen voldoende.",
			2, 80, null, "25168", "Gastgericht werken", BadgeFrame.ROSETTE, BadgeMotif.DUNES);

	static final Achievement ELEKTRICITEIT = new Achievement("veilig-werken-elektriciteit",
			"Veilig werken met elektriciteit",
			"Een installatie spanningsloos maken, meten en weer in bedrijf nemen, volgens de regels.",
			"Je maakt een groepenkast spanningsloos en legt elke stap uit. Daarna volgt een toets van 30 vragen.", 3,
			40, null, "25331", "Veilig werken", BadgeFrame.HEXAGON, BadgeMotif.GEAR);

	static final Achievement DIGITAAL = new Achievement("digitaal-samenwerken", "Digitaal samenwerken: gevorderd",
			"Samen aan documenten werken, afspraken vastleggen en informatie veilig delen.",
			"Je laat met een portfolio zien hoe je groepje een half jaar digitaal heeft samengewerkt.", 3, 60, null,
			"25187", "Samenwerken, gevorderd", BadgeFrame.OCTAGON, BadgeMotif.GRID);

	static final Achievement DUURZAAM = new Achievement("duurzaam-inkopen", "Duurzaam inkopen",
			"Producten vergelijken op herkomst, verpakking en prijs, en een inkoopadvies schrijven.",
			"Je schrijft een inkoopadvies voor een echt bedrijf en bespreekt het met de ondernemer.", 4, 120, null,
			"25150", "Duurzaam denken", BadgeFrame.DISC, BadgeMotif.LEAF);

	static final Achievement KLANTGESPREK = new Achievement("klantgesprek-voeren", "Een klantgesprek voeren",
			"Luisteren, doorvragen en samen met de klant tot een keuze komen.",
			"Je voert twee gesprekken met een oefenklant. Een docent en iemand uit het vak beoordelen ze.", 3, 48, null,
			"25167", "Communiceren, gevorderd", BadgeFrame.ROSETTE, BadgeMotif.TALK);

	static final Achievement LEIDING = new Achievement("leiding-in-de-keuken", "Leiding geven in de keuken",
			"Een brigade van vier aansturen tijdens een avond met veertig gasten.",
			"Je bereidt een avond voor, geeft leiding en kijkt met je team terug op wat beter kon.", 4, 160, null,
			"25182", "Leiding geven", BadgeFrame.SUN, BadgeMotif.STEPS);

	static final Achievement BHV = new Achievement("bedrijfshulpverlening", "Bedrijfshulpverlening, basis",
			"Eerste hulp, een beginnende brand blussen en een gebouw ontruimen.",
			"Je doet mee aan een dag met oefeningen en slaagt voor de toets. De badge is een jaar geldig.", 2, 16, null,
			null, "Veilig werken", BadgeFrame.DISC, BadgeMotif.CARE);

	static final Achievement HEFTRUCK = new Achievement("heftruck-rijden", "Heftruck rijden",
			"Veilig rijden, stapelen en laden met een heftruck.",
			"Je rijdt het parcours zonder fouten en kent de regels van het magazijn.", 2, 24, null, "25374",
			"Veilig werken", BadgeFrame.HEXAGON, BadgeMotif.STEPS);

	static final Achievement MEDICATIE = new Achievement("medicatie-aanreiken", "Medicatie aanreiken",
			"Medicijnen controleren, aanreiken en aftekenen volgens protocol.",
			"Je reikt tien keer medicatie aan onder toezicht en legt uit wat je doet als iets niet klopt.", 3, 32, null,
			"25477", "Zorgvuldig werken", BadgeFrame.OCTAGON, BadgeMotif.CARE);

	static final Achievement LASSEN = new Achievement("lassen-mig-mag", "Lassen met MIG/MAG, niveau 1",
			"Hoeklassen in plaat van twee tot tien millimeter.",
			"Je maakt vier proefstukken. Ze worden bekeken, gemeten en doorgezaagd.", 2, 100, null, "25296",
			"Vakmanschap metaal", BadgeFrame.SUN, BadgeMotif.FLAME);

	static final Achievement ROBOTICA = new Achievement("robotica", "Robotica: je eerste programma",
			"Een robotarm programmeren die producten sorteert op kleur en vorm.",
			"Je bouwt de opstelling, schrijft het programma en laat de arm vijftig producten foutloos sorteren.", 5,
			null, 5, null, "Techniek toepassen", BadgeFrame.OCTAGON, BadgeMotif.GEAR);

	static final Achievement BEGELEIDEN = new Achievement("leerling-begeleiden", "Een nieuwe collega begeleiden",
			"Iemand op de werkvloer wegwijs maken, voordoen, laten doen en bespreken.",
			"Je begeleidt vier weken lang een stagiair en houdt met elkaar een logboek bij.", 4, 40, null, null,
			"Begeleiden, gevorderd", BadgeFrame.HEXAGON, BadgeMotif.TALK);

	static final Achievement VOEDSEL = new Achievement("voedselveiligheid", "Voedselveiligheid",
			"Hygiënisch werken, temperaturen bewaken en allergenen kennen.",
			"Je loopt twee diensten mee met de controlelijst en slaagt voor de toets.", 2, 20, null, "25180",
			"Zorgvuldig werken", BadgeFrame.DISC, BadgeMotif.LEAF);

	static final Achievement ONDERZOEK = new Achievement("praktijkonderzoek", "Een praktijkonderzoek doen",
			"Een vraag uit een bedrijf onderzoeken en het antwoord presenteren.",
			"Je onderzoekt een vraag van een bedrijf in de regio en presenteert de uitkomst aan de opdrachtgever.", 5,
			null, 4, null, "Onderzoeken, expert", BadgeFrame.ROSETTE, BadgeMotif.GRID);

	static final Achievement EVENEMENT = new Achievement("evenement-organiseren", "Een evenement organiseren",
			"Een evenement bedenken, begroten, voorbereiden en uitvoeren met een team.",
			"Je organiseert een open dag voor minstens honderd bezoekers en maakt daarna een evaluatie.", 4, 96, null,
			"25353", "Plannen en organiseren", BadgeFrame.ROSETTE, BadgeMotif.DUNES);

	static final List<Achievement> OF_LINDEVELD = List.of(GASTVRIJ, ELEKTRICITEIT, DIGITAAL, DUURZAAM, KLANTGESPREK,
			LEIDING, BHV, HEFTRUCK, MEDICATIE, BEGELEIDEN, VOEDSEL, ONDERZOEK, EVENEMENT);

	static final List<Achievement> OF_ZILVERBEEK = List.of(LASSEN, ROBOTICA);

	private Achievements() {
	}

}
