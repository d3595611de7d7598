package nl.ransel.journey;

import java.nio.file.Path;

import com.microsoft.playwright.Download;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Taking everything along, being forgotten, and coming back. */
@ExtendWith(Chromium.class)
class PrivacyJourneyTest {

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
	void aLearnerDownloadsEverythingIsErasedAndPutsItBackInANewAccount() {
		Path zip = folder.resolve("ransel.zip");
		String link;
		try (Visitor joris = Visitor.atDesk(demo.url())) {
			joris.logInWith("joris.bakker@student.example");
			joris.open("/import");
			joris.drop(demo.badge("van-joris-leiding-geven.json"));
			joris.button("Bewaren in je rugzak").click();
			joris.sees("Bewaard in je rugzak.");
			link = shared(joris);
			joris.open("/account");
			joris.sees("Jouw gegevens");
			joris.findsThePageInOrder();
			Download download = joris.page().waitForDownload(() -> joris.button("Download alles").click());
			download.saveAs(zip);

			joris.link("Wis je account").click();
			joris.sees("Dit verdwijnt");
			joris.findsThePageInOrder();
			joris.keepsPicture("erase");
			joris.button("Wis mijn account en alles erin").click();
			joris.sees("Typ het woord WISSEN. Dan weten we zeker");
			joris.findsThePageInOrder();
			joris.field("Typ het woord WISSEN").fill("wissen");
			joris.page().keyboard().press("Enter");
			joris.sees("Je account is gewist.");
			joris.findsThePageInOrder();
		}
		try (Visitor employer = Visitor.withoutScripts(demo.url())) {
			assertThat(employer.open(link).status()).isEqualTo(410);
			employer.doesNotSee("Leiding geven");
		}
		try (Visitor joris = Visitor.onPhone(demo.url())) {
			joris.logInWith("joris.bakker@student.example");
			assertThat(joris.page().locator("main a[href^='/credentials/']").count()).isZero();
			joris.open("/account");
			joris.field("Choose your file").setInputFiles(zip);
			joris.sees("Put back. New badges: 1.");
			joris.keepsPicture("put-back-phone");
			joris.findsThePageInOrder();
			joris.open("/backpack");
			joris.page().locator("main a[href^='/credentials/']").first().click();
			joris.sees("Leiding geven");
		}
	}

	private String shared(Visitor joris) {
		joris.open("/shares/new");
		joris.field("Naam voor jezelf").fill("Sollicitatie");
		joris.page().locator("input[name=badges]").first().check();
		joris.button("Maak de link").click();
		joris.sees("Je link is klaar.");
		return joris.field("Link om te delen").inputValue();
	}

}
