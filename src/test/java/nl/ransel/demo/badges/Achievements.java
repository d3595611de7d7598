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

	static final Achievement PLOEG = new Achievement("werken-in-een-ploeg", "Werken in een ploeg",
			"Met een ploeg een productielijn draaiend houden en het werk goed overdragen.",
			"Je draait vier weken mee in een ploeg. Je ploegleider en je docent beoordelen je niveau samen.", 3, 60,
			null, "25331", "Samenwerken", BadgeFrame.DISC, BadgeMotif.GRID);

	static final Achievement VERBETERING = new Achievement("verbetering-ontwerpen", "Een verbetering ontwerpen",
			"Een onderdeel van een machine opnieuw bedenken, tekenen en proberen.",
			"Je maakt drie ontwerpen, bouwt er een en laat zien wat het oplevert.", 4, null, 3, "25296",
			"Techniek toepassen", BadgeFrame.SUN, BadgeMotif.GEAR);

	static final Achievement STORING = new Achievement("storing-zoeken", "Een storing zoeken en verhelpen",
			"Stap voor stap vinden waarom een installatie stilstaat, en haar weer veilig laten draaien.",
			"Je verhelpt drie storingen die je niet kent. De praktijkbeoordelaar beoordeelt je niveau.", 4, 40, null,
			"25331", "Techniek toepassen", BadgeFrame.HEXAGON, BadgeMotif.FLAME);

	static final Achievement ZONNEPANELEN = new Achievement("zonnepanelen-leggen", "Zonnepanelen leggen",
			"Panelen veilig op een dak leggen, aansluiten en doormeten.",
			"Je legt met een ploeg twee daken en levert ze op met een meetrapport.", 3, 60, null, "25331",
			"Techniek toepassen", BadgeFrame.SUN, BadgeMotif.GRID);

	static final Achievement WARMTEPOMP = new Achievement("warmtepomp-onderhouden", "Een warmtepomp onderhouden",
			"Een warmtepomp nakijken, schoonmaken en opnieuw instellen.",
			"Je onderhoudt drie warmtepompen. De praktijkbeoordelaar meet na of ze zuiniger zijn.", 3, 40, null,
			"25331", "Techniek toepassen", BadgeFrame.DISC, BadgeMotif.FLAME);

	static final Achievement ICT_GEGEVENS = new Achievement("ict-leerlinggegevens",
			"Zorgvuldig met gegevens van leerlingen",
			"Weten wat je mag vastleggen, waar het staat en wie het mag zien.",
			"Je kijkt je eigen vak na met de controlelijst en bespreekt twee verbeteringen met een collega.", 6, null,
			null, null, "Leren met ICT", BadgeFrame.OCTAGON, BadgeMotif.CARE);

	static final Achievement ICT_OPDRACHTEN = new Achievement("ict-opdrachten", "Digitale opdrachten maken",
			"Opdrachten maken waarmee leerlingen zelf aan de slag kunnen, ook op een telefoon.",
			"Je maakt drie opdrachten, probeert ze uit in een les en past ze aan.", 6, null, null, null,
			"Leren met ICT", BadgeFrame.OCTAGON, BadgeMotif.STEPS);

	static final Achievement ICT_TOETSEN = new Achievement("ict-toetsen", "Digitaal toetsen",
			"Een toets maken en afnemen waarvan leerlingen leren wat ze nog niet kunnen.",
			"Je neemt een toets af, bekijkt de uitkomsten per vraag en bespreekt ze met de klas.", 6, null, null, null,
			"Leren met ICT", BadgeFrame.OCTAGON, BadgeMotif.GRID);

	static final Achievement ICT_FILM = new Achievement("ict-film", "Uitleggen met film",
			"Korte films maken die iets uitleggen, met ondertitels.",
			"Je maakt drie films van hoogstens vier minuten en vraagt leerlingen wat ze eraan hadden.", 6, null, null,
			null, "Leren met ICT", BadgeFrame.OCTAGON, BadgeMotif.DUNES);

	static final Achievement ICT_COLLEGA = new Achievement("ict-collega", "Collega's op weg helpen",
			"Een collega helpen om ICT in de les te gebruiken.",
			"Je helpt twee collega's met een les en kijkt daarna samen terug.", 6, null, null, null, "Leren met ICT",
			BadgeFrame.OCTAGON, BadgeMotif.TALK);

	static final List<Achievement> OF_LINDEVELD = List.of(GASTVRIJ, ELEKTRICITEIT, DIGITAAL, DUURZAAM, KLANTGESPREK,
			LEIDING, BHV, HEFTRUCK, MEDICATIE, BEGELEIDEN, VOEDSEL, ONDERZOEK, EVENEMENT, ICT_GEGEVENS, ICT_OPDRACHTEN,
			ICT_FILM, ICT_COLLEGA);

	static final List<Achievement> OF_ZILVERBEEK = List.of(LASSEN, ROBOTICA, PLOEG, VERBETERING, STORING, ICT_TOETSEN,
			ZONNEPANELEN, WARMTEPOMP);

	private Achievements() {
	}

}
