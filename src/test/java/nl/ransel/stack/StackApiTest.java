package nl.ransel.stack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import nl.ransel.backpack.SignedBadge;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static nl.ransel.backpack.BackpackApi.get;
import static nl.ransel.backpack.BackpackApi.json;
import static nl.ransel.backpack.BackpackApi.kept;
import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class StackApiTest {

	@Autowired
	private Visitors visitors;

	private SignedIn noor;

	@BeforeEach
	void logIn() {
		this.noor = this.visitors.newLearner();
	}

	@Test
	void aStackIsMadeFilledOrderedAndAnnotated() {
		String kassa = kept(this.noor, SignedBadge.of("Kassa", this.noor.email()));
		String zorg = kept(this.noor, SignedBadge.of("Zorg", this.noor.email()));
		String id = create("Winkel");
		JsonNode filled = json(put(this.noor, id, 1, entry(zorg, "eerste"), entry(kassa, "")).expectStatus().isOk());
		assertThat(filled.at("/version").asLong()).isEqualTo(2);
		assertThat(filled.at("/entries/0/credential/name").asString()).isEqualTo("Zorg");
		assertThat(filled.at("/entries/0/note").asString()).isEqualTo("eerste");
		assertThat(filled.at("/entries/1/credential/outcome").asString()).isEqualTo("VALID");
		assertThat(filled.at("/entries/1/note").isNull()).isTrue();
		assertThat(filled.at("/totals/issuers").asInt()).isEqualTo(1);
		assertThat(filled.at("/totals/ects").isNull()).isTrue();
		assertThat(json(get(this.noor, "/api/stacks/{id}", id))).isEqualTo(filled);
		JsonNode listed = json(get(this.noor, "/api/stacks")).at("/items/0");
		assertThat(listed.at("/count").asInt()).isEqualTo(2);
		assertThat(listed.at("/name").asString()).isEqualTo("Winkel");
	}

	@Test
	void itTravelsAsAPresentationOfItsOriginals() {
		SignedBadge badge = SignedBadge.of("Kassa", this.noor.email());
		String id = create("Winkel");
		put(this.noor, id, 1, entry(kept(this.noor, badge), "geheim")).expectStatus().isOk();

		String compact = new String(get(this.noor, "/api/stacks/{id}/presentation", id).expectStatus()
			.isOk()
			.expectHeader()
			.contentType("application/vp+jwt")
			.expectBody()
			.returnResult()
			.getResponseBodyContent(), StandardCharsets.US_ASCII);

		String payload = new String(Base64.getUrlDecoder().decode(compact.split("\\.")[1]), StandardCharsets.UTF_8);
		assertThat(payload).contains("data:application/vc+jwt," + badge.jws()).doesNotContain("geheim", "Winkel");
		SignedIn daan = this.visitors.newLearner();
		assertProblem(get(daan, "/api/stacks/{id}/presentation", id), 404, "stack.unknown");
	}

	@Test
	void anEmptyStackIsNoPresentation() {
		assertProblem(get(this.noor, "/api/stacks/{id}/presentation", create("Leeg")), 422, "stack.nothing-to-present");
	}

	@Test
	void itsOriginalsAreTogetherInOneRecord() {
		SignedBadge badge = SignedBadge.of("Kassa", this.noor.email());
		String id = create("Winkel");
		put(this.noor, id, 1, entry(kept(this.noor, badge), "")).expectStatus().isOk();

		JsonNode record = json(get(this.noor, "/api/stacks/{id}/clr", id).expectStatus().isOk());

		assertThat(record.at("/type/1").asString()).isEqualTo("ClrCredential");
		assertThat(record.at("/credentialSubject/verifiableCredential").size()).isEqualTo(1);
	}

	@Test
	void aStaleEditIsRefused() {
		String id = create("Winkel");
		put(this.noor, id, 1).expectStatus().isOk();
		assertProblem(put(this.noor, id, 1), 409, "stack.changed");
	}

	@Test
	void aBadgeThatIsNotInTheBackpackIsRefused() {
		String id = create("Winkel");
		SignedIn daan = this.visitors.newLearner();
		String his = kept(daan, SignedBadge.of("Kassa", daan.email()));
		assertProblem(put(this.noor, id, 1, entry(his, "")), 422, "stack.unknown-credential");
		assertProblem(put(this.noor, id, 1, entry("never", "")), 422, "stack.unknown-credential");
	}

	@Test
	void aDeletedBadgeDisappearsFromTheStack() {
		String kassa = kept(this.noor, SignedBadge.of("Kassa", this.noor.email()));
		String id = create("Winkel");
		put(this.noor, id, 1, entry(kassa, "")).expectStatus().isOk();
		this.noor.http().delete().uri("/api/credentials/{id}", kassa).exchange().expectStatus().isNoContent();
		assertThat(json(get(this.noor, "/api/stacks/{id}", id)).at("/entries")).isEmpty();
	}

	@Test
	void aStackNeedsANameOfReasonableLength() {
		JsonNode problem = json(
				send(this.noor.http(), HttpMethod.POST, "/api/stacks", "{\"name\":\" \"}").expectStatus()
					.isBadRequest());
		assertThat(problem.at("/errors/0/field").asString()).isEqualTo("name");
		assertThat(problem.at("/errors/0/message").asString()).isEqualTo("Geef je stapel een naam.");
		send(this.noor.http(), HttpMethod.POST, "/api/stacks", "{\"name\":\"" + "x".repeat(101) + "\"}").expectStatus()
			.isBadRequest();
	}

	@Test
	void anotherLearnersStackAnswersExactlyLikeAMissingOne() {
		String id = create("Winkel");
		SignedIn daan = this.visitors.newLearner();
		JsonNode theirs = json(get(daan, "/api/stacks/{id}", id).expectStatus().isNotFound());
		assertThat(theirs).isEqualTo(json(get(daan, "/api/stacks/never").expectStatus().isNotFound()));
		assertProblem(put(daan, id, 1), 404, "stack.unknown");
		assertProblem(daan.http().delete().uri("/api/stacks/{id}", id).exchange(), 404, "stack.unknown");
		assertThat(json(get(daan, "/api/stacks")).at("/items")).isEmpty();
		get(this.noor, "/api/stacks/{id}", id).expectStatus().isOk();
	}

	@Test
	void whatIsDeletedIsGone() {
		String id = create("Winkel");
		this.noor.http().delete().uri("/api/stacks/{id}", id).exchange().expectStatus().isNoContent();
		assertProblem(get(this.noor, "/api/stacks/{id}", id), 404, "stack.unknown");
	}

	@Test
	void withoutALoginOrTheTokenOfTheSessionNothingAnswers() {
		String id = create("Winkel");
		this.visitors.anonymous().get().uri("/api/stacks").exchange().expectStatus().isUnauthorized();
		WebTestClient forged = this.noor.http()
			.mutate()
			.defaultHeaders((headers) -> headers.remove("X-CSRF-TOKEN"))
			.build();
		send(forged, HttpMethod.POST, "/api/stacks", "{\"name\":\"Winkel\"}").expectStatus().isForbidden();
		forged.delete().uri("/api/stacks/{id}", id).exchange().expectStatus().isForbidden();
		get(this.noor, "/api/stacks/{id}", id).expectStatus().isOk();
	}

	private String create(String name) {
		String body = "{\"name\":\"" + name + "\",\"description\":\"Wat ik kan\"}";
		return json(send(this.noor.http(), HttpMethod.POST, "/api/stacks", body).expectStatus().isCreated()).at("/id")
			.asString();
	}

	private static ResponseSpec put(SignedIn learner, String id, long version, String... entries) {
		String body = "{\"name\":\"Winkel\",\"version\":" + version + ",\"entries\":[" + String.join(",", entries)
				+ "]}";
		return send(learner.http(), HttpMethod.PUT, "/api/stacks/" + id, body);
	}

	private static String entry(String credentialId, String note) {
		return "{\"credentialId\":\"" + credentialId + "\",\"note\":\"" + note + "\"}";
	}

	private static ResponseSpec send(WebTestClient http, HttpMethod method, String uri, String body) {
		return http.method(method).uri(uri).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

	private static void assertProblem(ResponseSpec answer, int status, String code) {
		JsonNode problem = json(answer.expectStatus().isEqualTo(status));
		assertThat(problem.at("/code").asString()).isEqualTo(code);
		assertThat(problem.at("/detail").asString()).isNotBlank().isNotEqualTo(code).doesNotStartWith("problem.");
	}

}
