package nl.ransel.journey;

import java.net.URI;
import java.nio.file.Path;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A learner on a phone shows an employer how far a pathway is, and then no longer. */
@ExtendWith(Chromium.class)
class PathwayShareJourneyTest {

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
	void anEmployerSeesHowFarTheLearnerIsUntilTheLearnerSaysStop() {
		try (Visitor sanne = Visitor.onPhone(demo.url())) {
			sanne.logInAs("Sanne de Vries");
			follows(sanne);
			sanne.findsThePageInOrder();
			sanne.keepsPicture("pathway-share-stack-phone");
			shares(sanne);
			String code = sanne.page().locator(".access-code").textContent();
			URI link = URI.create(sanne.field("Link to share").inputValue());
			employerReadsIt(link, code);
			assertThat(sanne.page().locator(".view-log li")).hasCount(1);
			employerScansIt(picture(sanne));
			ends(sanne);
			try (Visitor employer = Visitor.withoutScripts(demo.url())) {
				assertThat(employer.open(link.toString()).status()).isEqualTo(410);
				employer.doesNotSee("Vaardigheden");
				employer.keepsPicture("pathway-share-ended");
			}
		}
	}

	private void follows(Visitor sanne) {
		sanne.open("/import");
		sanne.drop(demo.badge("digitaal-samenwerken.jwt"), demo.badge("storing-zoeken.jwt"));
		sanne.button("Keep all 2 good badges").click();
		assertThat(sanne.page().getByText("Kept in your backpack.").locator("visible=true")).hasCount(2);
		sanne.open("/pathways/vaardigheden-voor-morgen");
		sanne.button("Follow this pathway").click();
		sanne.link("To your stack").click();
		sanne.sees("Take along to another app");
		sanne.page().getByText("Take along to another app").click();
		Download presentation = sanne.page().waitForDownload(() -> sanne.link("Download as a presentation").click());
		assertThat(presentation.suggestedFilename()).startsWith("ransel-presentation-").endsWith(".jwt");
	}

	private void shares(Visitor sanne) {
		sanne.link("Share").click();
		sanne.field("Name for yourself").fill("Gesprek");
		sanne.field("How far you are on your pathway").check();
		sanne.field("With a code that Ransel makes up").check();
		sanne.findsThePageInOrder();
		sanne.keepsPicture("pathway-share-new-phone");
		sanne.button("Make the link").click();
		sanne.sees("This is the access code.");
	}

	private void employerReadsIt(URI link, String code) {
		try (Visitor employer = Visitor.withoutScripts(demo.url())) {
			employer.open(link.toString());
			employer.field("Toegangscode").fill(code);
			employer.button("Bekijk de badges").click();
			employer.sees("Leerpad “");
			assertThat(employer.page().locator(".pathway progress")).hasCount(1);
			employer.keepsPicture("pathway-share-page");
			employer.link("English").click();
			employer.sees("Pathway “");
		}
	}

	private Path picture(Visitor sanne) {
		Download code = sanne.page().waitForDownload(() -> sanne.link("PNG").click());
		Path file = folder.resolve("scanned.png");
		code.saveAs(file);
		return file;
	}

	/**
	 * The picture of the code leads to the page, which still asks for the access code.
	 */
	private void employerScansIt(Path picture) {
		try (Visitor employer = Visitor.atDesk(demo.url())) {
			employer.open("/verify");
			employer.drop(picture);
			employer.page().waitForURL("**/s/**");
			employer.sees("Toegangscode");
			employer.keepsPicture("pathway-share-scanned");
		}
	}

	private void ends(Visitor sanne) {
		sanne.button("Stop sharing").click();
		sanne.page()
			.getByRole(AriaRole.DIALOG)
			.getByRole(AriaRole.BUTTON)
			.filter(new Locator.FilterOptions().setHasText("Stop sharing"))
			.click();
		sanne.sees("The link no longer works.");
	}

}
