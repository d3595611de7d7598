package nl.ransel.journey;

import java.net.URI;
import java.nio.file.Path;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A learner on a phone shares behind a code; an employer without scripts gets in by it.
 */
@ExtendWith(Chromium.class)
class GuardedShareJourneyTest {

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
	void aCodeOpensTheBadgesForAnEmployerUntilTheLearnerSaysStop() {
		try (Visitor sanne = Visitor.onPhone(demo.url())) {
			sanne.logInAs("Sanne de Vries");
			imports(sanne);
			shares(sanne);
			String code = sanne.page().locator(".access-code").textContent();
			URI link = URI.create(sanne.field("Link to share").inputValue());
			employerOpensItByCode(link, code);
			assertThat(sanne.page().locator(".view-log li")).hasCount(1);
			sanne.sees("Can be viewed 4 more of 5 times.");
			prints(sanne);
			URI fresh = renews(sanne, link);
			ends(sanne);
			nobodySeesAnything(link);
			nobodySeesAnything(fresh);
		}
	}

	private void imports(Visitor sanne) {
		sanne.open("/import");
		sanne.drop(demo.badge("duurzaam-inkopen.png"), demo.badge("voedselveiligheid.jws"));
		sanne.button("Keep all 2 good badges").click();
		assertThat(sanne.page().getByText("Kept in your backpack.").locator("visible=true")).hasCount(2);
	}

	private void shares(Visitor sanne) {
		sanne.open("/shares/new");
		sanne.field("Name for yourself").fill("Stage restaurant");
		sanne.page().locator("#purpose").selectOption("INTERNSHIP");
		sanne.page().locator("input[name=badges]").first().check();
		sanne.page().locator("input[name=badges]").last().check();
		sanne.field("Evidence").check();
		sanne.field("Your name").check();
		sanne.field("With a code that Ransel makes up").check();
		sanne.field("How often may people look?").fill("5");
		sanne.findsThePageInOrder();
		sanne.keepsPicture("guarded-new-share");
		sanne.button("Make the link").click();
		sanne.sees("This is the access code.");
		sanne.findsThePageInOrder();
		sanne.keepsPicture("guarded-share");
	}

	private void employerOpensItByCode(URI link, String code) {
		try (Visitor employer = Visitor.withoutScripts(demo.url())) {
			employer.open(link.toString());
			employer.sees("Deze badges zijn beschermd");
			employer.doesNotSee("Sanne");
			employer.doesNotSee("Voedselveiligheid");
			employer.keepsPicture("guarded-code");
			employer.field("Toegangscode").fill("boterham");
			employer.button("Bekijk de badges").click();
			employer.sees("Deze toegangscode klopt niet.");
			employer.field("Toegangscode").fill(code.toLowerCase());
			employer.button("Bekijk de badges").click();
			employer.sees("Sanne de Vries");
			employer.sees("Voedselveiligheid");
			employer.sees("een stage of leerbaan");
			employer.link("English").click();
			employer.sees("an internship or apprenticeship");
			employer.keepsPicture("guarded-page");
			employer.page()
				.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
			// ink on paper is dark, also of a reader whose screen is
			assertThat(employer.page().locator("body")).hasCSS("color", "rgb(28, 36, 48)");
			employer.keepsPicture("guarded-page-print");
		}
		try (Visitor employer = Visitor.onPhone(demo.url())) {
			employer.open(link.toString());
			employer.sees("These badges are protected");
			employer.findsThePageInOrder();
			employer.keepsPicture("guarded-code-phone");
		}
	}

	private void prints(Visitor sanne) {
		Download sheet = sanne.page().waitForDownload(() -> sanne.link("PDF").click());
		assertThat(sheet.suggestedFilename()).isEqualTo("ransel-badges.pdf");
		assertThat(sanne.link("Add to LinkedIn").getAttribute("href"))
			.startsWith("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME");
		sanne.findsThePageInOrder();
	}

	private URI renews(Visitor sanne, URI old) {
		sanne.button("New link").click();
		confirm(sanne, "Make a new link");
		sanne.sees("You have a new link.");
		assertThat(sanne.field("Link to share")).not().hasValue(old.toString());
		return URI.create(sanne.field("Link to share").inputValue());
	}

	private void ends(Visitor sanne) {
		sanne.open("/shares");
		sanne.sees("With an access code");
		sanne.sees("viewed 1 of 5 times");
		sanne.findsThePageInOrder();
		sanne.keepsPicture("guarded-overview");
		sanne.link("Stage restaurant").click();
		sanne.button("Stop sharing").click();
		confirm(sanne, "Stop sharing");
		sanne.sees("The link no longer works.");
	}

	private static void confirm(Visitor sanne, String yes) {
		sanne.page()
			.getByRole(AriaRole.DIALOG)
			.getByRole(AriaRole.BUTTON)
			.filter(new Locator.FilterOptions().setHasText(yes))
			.click();
	}

	private void nobodySeesAnything(URI link) {
		try (Visitor employer = Visitor.withoutScripts(demo.url())) {
			assertThat(employer.open(link.toString()).status()).isEqualTo(410);
			employer.doesNotSee("Sanne");
			employer.doesNotSee("Voedselveiligheid");
		}
	}

}
