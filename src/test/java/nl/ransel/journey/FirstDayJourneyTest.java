package nl.ransel.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
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

/** A learner comes in with badges and leaves with a link; an employer believes it. */
@ExtendWith(Chromium.class)
class FirstDayJourneyTest {

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
	void aLearnerImportsStacksAndSharesAndAnEmployerSeesItUntilTheLearnerSaysStop() throws Exception {
		try (Visitor sanne = Visitor.atDesk(demo.url())) {
			looksAround(sanne);
			imports(sanne);
			looksAtOneBadge(sanne);
			stacks(sanne);
			URI link = shares(sanne);
			employerLooks(link);
			employerAsksForData(link);
			seesTheViews(sanne);
			ends(sanne);
			employerFindsNothing(link);
		}
	}

	private void looksAround(Visitor sanne) {
		sanne.open("/");
		sanne.sees("Wat jij kunt, past in je ransel.");
		sanne.findsThePageInOrder();
		sanne.logInAs("Sanne de Vries");
		sanne.sees("Je ransel is nog leeg");
		sanne.findsThePageInOrder();
		sanne.open("/account");
		sanne.sees("sanne.devries@student.example");
		sanne.findsThePageInOrder();
	}

	private void imports(Visitor sanne) {
		sanne.open("/import");
		sanne.findsThePageInOrder();
		sanne.drop(demo.badge("duurzaam-inkopen.png"), demo.badge("lassen-mig-mag.svg"),
				demo.badge("voedselveiligheid.jws"), demo.badge("digitaal-samenwerken.jwt"),
				demo.badge("robotica.json"), demo.badge("van-joris-leiding-geven.json"),
				demo.badge("ingetrokken-heftruck-rijden.json"), demo.badge("vervalst-medicatie-aanreiken.json"));
		sanne.sees("Alle 8 gecontroleerd");
		sanne.sees("Ingetrokken");
		sanne.sees("Nog niet van jou");
		sanne.sees("De handtekening past niet bij de inhoud");
		sanne.findsThePageInOrder();
		sanne.keepsPicture("import");
		sanne.button("Bewaar alle 5 goede badges").click();
		assertThat(sanne.page().getByText("Bewaard in je rugzak.").locator("visible=true")).hasCount(5);
		sanne.drop(demo.badge("robotica.json"));
		sanne.sees("Deze badge heb je al in je rugzak.");
	}

	private void looksAtOneBadge(Visitor sanne) throws IOException {
		sanne.open("/backpack");
		assertThat(sanne.page().locator("main a[href^='/credentials/']")).hasCount(5);
		sanne.keepsPicture("backpack");
		sanne.findsThePageInOrder();
		sanne.field("Zoek op naam").fill("voedsel");
		assertThat(sanne.page().locator("main a[href^='/credentials/']")).hasCount(1);
		sanne.link("Voedselveiligheid").click();
		sanne.sees("Hoe we dat weten");
		sanne.sees("De handtekening klopt");
		sanne.sees("20 SBU");
		sanne.findsThePageInOrder();
		Download download = sanne.page().waitForDownload(() -> sanne.link("Download het origineel").click());
		assertThat(Files.readAllBytes(download.path())).as("promise 1: original bytes")
			.isEqualTo(Files.readAllBytes(demo.badge("voedselveiligheid.jws")));
	}

	private void stacks(Visitor sanne) {
		sanne.open("/stacks");
		sanne.sees("Nog geen stapels");
		sanne.findsThePageInOrder();
		sanne.button("Nieuwe stapel").click();
		sanne.field("Naam van de stapel").fill("Werken in de keuken");
		sanne.button("Stapel maken").click();
		sanne.field("Waar gaat deze stapel over?").fill("Wat ik kan in een professionele keuken.");
		for (String badge : new String[] { "Voedselveiligheid", "Duurzaam inkopen", "Robotica" }) {
			sanne.page().getByRole(AriaRole.CHECKBOX).and(sanne.page().getByLabel(badge)).check();
		}
		sanne.button("Leg 3 badges op de stapel").click();
		sanne.button("Robotica: je eerste programma een plaats omhoog").click();
		sanne.field("Notitie bij Voedselveiligheid").fill("Hier begon het mee.");
		sanne.findsThePageInOrder();
		sanne.button("Stapel bewaren").click();
		sanne.sees("Je stapel is bewaard.");
		sanne.sees("Hier begon het mee.");
		Locator entries = sanne.page().locator(".entries .entry");
		assertThat(entries).hasCount(3);
		assertThat(entries.nth(1)).containsText("Robotica");
		sanne.findsThePageInOrder();
	}

	private URI shares(Visitor sanne) {
		sanne.link("Deel deze stapel").click();
		sanne.field("Naam voor jezelf").fill("Sollicitatie restaurant");
		sanne.field("Je naam").check();
		sanne.field("Jouw notities op de stapel").check();
		sanne.findsThePageInOrder();
		sanne.button("Maak de link").click();
		sanne.sees("Je link is klaar.");
		sanne.sees("Nog niemand heeft de link geopend.");
		sanne.findsThePageInOrder();
		sanne.keepsPicture("share");
		return URI.create(sanne.field("Link om te delen").inputValue());
	}

	private void employerLooks(URI link) {
		try (Visitor employer = Visitor.withoutScripts(demo.url())) {
			employer.open(link.toString());
			employer.sees("Sanne de Vries");
			employer.sees("Voedselveiligheid");
			employer.sees("Robotica: je eerste programma");
			employer.sees("Hier begon het mee.");
			employer.sees("Deze badge is echt, is niet veranderd en is nu geldig.");
			employer.doesNotSee("sanne.devries@student.example");
			employer.doesNotSee("Sollicitatie restaurant");
			employer.keepsPicture("share-page");
		}
		try (Visitor employer = Visitor.onPhone(demo.url())) {
			employer.open(link.toString());
			employer.sees("Voedselveiligheid");
			employer.findsThePageInOrder();
			employer.keepsPicture("share-page-phone");
		}
	}

	private void employerAsksForData(URI link) throws IOException, InterruptedException {
		HttpResponse<String> answer = ask(link);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Voedselveiligheid", "\"outcome\":\"VALID\"", "Sanne de Vries")
			.doesNotContain("sanne.devries@student.example", "Sollicitatie restaurant");
	}

	private void seesTheViews(Visitor sanne) {
		assertThat(sanne.page().locator(".view-log li")).hasCount(3);
		sanne.sees("telefoon of tablet");
		sanne.findsThePageInOrder();
	}

	private void ends(Visitor sanne) {
		sanne.button("Stop met delen").click();
		sanne.page()
			.getByRole(AriaRole.DIALOG)
			.getByRole(AriaRole.BUTTON)
			.filter(new Locator.FilterOptions().setHasText("Stop met delen"))
			.click();
		sanne.sees("De link werkt niet meer.");
		sanne.open("/shares");
		sanne.sees("Afgelopen");
		sanne.findsThePageInOrder();
	}

	private void employerFindsNothing(URI link) throws IOException, InterruptedException {
		try (Visitor employer = Visitor.atDesk(demo.url())) {
			assertThat(employer.open(link.toString()).status()).isEqualTo(410);
			employer.doesNotSee("Sanne");
			employer.doesNotSee("Werken in de keuken");
			employer.doesNotSee("Voedselveiligheid");
			employer.findsThePageInOrder();
		}
		assertThat(ask(link).statusCode()).isEqualTo(410);
	}

	private static HttpResponse<String> ask(URI link) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(link).header("Accept", "application/json").build(),
					HttpResponse.BodyHandlers.ofString());
	}

}
