package nl.ransel.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
 * An identity for life: old addresses, another way to log in, two accounts that become
 * one.
 */
@ExtendWith(Chromium.class)
class IdentityJourneyTest {

	private static final Pattern CODE = Pattern.compile("(\\d{4} \\d{4})");

	private static final String OLD_ADDRESS = "joris.bakker@student.example";

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
	void aBadgeAtAnOldAddressBecomesTheLearnersWithTheCodeFromTheMail() {
		try (Visitor joris = Visitor.atDesk(demo.url())) {
			joris.logInWith("joris@thuis.example");
			joris.open("/import");
			joris.drop(demo.badge("van-joris-leiding-geven.json"));
			joris.sees("Nog niet van jou");
			joris.button("Bewaren in je rugzak").click();
			joris.sees("Bewaard in je rugzak.");

			joris.open("/backpack");
			joris.page().locator("main a[href^='/credentials/']").first().click();
			joris.link("Bewijs een adres").click();
			joris.field("E-mailadres").fill(OLD_ADDRESS.toUpperCase());
			joris.findsThePageInOrder();
			joris.button("Stuur de code").click();
			joris.sees("Code uit de mail");
			joris.findsThePageInOrder();
			joris.keepsPicture("address-code");
			joris.field("Code uit de mail").fill("0000 0000");
			joris.button("Dit adres is van mij").click();
			joris.sees("Deze code klopt niet");
			joris.field("Code uit de mail").fill(codeFromTheMail(joris));
			joris.page().keyboard().press("Enter");
			joris.sees("is nu van jou");
			joris.findsThePageInOrder();
			joris.open("/backpack");
			joris.sees("Je hebt bewezen dat het adres op deze badge van jou is.");
			joris.findsThePageInOrder();
			joris.page().locator("main a[href^='/credentials/']").first().click();
			joris.sees("aangetoond via e-mail op");
			joris.doesNotSee("Bewijs een adres");
		}
	}

	@Test
	void anotherLoginIsLinkedAfterAStepUpTheFirstIsUnlinkedAndEverythingIsStillThere() {
		try (Visitor amir = Visitor.atDesk(demo.url())) {
			logInAnHourAgo(amir, "amir@thuis.example");
			amir.open("/account");
			amir.sees("Dit is je enige manier om in te loggen");
			amir.findsThePageInOrder();
			amir.button("Koppel Demo school").focus();
			amir.page().keyboard().press("Enter");
			fillIn(amir, "amir@thuis.example");
			// The step-up is over: what was asked goes on by itself, now at the school.
			amir.page().waitForURL("**/school/authorize**");
			amir.button("Sanne Elisabeth de Vries").click();
			amir.page().waitForURL("**/account");
			amir.sees("Sanne Elisabeth de Vries (gecontroleerd)");
			amir.sees("lindeveld.example");
			amir.findsThePageInOrder();
			amir.keepsPicture("account");
			amir.button("Loskoppelen").click();
			amir.page()
				.getByRole(AriaRole.DIALOG)
				.getByRole(AriaRole.BUTTON,
						new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Loskoppelen"))
				.click();
			amir.sees("Losgekoppeld. Je badges zijn gebleven.");
			amir.sees("Gekoppeld geweest tot");
			amir.findsThePageInOrder();
		}
		try (Visitor amir = Visitor.onPhone(demo.url())) {
			amir.open("/login?provider=school&to=/account");
			amir.button("Sanne Elisabeth de Vries").click();
			amir.page().waitForURL("**/account");
			amir.sees("amir@thuis.example");
			amir.sees("Gekoppeld geweest tot");
			amir.findsThePageInOrder();
			amir.keepsPicture("account-phone");
		}
	}

	@Test
	void twoAccountsOfOnePersonBecomeOneWhenTheyShowBothLogins() {
		try (Visitor school = Visitor.atDesk(demo.url())) {
			school.open("/login?provider=school");
			school.button("J. Bakker").click();
			school.arrives("backpack");
			school.open("/stacks");
			school.button("Nieuwe stapel").click();
			school.field("Naam van de stapel").fill("Van school");
			school.button("Stapel maken").click();
			assertThat(school.page().locator("main h1")).containsText("Van school");
		}
		try (Visitor home = Visitor.atDesk(demo.url())) {
			home.logInWith("bakker@thuis.example");
			home.open("/account");
			home.button("Koppel Demo school").click();
			home.button("J. Bakker").click();
			home.page().waitForURL("**/account/merge");
			home.sees("jbakker@duinrand.example");
			home.findsThePageInOrder();
			home.keepsPicture("merge");
			home.button("Voeg samen").click();
			home.sees("Je twee accounts zijn nu één.");
			home.findsThePageInOrder();
			home.open("/stacks");
			home.sees("Van school");
		}
	}

	private static String codeFromTheMail(Visitor visitor) {
		Page mail = visitor.page().context().newPage();
		for (int i = 0; i < 50; i++) {
			mail.navigate("/demo/mail");
			Matcher code = CODE.matcher(mail.locator("main").textContent());
			if (code.find()) {
				mail.close();
				return code.group(1);
			}
			mail.waitForTimeout(200);
		}
		throw new AssertionError("no mail came");
	}

	private static void logInAnHourAgo(Visitor visitor, String email) {
		visitor.open("/login");
		long then = Instant.now().minus(Duration.ofHours(1)).getEpochSecond();
		visitor.page().locator("#extra").fill("{\"auth_time\": " + then + "}");
		fillIn(visitor, email);
		visitor.arrives("backpack");
		assertThat(visitor.page().url()).endsWith("/backpack");
	}

	private static void fillIn(Visitor visitor, String email) {
		visitor.page().locator("#email").fill(email);
		visitor.page().locator("#own button").click();
	}

}
