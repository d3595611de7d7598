package nl.ransel.institution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.ransel.backpack.SignedBadge;
import nl.ransel.demo.DemoAccount;
import nl.ransel.testing.Browser;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static nl.ransel.backpack.BackpackApi.get;
import static nl.ransel.backpack.BackpackApi.json;
import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class StaffApiTest {

	@Autowired
	private Visitors visitors;

	private final String reference = "staff-" + UUID.randomUUID();

	private final String title = "Kassa " + UUID.randomUUID();

	private SignedIn amina;

	@BeforeEach
	void somethingWasDelivered() {
		this.amina = this.visitors.signIn(DemoAccount.COORDINATOR);
		deliver(this.reference, "noor@student.example");
	}

	@Test
	void staffSeesWhatTheirInstitutionDeliveredAndNothingOfThePerson() {
		JsonNode page = json(get(this.amina, "/api/staff/deliveries?state=waiting&reference={r}", this.reference));
		assertThat(page.at("/items")).hasSize(1);
		assertThat(page.at("/items/0/reference").asString()).isEqualTo(this.reference);
		assertThat(page.at("/items/0/achievement").asString()).isEqualTo(this.title);
		assertThat(page.toString()).doesNotContain("noor");
		assertThat(json(get(this.amina, "/api/staff/deliveries?state=accepted&reference={r}", this.reference))
			.at("/items")).isEmpty();
		assertThat(json(get(this.amina, "/api/staff/institution")).at("/name").asString()).isEqualTo("ROC Lindeveld");
		assertThat(json(get(this.amina, "/api/staff/achievements")).findValuesAsString("name")).contains(this.title);
	}

	@Test
	void pagesGoOn() {
		deliver(this.reference + "-2", "daan@student.example");
		JsonNode first = json(get(this.amina, "/api/staff/deliveries?limit=1&reference={r}", this.reference));
		assertThat(first.at("/items/0/reference").asString()).isEqualTo(this.reference + "-2");
		JsonNode second = json(get(this.amina, "/api/staff/deliveries?limit=1&reference={r}&cursor={c}", this.reference,
				first.at("/next").asString()));
		assertThat(second.at("/items/0/reference").asString()).isEqualTo(this.reference);
	}

	@Test
	void theFileHoldsTheSameRows() {
		String csv = get(this.amina, "/api/staff/deliveries.csv?reference={r}", this.reference).expectHeader()
			.contentTypeCompatibleWith("text/csv")
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(csv.split("\r\n")).hasSize(2);
		assertThat(csv).startsWith("reference,achievement,state,")
			.contains(this.reference + "," + this.title + ",waiting,");
	}

	@Test
	void aRefusedRowIsSeenWithTheReasonUntilItsReferenceIsAccepted() {
		String wrong = this.reference + "-wrong";
		push(wrong, "daan@student.example", SignedBadge.of(this.title, "noor@student.example").jws()).expectStatus()
			.isEqualTo(422);
		JsonNode page = json(get(this.amina, "/api/staff/deliveries?state=refused&reference={r}", wrong));
		assertThat(page.at("/items/0/reference").asString()).isEqualTo(wrong);
		assertThat(page.at("/items/0/state").asString()).isEqualTo("refused");
		assertThat(page.at("/items/0/code").asString()).isEqualTo("award.recipient-differs");
		assertThat(page.at("/items/0/message").asString()).isNotBlank();
		assertThat(page.toString()).doesNotContain("daan").doesNotContain("noor");
		assertThat(json(get(this.amina, "/api/staff/deliveries?reference={r}&limit=1", this.reference))
			.at("/items/0/reference")
			.asString()).isEqualTo(wrong);
		assertThat(json(get(this.amina, "/api/staff/deliveries/{r}", wrong)).at("/state").asString())
			.isEqualTo("refused");
		String csv = get(this.amina, "/api/staff/deliveries.csv?reference={r}", this.reference).expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(csv.split("\r\n")).hasSize(3);
		assertThat(csv).contains(wrong + ",,refused,").contains("award.recipient-differs");
		deliver(wrong, "noor@student.example");
		assertThat(json(get(this.amina, "/api/staff/deliveries?state=refused&reference={r}", wrong)).at("/items"))
			.isEmpty();
		assertThat(json(get(this.amina, "/api/staff/deliveries/{r}", wrong)).at("/state").asString())
			.isEqualTo("waiting");
	}

	@Test
	void whyABadgeDidNotHoldIsSaidInTheWordsOfTheVerdict() {
		String late = this.reference + "-late";
		SignedBadge ended = SignedBadge.of(this.title, "noor@student.example").until("2026-02-01T00:00:00Z");
		push(late, "noor@student.example", ended.jws()).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.detail")
			.value((String sentence) -> assertThat(sentence).contains("einddatum is voorbij"));
		assertThat(
				json(get(this.amina, "/api/staff/deliveries?state=refused&reference={r}", late)).at("/items/0/message")
					.asString())
			.contains("einddatum is voorbij")
			.doesNotContain("EXPIRED", "outcome.");
	}

	@Test
	void pagesGoOnFromWhatWasDeliveredToWhatWasRefusedAndBack() {
		push(this.reference + "-b", "daan@student.example", "no.such.badge").expectStatus().is4xxClientError();
		deliver(this.reference + "-c", "daan@student.example");
		List<String> seen = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = json(get(this.amina, "/api/staff/deliveries?limit=1&reference={r}&cursor={c}",
					this.reference, cursor.isEmpty() ? "~" : cursor));
			seen.add(page.at("/items/0/reference").asString());
			cursor = page.at("/next").asString("");
		}
		while (!cursor.isEmpty());
		assertThat(seen).containsExactly(this.reference + "-c", this.reference + "-b", this.reference);
	}

	@Test
	void whatAnotherInstitutionDeliveredIsAsUnknownAsWhatNobodyDid() {
		SignedIn other = this.visitors.signIn(new DemoAccount("duinrand-" + UUID.randomUUID(), "Bo Smit",
				UUID.randomUUID() + "@duinrand.example", "", "urn:mace:duinrand.example:badges"));
		get(other, "/api/staff/deliveries/{r}", this.reference).expectStatus().isNotFound();
		get(this.amina, "/api/staff/deliveries/{r}", this.reference).expectStatus().isOk();
		assertThat(json(get(other, "/api/staff/deliveries?reference={r}", this.reference)).at("/items")).isEmpty();
		assertThat(json(get(other, "/api/staff/achievements")).findValuesAsString("name")).doesNotContain(this.title);
	}

	@ParameterizedTest
	@ValueSource(strings = { "institution", "deliveries", "deliveries.csv", "deliveries/x", "achievements" })
	void whoeverIsNoStaffIsRefused(String door) {
		SignedIn learner = this.visitors.newLearner();
		get(learner, "/api/staff/" + door).expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("staff.none");
		this.visitors.anonymous().get().uri("/api/staff/" + door).exchange().expectStatus().isUnauthorized();
		this.visitors.machine("award.read").get().uri("/api/staff/" + door).exchange().expectStatus().isUnauthorized();
	}

	@Test
	void onlyAProviderThatIsBelievedMakesStaff() {
		Browser browser = this.visitors.browser();
		Map<String, Object> claims = new LinkedHashMap<>(DemoAccount.COORDINATOR.claims());
		claims.put("email", UUID.randomUUID() + "@school.example");
		browser.logIn(UUID.randomUUID().toString(), claims, "/login?provider=school");
		assertThat(browser.session().at("/learner/staff").asBoolean(true)).isFalse();
		assertThat(browser.get("/api/staff/institution").statusCode()).isEqualTo(403);
	}

	@Test
	void theSessionSaysWhoIsStaffUntilTheLoginOfSomebodyElse() {
		assertThat(json(get(this.amina, "/api/session")).at("/learner/staff").asBoolean()).isTrue();
		assertThat(json(get(this.visitors.newLearner(), "/api/session")).at("/learner/staff").asBoolean(true))
			.isFalse();
		Browser browser = this.visitors.browser();
		browser.logIn(DemoAccount.COORDINATOR);
		browser.logIn(DemoAccount.withEmail(UUID.randomUUID() + "@student.example"));
		assertThat(browser.get("/api/staff/institution").statusCode()).isEqualTo(403);
	}

	private void deliver(String reference, String email) {
		push(reference, email, SignedBadge.of(this.title, email).jws()).expectStatus().isCreated();
	}

	private ResponseSpec push(String reference, String email, String credential) {
		return this.visitors.machine("award.write")
			.post()
			.uri("/api/institution/awards")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("reference", reference, "recipient", Map.of("type", "email", "value", email),
					"credential", credential))
			.exchange();
	}

}
