package nl.ransel.journey;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody who has never been here is mailed about a badge that was delivered for them.
 */
@ExtendWith(Chromium.class)
class MailedJourneyTest {

	/** The demo institution delivers an award for them when the demo starts. */
	private static final String NEWCOMER = "nieuw@student.example";

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
	void aMailLeadsThroughTheFirstLoginToTheInboxAndFromThereIntoAStack() {
		try (Visitor newcomer = Visitor.atDesk(demo.url())) {
			Locator mail = mailTo(newcomer);
			assertThat(mail).containsText("Er ligt een badge voor je klaar");
			assertThat(mail).containsText("MBO Lindeveld");
			mail.locator("a[href$='/inbox']").click();
			newcomer.sees("Log in om verder te gaan");
			newcomer.findsThePageInOrder();
			newcomer.link("Inloggen met Demo").click();
			newcomer.page().locator("#email").fill(NEWCOMER);
			newcomer.page().locator("#own button").click();
			newcomer.arrives("inbox");
			newcomer.sees("Deze badge lag op je te wachten.");
			newcomer.button("Aannemen").click();
			newcomer.sees("Aangenomen. Hij zit in je rugzak.");

			newcomer.open("/stacks");
			newcomer.button("Nieuwe stapel").click();
			newcomer.field("Naam van de stapel").fill("Mijn begin");
			newcomer.button("Stapel maken").click();
			newcomer.page().locator("main").getByRole(AriaRole.CHECKBOX).first().check();
			newcomer.button("Leg 1 badge op de stapel").click();
			newcomer.button("Stapel bewaren").click();
			newcomer.sees("Je stapel is bewaard.");
			assertThat(newcomer.page().locator(".entries .entry")).hasCount(1);
		}
	}

	@Test
	void theLinkAtTheFootOfTheMailStopsItWithoutALogin() {
		try (Visitor passerBy = Visitor.onPhone(demo.url())) {
			mailTo(passerBy).locator("a[href*='/mail/']").click();
			passerBy.sees("No more mail?");
			passerBy.findsThePageInOrder();
			passerBy.keepsPicture("no-more-mail");
			passerBy.button("Stop this mail").click();
			passerBy.sees("This mail has stopped");
			passerBy.findsThePageInOrder();
			passerBy.button("Get mail again after all").click();
			passerBy.sees("You get mail again");
			passerBy.findsThePageInOrder();
		}
	}

	private static Locator mailTo(Visitor visitor) {
		for (int i = 0; i < 100; i++) {
			visitor.open("/demo/mail");
			Locator mail = visitor.page()
				.locator("article")
				.filter(new Locator.FilterOptions().setHasText("Aan " + NEWCOMER));
			if (mail.count() > 0) {
				return mail.first();
			}
			visitor.page().waitForTimeout(200);
		}
		throw new AssertionError("no mail came");
	}

}
