package nl.ransel.journey;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.connection.StrictHost;
import nl.ransel.demo.DemoAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A learner has badges on another platform, fetches them, and stops that again. */
@ExtendWith(Chromium.class)
class ConnectionJourneyTest {

	@TempDir
	Path folder;

	@Test
	void badgesOfAnotherPlatformComeAndStayWhenThatEnds() {
		String sannes = DemoAccount.SANNE.email();
		try (Demo demo = new Demo(this.folder).start();
				StrictHost host = new StrictHost().has(SignedBadge.of("Hygiëne in de keuken", sannes).jws(),
						SignedBadge.of("Koken voor groepen", sannes).jws(),
						SignedBadge.of("Oud adres", "sanne@oude-school.example").jws(),
						SignedBadge.of("Vals", sannes).tampered())) {
			theyAreFetched(demo, host);
			theyAreSeenOnAPhoneAndItEnds(demo, host);
			assertThat(host.complaints()).isEmpty();
		}
	}

	private void theyAreFetched(Demo demo, StrictHost host) {
		try (Visitor sanne = Visitor.atDesk(demo.url())) {
			sanne.logInAs("Sanne de Vries");
			sanne.open("/account");
			sanne.link("Haal badges van een ander platform").click();
			sanne.field("Adres van het platform").fill("nergens.invalid");
			sanne.button("Zoek het platform").click();
			sanne.sees("Op dit adres antwoordt niemand.");
			sanne.findsThePageInOrder();
			sanne.keepsPicture("connection-search");

			sanne.field("Adres van het platform").fill(host.address());
			sanne.button("Zoek het platform").click();
			sanne.sees("Dit platform noemt zich Badgekast");
			sanne.sees(host.address() + "/voorwaarden");
			sanne.findsThePageInOrder();
			sanne.keepsPicture("connection-met");
			sanne.button("Verder naar Badgekast").click();
			sanne.link("Nee").click();
			sanne.sees("Je hebt daar geen toestemming gegeven.");

			sanne.field("Adres van het platform").fill(host.address());
			sanne.button("Zoek het platform").click();
			sanne.button("Verder naar Badgekast").click();
			sanne.link("Ja, dat mag").click();
			sanne.sees("4 badges gevonden: 3 nieuw, 1 niet bewaard.");
			sanne.sees("1 badge staat op een adres dat je nog niet hebt bewezen.");
			sanne.page().getByText("Wat we niet hebben bewaard").click();
			sanne.sees("Badge 4 van de lijst");
			sanne.findsThePageInOrder();
			sanne.keepsPicture("connection-fetched");

			sanne.open("/backpack");
			sanne.sees("Hygiëne in de keuken");
			assertThat(badges(sanne)).hasCount(3);
		}
	}

	private void theyAreSeenOnAPhoneAndItEnds(Demo demo, StrictHost host) {
		try (Visitor sanne = Visitor.onPhone(demo.url())) {
			sanne.logInAs("Sanne de Vries");
			sanne.open("/account");
			sanne.field("English").check();
			sanne.sees("Badgekast");
			sanne.sees("Other platforms where we fetch your badges.");
			sanne.findsThePageInOrder();
			sanne.keepsPicture("connection-account-phone");
			sanne.link("Fetch badges from another platform").click();
			sanne.button("Fetch now").click();
			sanne.sees("4 badges found: 3 you had already, 1 not kept.");
			sanne.findsThePageInOrder();
			sanne.keepsPicture("connection-phone");
			sanne.field("Address of the platform").fill(host.address());
			sanne.button("Find the platform").click();
			sanne.sees("This platform calls itself Badgekast");
			sanne.findsThePageInOrder();
			sanne.keepsPicture("connection-met-phone");
			sanne.button("Rather not").click();
			sanne.button("Stop").click();
			sanne.page().locator("dialog button[value=yes]").click();
			sanne.sees("We fetch nothing more from Badgekast.");
			assertThat(host.isOpen()).isFalse();
			sanne.open("/backpack");
			assertThat(badges(sanne)).hasCount(3);
		}
	}

	private static Locator badges(Visitor visitor) {
		return visitor.page().locator("main a[href^='/credentials/']");
	}

}
