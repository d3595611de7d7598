package nl.ransel.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Agreeing to the terms: once, in the way of nothing, and again when they change. */
@ExtendWith(Chromium.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsentJourneyTest {

	private static final String NOOR = "noor.vos@student.example";

	@TempDir
	static Path folder;

	private static Demo demo;

	@BeforeAll
	static void startTheDemo() {
		demo = new Demo(folder.resolve("demo")).start();
	}

	@AfterAll
	static void stopTheDemo() {
		demo.close();
	}

	@Test
	@Order(1)
	void whoIsNewReadsWhatIsAgreedSaysYesAndIsWhereTheyWantedToBe() {
		try (Visitor noor = Visitor.atDesk(demo.url())) {
			noor.open("/");
			noor.link("Voorwaarden").click();
			noor.sees("Wat jij doet");
			noor.findsThePageInOrder();
			noor.link("Privacy").click();
			noor.sees("Jouw rechten");
			noor.findsThePageInOrder();

			comes(noor, "/stacks");
			noor.sees("Welkom bij Ransel");
			noor.sees("Wat jij doet");
			noor.findsThePageInOrder();
			noor.keepsPicture("consent");
			noor.button("Akkoord, ga verder").click();
			noor.sees("Nieuwe stapel");
			noor.findsThePageInOrder();
			assertThat(noor.page()).hasURL(demo.url() + "/stacks");

			noor.open("/account");
			noor.sees("Waar je akkoord mee ging");
			noor.sees("Versie example-1");
			noor.findsThePageInOrder();
			noor.open("/backpack");
			noor.doesNotSee("Akkoord, ga verder");
		}
	}

	@Test
	@Order(2)
	void whoRatherDoesNotTakesTheirDataAlongAndLeaves() {
		try (Visitor guest = Visitor.onPhone(demo.url())) {
			guest.open("/login?to=/account");
			guest.page().locator("#email").fill("gast@student.example");
			guest.page().locator("#own button").click();
			guest.sees("Welcome to Ransel");
			guest.sees("Rather not?");
			guest.findsThePageInOrder();
			guest.keepsPicture("consent-phone");
			guest.page().waitForDownload(() -> guest.button("Download everything").click());
			guest.link("Erase your account").click();
			guest.sees("This goes");
			guest.findsThePageInOrder();
			guest.page().goBack();
			guest.button("Log out").click();
			guest.page().waitForURL(demo.url() + "/");
			guest.link("Privacy").click();
			guest.sees("Your rights");
			guest.findsThePageInOrder();
		}
	}

	@Test
	@Order(3)
	void whoWasAtWorkWhenTheTermsChangedLosesNoWord() throws IOException {
		try (Visitor noor = Visitor.atDesk(demo.url())) {
			comes(noor, "/stacks");
			noor.button("Nieuwe stapel").click();
			noor.field("Naam van de stapel").fill("Mijn winkelstage");
			demo.close();
			demo.start("--ransel.consent.directory=" + texts(), "--ransel.consent.version=2027-01");

			noor.button("Stapel maken").click();
			noor.sees("De voorwaarden zijn veranderd");
			noor.sees("We bewaren je logboek korter.");
			noor.button("Akkoord, ga verder").click();
			assertThat(noor.page().locator("main h1")).containsText("Mijn winkelstage");
			noor.open("/account");
			noor.sees("Versie 2027-01");
			noor.sees("Versie example-1");
		}
	}

	@Test
	@Order(4)
	void whatChangedCanBeReadByEverybody() {
		try (Visitor other = Visitor.onPhone(demo.url())) {
			other.open("/login?to=/account");
			other.page().locator("#email").fill("gast@student.example");
			other.page().locator("#own button").click();
			other.sees("Welcome to Ransel");
			other.doesNotSee("The log is kept for less long.");
			other.sees("The new terms.en");
			other.findsThePageInOrder();
		}
	}

	private static void comes(Visitor visitor, String to) {
		visitor.open("/login?provider=demo&to=" + to);
		visitor.page().locator("#email").fill(NOOR);
		visitor.page().locator("#own button").click();
		visitor.page().waitForURL("**" + to);
	}

	private static Path texts() throws IOException {
		Path texts = Files.createDirectories(folder.resolve("texts"));
		for (String name : List.of("terms.nl", "terms.en", "privacy.nl", "privacy.en")) {
			Files.writeString(texts.resolve(name + ".md"), "## Nieuw\nThe new " + name);
		}
		Files.writeString(texts.resolve("changes.nl.md"), "We bewaren je logboek korter.");
		Files.writeString(texts.resolve("changes.en.md"), "The log is kept for less long.");
		return texts;
	}

}
