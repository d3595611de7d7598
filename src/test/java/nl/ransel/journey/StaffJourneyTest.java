package nl.ransel.journey;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A coordinator writes a pathway and an announcement; a learner finds both. */
@ExtendWith(Chromium.class)
class StaffJourneyTest {

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
	void whatStaffPublishLearnersFollowAndFindAtTheNextStep() {
		try (Visitor amina = Visitor.atDesk(demo.url())) {
			amina.logInAs("Amina el Idrissi");
			amina.open("/staff");
			amina.link("Nieuwe aankondiging").click();
			amina.field("Titel (Nederlands)").fill("Werken aan de kassa");
			amina.button("Opslaan").click();
			amina.sees("Zeg in het Nederlands hoe iemand deze badge haalt.");
			amina.findsThePageInOrder();
			amina.field("Zo haal je deze badge (Nederlands)").fill("Volg de lessen en doe de **proef**.");
			amina.field("Kenmerk (id) van de badge").fill(kassa());
			amina.button("Stap toevoegen").click();
			amina.field("Stap 1 (Nederlands)").fill("Word leidinggevende");
			amina.button("Opslaan").click();
			amina.sees("Opgeslagen. Iedereen kan het lezen.");
			amina.findsThePageInOrder();
			amina.keepsPicture("staff-announcement");
			writesAPathway(amina);
			amina.open("/staff");
			amina.sees("Winkelmedewerker");
			amina.sees("Werken aan de kassa");
			amina.findsThePageInOrder();
			amina.keepsPicture("staff");
		}
		try (Visitor sanne = Visitor.atDesk(demo.url())) {
			sanne.logInAs("Sanne de Vries");
			sanne.open("/stacks");
			sanne.sees("Van de instelling MBO Lindeveld");
			sanne.link("Winkelmedewerker").click();
			sanne.button("Volg dit leerpad").click();
			sanne.sees("Naar je stapel");
			sanne.findsThePageInOrder();
			Page told = sanne.page().waitForPopup(() -> sanne.link("Werken aan de kassa").click());
			assertThat(told.getByText("Word leidinggevende")).isVisible();
			told.close();
		}
		try (Visitor reader = Visitor.onPhone(demo.url())) {
			reader.open("/institutions/lindeveld");
			reader.sees("These badges can be earned here.");
			reader.findsThePageInOrder();
			reader.link("Werken aan de kassa").click();
			reader.sees("How to earn this badge");
			reader.findsThePageInOrder();
			reader.keepsPicture("announced-phone");
		}
		theEditorFitsASmallPhone();
	}

	/** A badge that nobody has yet, below the address the school issues under. */
	private static String kassa() {
		return "https://localhost:" + demo.url().getPort() + "/demo/lindeveld/kassa";
	}

	private static void writesAPathway(Visitor amina) {
		amina.open("/staff");
		amina.link("Nieuw leerpad").click();
		amina.field("Titel (Nederlands)").fill("Winkelmedewerker");
		amina.button("Publiceren").click();
		amina.sees("Nog 1 ding is niet in orde");
		amina.findsThePageInOrder();
		amina.page().getByText("Deze groep is leeg.").first().click();
		amina.button("Badge toevoegen").click();
		assertThat(amina.page().locator("#at-requirement-allOf-0-title-nl")).isFocused();
		amina.page().keyboard().type("Kassa");
		amina.field("Kenmerk (id)").fill(kassa());
		amina.button("Niveau toevoegen").click();
		amina.page().keyboard().type("Beginner");
		amina.button("Badge toevoegen").click();
		amina.page().keyboard().type("Vakken vullen");
		amina.page().locator("#at-requirement-allOf-1-metBy-0-kind").selectOption("tag");
		amina.page().locator("#at-requirement-allOf-1-metBy-0-tag").fill("vakken");
		amina.page().locator("#at-requirement-allOf-1-up").focus();
		amina.page().keyboard().press("Enter");
		assertThat(amina.page().locator("#at-requirement-allOf-0-up")).isFocused();
		assertThat(amina.page().locator("#at-requirement-allOf-0-title-nl")).hasValue("Vakken vullen");
		amina.button("Opslaan").click();
		amina.sees("Opgeslagen.");
		amina.findsThePageInOrder();
		amina.keepsPicture("staff-pathway");
		amina.button("Publiceren").click();
		amina.sees("Gepubliceerd. Leerlingen kunnen dit leerpad volgen.");
		amina.sees("Leerlingen zien versie 1");
	}

	private static void theEditorFitsASmallPhone() {
		try (Visitor amina = Visitor.onPhone(demo.url())) {
			amina.logInAs("Amina el Idrissi");
			amina.button("English").click();
			amina.open("/staff/pathways/new");
			amina.field("Title (Dutch)").fill("Half");
			amina.button("Add a group").click();
			amina.button("Add a badge").click();
			amina.button("Say where this badge is earned").click();
			amina.button("Add a level").click();
			amina.button("Save").click();
			amina.sees("things are not in order yet");
			amina.sees("Saved.");
			amina.canPress(amina.button("Publish"));
			amina.findsThePageInOrder();
			amina.keepsPicture("staff-pathway-phone");
			amina.open("/staff/announcements/new");
			amina.sees("How to earn this badge (Dutch)");
			amina.findsThePageInOrder();
			amina.keepsPicture("staff-announcement-phone");
			amina.open("/staff");
			amina.sees("Announcements");
			amina.findsThePageInOrder();
			amina.keepsPicture("staff-phone");
		}
	}

}
