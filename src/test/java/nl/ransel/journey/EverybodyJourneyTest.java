package nl.ransel.journey;

import java.nio.file.Path;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same product with a keyboard only, on the smallest phone, in the dark, in English.
 */
@ExtendWith(Chromium.class)
class EverybodyJourneyTest {

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
	void aBadgeIsImportedAndSharedWithNothingButAKeyboard() {
		try (Visitor joris = Visitor.atDesk(demo.url())) {
			joris.open("/login");
			tabTo(joris, "Joris Bakker");
			joris.page().keyboard().press("Enter");
			joris.page().waitForURL("**/backpack");
			joris.sees("Welkom bij Ransel");
			tabTo(joris, "Akkoord, ga verder");
			joris.page().keyboard().press("Enter");
			joris.sees("Je ransel is nog leeg");
			tabTo(joris, "Je eerste badge toevoegen");
			joris.page().keyboard().press("Enter");
			joris.page().waitForURL("**/import");
			// Listening from here on: asked for only at the key press, the chooser may
			// come too soon.
			joris.page().onFileChooser((ready) -> {
			});
			tabToField(joris, "files");
			FileChooser chooser = joris.page().waitForFileChooser(() -> joris.page().keyboard().press("Enter"));
			chooser.setFiles(demo.badge("van-joris-leiding-geven.json"));
			joris.sees("Echt en geldig");
			tabTo(joris, "Bewaren in je rugzak");
			joris.page().keyboard().press("Enter");
			joris.sees("Bewaard in je rugzak.");
			tabTo(joris, "Bekijken");
			joris.page().keyboard().press("Enter");
			joris.sees("Hoe we dat weten");
			tabTo(joris, "Deel deze badge");
			joris.page().keyboard().press("Enter");
			tabToField(joris, "label");
			joris.page().keyboard().type("Stage");
			tabTo(joris, "Maak de link");
			joris.page().keyboard().press("Enter");
			joris.sees("Je link is klaar.");
		}
	}

	@Test
	void everyPageFitsTheSmallestPhoneInTheDarkAndInEnglish() {
		try (Visitor sanne = Visitor.onPhone(demo.url())) {
			sanne.open("/");
			sanne.sees("Check a badge");
			sanne.findsThePageInOrder();
			sanne.keepsPicture("start-phone");
			sanne.logInAs("Sanne de Vries");
			sanne.open("/import");
			sanne.sees("Drop your badges here");
			sanne.drop(demo.badge("duurzaam-inkopen.png"), demo.badge("verlopen-bedrijfshulpverlening.json"));
			sanne.button("Keep in your backpack").click();
			sanne.button("Keep in your backpack").click();
			assertThat(sanne.page().getByText("Kept in your backpack.").locator("visible=true")).hasCount(2);
			sanne.findsThePageInOrder();
			for (String place : new String[] { "backpack", "stacks", "shares", "shares/new", "inbox", "account",
					"verify" }) {
				sanne.open("/" + place);
				sanne.page().locator("main h1").waitFor();
				sanne.findsThePageInOrder();
				sanne.keepsPicture(place.replace('/', '-') + "-phone");
			}
			sanne.open("/backpack");
			sanne.page().locator("main a[href^='/credentials/']").first().click();
			sanne.sees("How we know");
			sanne.findsThePageInOrder();
			sanne.keepsPicture("credential-phone");
		}
	}

	@Test
	void anybodyChecksABadgeWithoutALogin() {
		try (Visitor employer = Visitor.atDesk(demo.url())) {
			employer.open("/");
			employer.link("Een badge controleren").click();
			employer.findsThePageInOrder();
			employer.drop(demo.badge("lassen-mig-mag.svg"));
			employer.sees("Echt en geldig");
			employer.findsThePageInOrder();
			employer.keepsPicture("verify");
			employer.open("/verify");
			employer.drop(demo.badge("vervalst-medicatie-aanreiken.json"));
			employer.sees("Klopt niet");
			employer.findsThePageInOrder();
			employer.open("/verify");
			employer.drop(demo.badge("ingetrokken-heftruck-rijden.json"));
			employer.sees("Ingetrokken");
			employer.open("/verify");
			employer.drop(demo.badge("verlopen-bedrijfshulpverlening.json"));
			employer.sees("Verlopen");
		}
	}

	@Test
	void theLanguageIsTheReadersChoice() {
		try (Visitor reader = Visitor.atDesk(demo.url())) {
			reader.open("/");
			reader.button("English").click();
			reader.sees("Check a badge");
			assertThat(reader.page().locator("html")).hasAttribute("lang", "en");
			reader.open("/verify");
			reader.sees("Check a badge");
			reader.findsThePageInOrder();
		}
	}

	@Test
	void anAddressThatLeadsNowhereSaysSoAndShowsTheWayBack() {
		try (Visitor reader = Visitor.onPhone(demo.url())) {
			assertThat(reader.open("/no-such-page").status()).isEqualTo(404);
			reader.sees("This page does not exist");
			reader.keepsPicture("no-such-page-phone");
			reader.link("To the start").click();
			reader.sees("Check a badge");
		}
	}

	/** Presses Tab until what has the focus bears this name. */
	private static void tabTo(Visitor visitor, String name) {
		tabUntil(visitor, "element => element.innerText?.includes('" + name + "')", name);
	}

	private static void tabToField(Visitor visitor, String id) {
		tabUntil(visitor, "element => element.id === '" + id + "'", id);
	}

	private static void tabUntil(Visitor visitor, String condition, String what) {
		Page page = visitor.page();
		for (int presses = 0; presses < 80; presses++) {
			page.keyboard().press("Tab");
			if (Boolean.TRUE.equals(page.evaluate("() => (" + condition + ")(document.activeElement)"))) {
				return;
			}
		}
		assertThat(page.getByRole(AriaRole.MAIN).innerText()).as("%s can be reached with Tab", what).isEmpty();
	}

}
