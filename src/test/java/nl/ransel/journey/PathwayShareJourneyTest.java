package nl.ransel.journey;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.backpack.SmallIssuer;
import nl.ransel.demo.DemoAccount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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

	/** Two things to show; the second is shown by a badge that its issuer takes back. */
	private static final String PATHWAY = """
			{
				"id": "eerste-stappen", "version": 1,
				"title": { "nl": "Eerste stappen", "en": "First steps" },
				"description": { "nl": "Om mee te beginnen.", "en": "To begin with." },
				"publisher": { "name": "MBO Lindeveld" },
				"requirement": { "id": "alles", "allOf": [
					{ "id": "samen", "title": { "nl": "Samenwerken", "en": "Working together" },
					  "metBy": [{ "framework": "Vaardigheden voor morgen", "code": "samen-gevorderd" }] },
					{ "id": "wegwijs", "title": { "nl": "Wegwijs online", "en": "At home online" },
					  "metBy": [{ "tag": "wegwijs" }] }
				] }
			}""";

	private static Demo demo;

	private final SmallIssuer issuer = SmallIssuer.thatIsAlwaysAsked();

	private final SignedBadge wegwijs = SignedBadge.of("Wegwijs online", DemoAccount.SANNE.email())
		.tagged("wegwijs")
		.listedAt(this.issuer.list());

	@BeforeAll
	static void startTheDemo() throws IOException {
		Path pathways = Files.createDirectories(folder.resolve("pathways"));
		Files.writeString(pathways.resolve("eerste-stappen.json"), PATHWAY);
		demo = new Demo(folder).start();
	}

	@AfterAll
	static void stopTheDemo() {
		demo.close();
	}

	@AfterEach
	void closeTheIssuer() {
		this.issuer.close();
	}

	@Test
	void anEmployerSeesHowFarTheLearnerIsUntilTheLearnerSaysStop() throws IOException {
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
			employerScansIt(picture(sanne), code);
			assertThat(sanne.page().locator(".view-log li")).hasCount(2);
			sanne.keepsPicture("pathway-share-viewed-phone");
			String share = sanne.page().url();
			losesIt(sanne);
			sanne.open(share);
			ends(sanne);
			try (Visitor employer = Visitor.withoutScripts(demo.url())) {
				assertThat(employer.open(link.toString()).status()).isEqualTo(410);
				employer.doesNotSee("Eerste stappen");
				employer.keepsPicture("pathway-share-ended");
			}
		}
	}

	@Test
	void afterTheLastViewTheLinkShowsNothingToWhoComesNew() throws IOException {
		try (Visitor joris = Visitor.onPhone(demo.url())) {
			joris.logInAs("Joris Bakker");
			joris.open("/import");
			Path badge = Files.writeString(folder.resolve("heftruck.jwt"),
					SignedBadge.of("Heftruck rijden", DemoAccount.JORIS.email()).jws());
			joris.drop(badge);
			joris.button("Keep in your backpack").click();
			joris.sees("Kept in your backpack.");
			joris.open("/shares/new");
			joris.field("Name for yourself").fill("Magazijn");
			joris.page().locator("input[name=badges]").first().check();
			joris.field("How often may people look?").fill("1");
			joris.button("Make the link").click();
			joris.field("Link to share").waitFor();
			URI link = URI.create(joris.field("Link to share").inputValue());
			try (Visitor first = Visitor.withoutScripts(demo.url())) {
				first.open(link.toString());
				first.sees("Heftruck rijden");
				assertThat(joris.page().locator(".view-log li")).hasCount(1);
				joris.findsThePageInOrder();
				joris.keepsPicture("share-used-up-owner-phone");
				usedUp(link);
				assertThat(first.open(link.toString()).status()).isEqualTo(200);
			}
		}
	}

	private void usedUp(URI link) {
		try (Visitor next = Visitor.onPhone(demo.url())) {
			assertThat(next.open(link.toString()).status()).isEqualTo(410);
			next.doesNotSee("Heftruck");
			next.findsThePageInOrder();
			next.keepsPicture("share-used-up-phone");
		}
		try (Visitor next = Visitor.withoutScripts(demo.url())) {
			assertThat(next.open(link.toString()).status()).isEqualTo(410);
			next.doesNotSee("Heftruck");
			next.keepsPicture("share-used-up");
		}
	}

	private void follows(Visitor sanne) throws IOException {
		sanne.open("/import");
		sanne.drop(demo.badge("digitaal-samenwerken.jwt"),
				Files.writeString(folder.resolve("wegwijs.jwt"), this.wegwijs.jws()));
		sanne.button("Keep all 2 good badges").click();
		assertThat(sanne.page().getByText("Kept in your backpack.").locator("visible=true")).hasCount(2);
		sanne.open("/pathways/eerste-stappen");
		sanne.button("Follow this pathway").click();
		sanne.sees("Complete: you have all 2.");
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
			employer.sees("Leerpad “Eerste stappen” is compleet: 2 van 2 badges behaald");
			assertThat(employer.page().locator(".pathway progress")).hasCount(1);
			assertThat(verdict(employer, "Ingetrokken")).hasCount(0);
			employer.keepsPicture("pathway-share-page");
			this.issuer.revoke(this.wegwijs);
			employer.page().reload();
			assertThat(verdict(employer, "Ingetrokken").first()).isVisible();
			employer.sees("Leerpad “Eerste stappen”: 1 van 2 badges behaald");
			employer.keepsPicture("pathway-share-page-revoked");
			employer.link("English").click();
			employer.sees("Pathway “First steps”: 1 of 2");
			employer.sees("Revoked");
		}
	}

	/** The word of the verdict, and no sentence in which it stands. */
	private static Locator verdict(Visitor reader, String word) {
		return reader.page().getByText(word, new Page.GetByTextOptions().setExact(true)).locator("visible=true");
	}

	/** What an issuer takes back counts no more, and the learner's log says so. */
	private void losesIt(Visitor sanne) {
		sanne.open("/backpack");
		sanne.link("Wegwijs online").click();
		sanne.button("Check again").click();
		assertThat(verdict(sanne, "Revoked").first()).isVisible();
		sanne.open("/pathways/eerste-stappen");
		sanne.sees("You have 1 of 2.");
		sanne.findsThePageInOrder();
		sanne.keepsPicture("pathway-share-lost-phone");
		sanne.link("To your stack").click();
		sanne.sees("This stack is shared now.");
		assertThat(sanne.link("Gesprek")).isVisible();
		sanne.findsThePageInOrder();
		sanne.open("/account/activity");
		assertThat(sanne.page().locator("main a[href='/pathways/eerste-stappen']")).hasCount(2);
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
	private void employerScansIt(Path picture, String code) {
		try (Visitor employer = Visitor.atDesk(demo.url())) {
			employer.open("/verify");
			employer.drop(picture);
			employer.page().waitForURL("**/s/**");
			employer.sees("Toegangscode");
			employer.keepsPicture("pathway-share-scanned");
			employer.field("Toegangscode").fill(code);
			employer.button("Bekijk de badges").click();
			assertThat(verdict(employer, "Ingetrokken").first()).isVisible();
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
