package nl.ransel.journey;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An institution delivers; the badge waits, is accepted, and outlives the process. */
@ExtendWith(Chromium.class)
class DeliveryJourneyTest {

	@TempDir
	Path folder;

	@Test
	void awardsWaitForWhoeverComesArriveWithoutReloadAndSurviveARestart() throws Exception {
		try (Demo demo = new Demo(this.folder).start()) {
			somebodyNewFindsWhatWaited(demo);
			anAwardArrivesWhileTheInboxIsOpen(demo);
			demo.close();
			demo.start();
			everythingIsStillThere(demo);
		}
	}

	private void somebodyNewFindsWhatWaited(Demo demo) {
		try (Visitor newcomer = Visitor.atDesk(demo.url())) {
			newcomer.logInWith("nieuw@student.example");
			newcomer.link("Postvak").click();
			newcomer.sees("Deze badge lag op je te wachten.");
			newcomer.findsThePageInOrder();
			newcomer.button("Aannemen").click();
			newcomer.sees("Aangenomen. Hij zit in je rugzak.");
			newcomer.open("/backpack");
			assertThat(badges(newcomer)).hasCount(1);
		}
	}

	private void anAwardArrivesWhileTheInboxIsOpen(Demo demo) throws Exception {
		try (Visitor sanne = Visitor.atDesk(demo.url())) {
			sanne.logInAs("Sanne de Vries");
			sanne.open("/inbox");
			assertThat(sanne.page().locator("main article")).hasCount(2);
			assertThat(demo.pushAward().path("result").asString()).isEqualTo("accepted");
			sanne.sees("Wat een geslaagde open dag!");
			assertThat(sanne.page().locator("main article")).hasCount(3);
			sanne.findsThePageInOrder();
			sanne.keepsPicture("inbox");
			sanne.page()
				.locator("main article")
				.filter(new Locator.FilterOptions().setHasText("Wat een geslaagde open dag!"))
				.getByText("Aannemen")
				.first()
				.click();
			sanne.sees("Aangenomen. Hij zit in je rugzak.");
			assertThat(demo.pushAward().path("result").asString()).as("the same award once more")
				.isEqualTo("duplicate");
		}
	}

	private void everythingIsStillThere(Demo demo) {
		try (Visitor newcomer = Visitor.atDesk(demo.url())) {
			newcomer.logInWith("nieuw@student.example");
			assertThat(badges(newcomer)).hasCount(1);
		}
		try (Visitor sanne = Visitor.atDesk(demo.url())) {
			sanne.logInAs("Sanne de Vries");
			assertThat(badges(sanne)).hasCount(1);
			badges(sanne).first().click();
			sanne.sees("Hoe we dat weten");
			sanne.sees("Echt en geldig");
			sanne.open("/inbox");
			assertThat(sanne.page().locator("main article")).hasCount(2);
		}
	}

	private static Locator badges(Visitor visitor) {
		return visitor.page().locator("main a[href^='/credentials/']");
	}

}
