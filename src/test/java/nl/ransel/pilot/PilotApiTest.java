package nl.ransel.pilot;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import nl.ransel.backpack.BackpackApi;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.demo.DemoAccount;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static nl.ransel.backpack.BackpackApi.get;
import static nl.ransel.backpack.BackpackApi.json;
import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class PilotApiTest {

	@Autowired
	private Visitors visitors;

	@Test
	void theReportCountsPeopleByMonthAndAchievementForStaffOnly() {
		IntStream.range(0, 6).forEach((number) -> deliver("pilot-" + UUID.randomUUID() + "@student.example"));
		SignedIn amina = this.visitors.signIn(DemoAccount.COORDINATOR);

		JsonNode report = json(get(amina, "/api/staff/report"));

		assertThat(report.at("/rows")).isNotEmpty();
		assertThat(report.at("/rows/0/counts/AWARDED").asInt()).isGreaterThanOrEqualTo(5);
		assertThat(report.at("/rows/0/counts/AWARDED").asInt() % 5).isZero();
		assertThat(report.at("/totals/AWARDED").asInt()).isGreaterThanOrEqualTo(5);
		get(amina, "/api/staff/report.csv").expectHeader().contentTypeCompatibleWith("text/csv");
		SignedIn learner = this.visitors.newLearner();
		get(learner, "/api/staff/report").expectStatus().isForbidden();
		get(learner, "/api/staff/report.csv").expectStatus().isForbidden();
	}

	@Test
	void aMachineOfTheInstitutionReadsTheReportWithAScopeOfItsOwn() {
		IntStream.range(0, 6).forEach((number) -> deliver("pilot-" + UUID.randomUUID() + "@student.example"));
		WebTestClient machine = this.visitors.machine("report.read");

		JsonNode report = json(machine.get().uri("/api/institution/report").exchange().expectStatus().isOk());

		assertThat(report.at("/totals/AWARDED").asInt()).isGreaterThanOrEqualTo(5);
		machine.get()
			.uri("/api/institution/report.csv")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentTypeCompatibleWith("text/csv");
		machine.get().uri("/api/institution/awards").exchange().expectStatus().isForbidden();
		for (String path : List.of("/api/institution/report", "/api/institution/report.csv")) {
			this.visitors.machine("award.read award.write").get().uri(path).exchange().expectStatus().isForbidden();
			this.visitors.machine("award.read").head().uri(path).exchange().expectStatus().isForbidden();
			this.visitors.anonymous().get().uri(path).exchange().expectStatus().isUnauthorized();
		}
	}

	@Test
	void whatAnEmployerSaysNeedsNoLoginAndComesBackWithoutThePerson() {
		SignedIn eva = this.visitors.newLearner();
		String link = shared(eva);
		String said = "Duidelijk, " + UUID.randomUUID();
		assertThat(page(link)).contains("name=\"answer\" value=\"helped\"", "/feedback?lang=");

		IntStream.range(0, 5)
			.forEach((time) -> say(link, "answer=helped&sentence=" + said).expectStatus()
				.isOk()
				.expectBody(String.class)
				.value((thanks) -> assertThat(thanks).contains("Bedankt")));

		JsonNode feedback = json(get(this.visitors.signIn(DemoAccount.COORDINATOR), "/api/staff/report"))
			.at("/feedback/0");
		assertThat(feedback.at("/helped").asInt()).isGreaterThanOrEqualTo(5);
		assertThat(feedback.at("/sentences").toString()).contains(said);
		assertThat(feedback.toString()).doesNotContain(eva.id().value(), eva.email());
	}

	@Test
	void whatIsSaidOfABadgeThatDoesNotHoldReachesNobody() {
		SignedIn eva = this.visitors.newLearner();
		String link = shared(eva, SignedBadge.of("Voorbij", eva.email()).until("2026-02-01T00:00:00Z"));
		String said = "Voorbij, " + UUID.randomUUID();

		IntStream.range(0, 6).forEach((time) -> say(link, "answer=helped&sentence=" + said).expectStatus().isOk());

		assertThat(json(get(this.visitors.signIn(DemoAccount.COORDINATOR), "/api/staff/report")).toString())
			.doesNotContain(said);
	}

	@Test
	void oneLinkCannotFillTheBoxAndAnEndedOneSaysNothing() {
		SignedIn eva = this.visitors.newLearner();
		String link = shared(eva);
		say(link, "answer=perhaps").expectStatus().isBadRequest();
		IntStream.range(0, 10).forEach((time) -> say(link, "answer=unclear").expectStatus().isOk());
		say(link, "answer=unclear").expectStatus().isEqualTo(429);
		String id = json(get(eva, "/api/shares")).at("/items/0/id").asString();
		eva.http().post().uri("/api/shares/{id}/end", id).exchange().expectStatus().is2xxSuccessful();
		say(link, "answer=helped").expectStatus().isEqualTo(410);
		say("/s/" + "A".repeat(22), "answer=helped").expectStatus().isNotFound();
	}

	private String shared(SignedIn learner) {
		return shared(learner, SignedBadge.of("Kassa basis", learner.email()));
	}

	private String shared(SignedIn learner, SignedBadge signed) {
		String badge = BackpackApi.kept(learner, signed);
		return json(learner.http()
			.post()
			.uri("/api/shares")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("label", "Baan", "credentialIds", List.of(badge)))
			.exchange()
			.expectStatus()
			.is2xxSuccessful()).at("/url").asString().replaceFirst("^https?://[^/]+", "");
	}

	private String page(String link) {
		return this.visitors.browser().get(link).body();
	}

	private ResponseSpec say(String link, String form) {
		return this.visitors.anonymous()
			.post()
			.uri(link + "/feedback")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue(form)
			.exchange();
	}

	private void deliver(String email) {
		this.visitors.machine("award.write")
			.post()
			.uri("/api/institution/awards")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("reference", UUID.randomUUID().toString(), "recipient",
					Map.of("type", "email", "value", email), "credential", SignedBadge.of("Pilot", email).jws()))
			.exchange()
			.expectStatus()
			.isCreated();
	}

}
