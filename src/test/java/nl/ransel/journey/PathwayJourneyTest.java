package nl.ransel.journey;

import java.nio.file.Path;
import java.util.Arrays;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A teacher follows a programme to its end; a learner sees where every school counts. */
@ExtendWith(Chromium.class)
class PathwayJourneyTest {

	@TempDir
	static Path folder;

	private static Demo demo;

	@BeforeAll
	static void startTheDemo() {
		demo = new Demo(folder).start();
	}

	@AfterAll
	static void stopTheDemo() {
		demo.close();
	}

	@Test
	void aTeacherFollowsAProgrammeAndTheLastBadgeMakesItComplete() {
		try (Visitor amina = Visitor.atDesk(demo.url())) {
			amina.logInAs("Amina el Idrissi");
			imports(amina, "van-amina-1-leerlinggegevens.json", "van-amina-2-opdrachten.json",
					"van-amina-3-toetsen.json");
			amina.open("/stacks");
			amina.sees("Leerpaden");
			amina.findsThePageInOrder();
			amina.link("Leren met ICT").click();
			amina.sees("Je hebt 3 van de 4.");
			amina.sees("Kies er 1 van de 2.");
			assertThat(amina.page().locator(".steps")).not().containsText("Keuze uit");
			amina.sees("Techniekschool Zilverbeek");
			amina.button("Volg dit leerpad").click();
			amina.sees("Naar je stapel");
			amina.findsThePageInOrder();
			amina.keepsPicture("pathway-tree");
			imports(amina, "van-amina-4-collega.json");
			amina.open("/pathways/leren-met-ict");
			amina.sees("Compleet: je hebt alle 4.");
			amina.findsThePageInOrder();
			amina.link("Naar je stapel").click();
			amina.sees("Deel 3: samen met je team");
			amina.sees("Compleet: je hebt alle 4.");
			amina.findsThePageInOrder();
			amina.keepsPicture("pathway-stack");
			amina.open("/stacks");
			amina.sees("vult zichzelf");
			amina.keepsPicture("pathway-stacks");
			amina.open("/account/activity");
			assertThat(amina.page().locator("main a[href='/pathways/leren-met-ict']")).hasCount(1);
		}
	}

	@Test
	void aMatrixOfSkillsCanBeReadOnAPhoneAndUsedWithAKeyboard() {
		try (Visitor sanne = Visitor.atDesk(demo.url())) {
			sanne.logInAs("Sanne de Vries");
			imports(sanne, "digitaal-samenwerken.jwt", "werken-in-een-ploeg.json", "storing-zoeken.jwt",
					"klantgesprek-voeren.json", "lassen-mig-mag.svg", "duurzaam-inkopen.png");
			sanne.open("/pathways/vaardigheden-voor-morgen");
			sanne.sees("Je hebt 4 van de 10.");
			sanne.findsThePageInOrder();
			sanne.keepsPicture("pathway-matrix");
			Locator together = sanne.page().locator("#asked-samen");
			assertThat(together).containsText("MBO Lindeveld");
			assertThat(together).containsText("Techniekschool Zilverbeek");
			assertThat(sanne.page().locator("#asked-sturen")).containsText("lager dan het leerpad vraagt");
			stacksWithHeadings(sanne);
		}
		try (Visitor sanne = Visitor.onPhone(demo.url())) {
			sanne.logInAs("Sanne de Vries");
			sanne.open("/pathways/vaardigheden-voor-morgen");
			sanne.sees("Je hebt 4 van de 10.");
			sanne.findsThePageInOrder();
			sanne.keepsPicture("pathway-matrix-phone");
			Locator follow = sanne.button("Volg dit leerpad");
			follow.focus();
			sanne.page().keyboard().press("Enter");
			assertThat(sanne.link("Naar je stapel")).isFocused();
			sanne.findsThePageInOrder();
			sanne.open("/stacks");
			sanne.sees("Leerpaden");
			sanne.findsThePageInOrder();
			sanne.keepsPicture("pathway-stacks-phone");
		}
	}

	private void stacksWithHeadings(Visitor sanne) {
		sanne.open("/stacks");
		sanne.button("Nieuwe stapel").click();
		sanne.field("Naam van de stapel").fill("Mijn techniek");
		sanne.button("Stapel maken").click();
		sanne.page().getByLabel("Werken in een ploeg").check();
		sanne.page().getByLabel("Een storing zoeken").check();
		sanne.button("Leg 2 badges op de stapel").click();
		putsInOrder(sanne);
		sanne.button("Kopje toevoegen").click();
		sanne.field("Kopje 1").fill("Op de werkvloer");
		sanne.field("Onder welk kopje staat Werken in een ploeg?").selectOption("Op de werkvloer");
		assertThat(sanne.field("Onder welk kopje staat Werken in een ploeg?")).isFocused();
		sanne.page().getByText("Turkoois").click();
		sanne.findsThePageInOrder();
		sanne.keepsPicture("stack-editor");
		sanne.button("Stapel bewaren").click();
		sanne.sees("Op de werkvloer");
		sanne.sees("EQF 3 tot 4");
		sanne.findsThePageInOrder();
		sanne.keepsPicture("stack-sections");
	}

	/** By dragging, and back with the keyboard alone. */
	private void putsInOrder(Visitor sanne) {
		Locator entries = sanne.page().locator(".entries--edit > li");
		assertThat(entries.first()).containsText("Werken in een ploeg");
		Locator grips = entries.locator(".grip");
		sanne.drags(grips.nth(1), grips.nth(0));
		assertThat(entries.first()).containsText("Een storing zoeken");
		Locator up = entries.nth(1).locator("[id^=up-]");
		String button = up.getAttribute("id");
		up.focus();
		sanne.page().keyboard().press("Enter");
		assertThat(entries.first()).containsText("Werken in een ploeg");
		assertThat(sanne.page().locator("[id='" + button + "']")).isFocused();
		assertThat(sanne.page().locator("#live")).containsText("Werken in een ploeg ligt nu op plaats 1 van 2");
	}

	private void imports(Visitor somebody, String... files) {
		somebody.open("/import");
		Path[] badges = Arrays.stream(files).map(demo::badge).toArray(Path[]::new);
		somebody.drop(badges);
		if (files.length > 1) {
			somebody.sees("Alle " + files.length + " gecontroleerd");
		}
		somebody.button((files.length > 1) ? "Bewaar alle " + files.length + " goede badges" : "Bewaren in je rugzak")
			.click();
		assertThat(somebody.page().getByText("Bewaard in je rugzak.").locator("visible=true")).hasCount(files.length);
	}

}
