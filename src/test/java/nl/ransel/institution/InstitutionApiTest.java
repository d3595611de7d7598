package nl.ransel.institution;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.ransel.backpack.SignedBadge;
import nl.ransel.demo.DemoAccount;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static nl.ransel.backpack.BackpackApi.get;
import static nl.ransel.backpack.BackpackApi.json;
import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class InstitutionApiTest {

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private Visitors visitors;

	private WebTestClient school;

	/** Nobody has logged in with it yet. */
	private final String email = "eva-" + UUID.randomUUID() + "@student.example";

	private final String reference = UUID.randomUUID().toString();

	@BeforeEach
	void comeWithAToken() {
		this.school = this.visitors.machine("award.write");
	}

	@Test
	void anAwardForSomebodyWithoutAnAccountIsThereAtTheFirstLogin() {
		push(award(SignedBadge.of("Kassa basis", this.email).jws())).expectStatus()
			.isCreated()
			.expectBody()
			.json("{\"reference\":\"%s\",\"result\":\"accepted\"}".formatted(this.reference));

		SignedIn eva = this.visitors.signIn(this.email);
		JsonNode award = json(get(eva, "/api/awards")).at("/items/0");

		assertThat(award.at("/institutionName").asString()).isEqualTo("ROC Lindeveld");
		assertThat(award.at("/message").asString()).isEqualTo("Gefeliciteerd, Eva!");
		assertThat(award.at("/report/outcome").asString()).isEqualTo("VALID");
		assertThat(award.at("/report/credential/achievement/name").asString()).isEqualTo("Kassa basis");
	}

	@Test
	void whatIsAcceptedIsInTheBackpackByteForByte() {
		String jws = SignedBadge.of("Kassa basis", this.email).jws();
		push(award(jws)).expectStatus().isCreated();
		SignedIn eva = this.visitors.signIn(this.email);

		JsonNode card = json(accept(eva).expectStatus().isOk());

		assertThat(card.at("/name").asString()).isEqualTo("Kassa basis");
		assertThat(card.at("/ownership").asString()).isEqualTo("MINE");
		get(eva, "/api/credentials/{id}/original", card.at("/id").asString()).expectBody(String.class).isEqualTo(jws);
		assertThat(json(get(eva, "/api/awards")).at("/items")).isEmpty();
		assertState("accepted");
	}

	@Test
	void aPictureWithTheBadgeInItIsDeliveredAndShownBeforeItIsAccepted() {
		byte[] png = SignedBadge.of("Gebakken", this.email).png();
		push(award(Base64.getEncoder().encodeToString(png))).expectStatus().isCreated();
		SignedIn eva = this.visitors.signIn(this.email);
		JsonNode award = json(get(eva, "/api/awards")).at("/items/0");

		assertThat(award.at("/hasImage").asBoolean()).isTrue();
		byte[] picture = get(eva, "/api/awards/{id}/image", award.at("/id").asString()).expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.IMAGE_PNG)
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain("openbadgecredential");
		JsonNode card = json(accept(eva).expectStatus().isOk());
		assertThat(card.at("/hasImage").asBoolean()).isTrue();
		get(eva, "/api/credentials/{id}/image", card.at("/id").asString()).expectBody(byte[].class).isEqualTo(picture);
		get(eva, "/api/credentials/{id}/original", card.at("/id").asString()).expectBody(byte[].class).isEqualTo(png);
	}

	@Test
	void theSameRequestAgainIsADuplicateAndAnotherOneAConflict() {
		Map<String, Object> award = award(SignedBadge.of("Kassa basis", this.email).jws());
		push(award).expectStatus().isCreated();

		push(award).expectStatus().isOk().expectBody().jsonPath("$.result").isEqualTo("duplicate");
		assertProblem(push(award(SignedBadge.of("Zorg", this.email).jws())), 409, "award.reference-used");
		assertThat(json(get(this.visitors.signIn(this.email), "/api/awards")).at("/items")).hasSize(1);
	}

	@Test
	void whatDoesNotVerifyIsNotDelivered() {
		String tampered = SignedBadge.of("Kassa basis", this.email).tampered();
		String future = SignedBadge.of("Kassa basis", this.email).from("2199-01-01T00:00:00Z").jws();

		assertProblem(push(award(tampered)), 422, "award.not-verified");
		assertProblem(push(award(future)), 422, "award.not-verified");
		assertThat(json(get(this.visitors.signIn(this.email), "/api/awards")).at("/items")).isEmpty();
	}

	@Test
	void aBadgeAddressedToSomebodyElseIsNotDelivered() {
		assertProblem(push(award(SignedBadge.of("Kassa basis", "daan@student.example").jws())), 422,
				"award.recipient-differs");
	}

	@Test
	void theAnswerDoesNotTellWhetherThereIsAnAccount() {
		SignedIn known = this.visitors.newLearner();
		String body = "{\"reference\":\"%s\",\"result\":\"accepted\"}";
		String other = UUID.randomUUID().toString();

		push(award(this.reference, known.email(), SignedBadge.of("Kassa", known.email()).jws())).expectStatus()
			.isCreated()
			.expectBody()
			.json(body.formatted(this.reference));
		push(award(other, this.email, SignedBadge.of("Kassa", this.email).jws())).expectStatus()
			.isCreated()
			.expectBody()
			.json(body.formatted(other));
	}

	@Test
	void anAwardToAnAccountAtASchoolWaitsForWhoeverLogsInWithIt() {
		String eppn = "s" + UUID.randomUUID() + "@school.example";
		Map<String, Object> award = award(SignedBadge.of("Kassa basis", eppn).jws());
		award.put("recipient", Map.of("type", "eppn", "value", eppn));
		push(award).expectStatus().isCreated();

		SignedIn eva = this.visitors.signIn(new DemoAccount("eva-" + eppn, "Eva", this.email, eppn));

		assertThat(json(get(eva, "/api/awards")).at("/items/0/report/credential/achievement/name").asString())
			.isEqualTo("Kassa basis");
		assertThat(json(accept(eva).expectStatus().isOk()).at("/ownership").asString()).isEqualTo("MINE");
		assertState("accepted");
	}

	@Test
	void aBadgePlatformSeesWhatHoldsForItBeforeItDelivers() {
		JsonNode self = json(this.school.get().uri("/api/institution").exchange().expectStatus().isOk());
		assertThat(self.at("/id").asString()).isEqualTo("lindeveld");
		assertThat(self.at("/name").asString()).isEqualTo("ROC Lindeveld");
		assertThat(self.at("/issuers/0").asString()).isEqualTo(SignedBadge.issuer());
		assertThat(self.at("/mostRows").asInt()).isEqualTo(10_000);
		assertThat(self.has("waitingTerm")).as("waits without end").isFalse();
		push(award(SignedBadge.of("Kassa basis", this.email).jws())).expectStatus().isCreated();
		assertThat(json(state()).has("waitsUntil")).isFalse();
		this.visitors.anonymous().get().uri("/api/institution").exchange().expectStatus().isUnauthorized();
		this.visitors.machine("report.read").get().uri("/api/institution").exchange().expectStatus().isForbidden();
	}

	@Test
	void aStreamIsAnsweredRowByRowInTheSendersLanguage() {
		String good = JSON.writeValueAsString(award(SignedBadge.of("Kassa basis", this.email).jws()));
		String bad = JSON.writeValueAsString(
				award(UUID.randomUUID().toString(), this.email, SignedBadge.of("Zorg", this.email).tampered()));

		String answers = stream(this.school, good + "\n\n" + bad + "\n" + good).expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.APPLICATION_NDJSON)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();

		List<JsonNode> rows = answers.lines().map(JSON::readTree).toList();
		assertThat(rows).extracting((row) -> row.at("/result").asString())
			.containsExactly("accepted", "rejected", "duplicate");
		assertThat(rows.get(1).at("/code").asString()).isEqualTo("award.not-verified");
		assertThat(rows.get(1).at("/message").asString()).startsWith("This badge is not right.");
		assertThat(json(get(this.visitors.signIn(this.email), "/api/awards")).at("/items")).hasSize(1);
	}

	@Test
	void theInstitutionSeesWhatBecameOfEverything() {
		push(award(SignedBadge.of("Kassa basis", this.email).jws())).expectStatus().isCreated();

		JsonNode newest = json(this.visitors.machine("award.read")
			.get()
			.uri("/api/institution/awards?state=waiting&limit=1")
			.exchange()).at("/items/0");

		assertThat(newest.at("/reference").asString()).isEqualTo(this.reference);
		assertThat(newest.at("/state").asString()).isEqualTo("waiting");
		assertThat(newest.at("/receivedAt").asString()).isNotEmpty();
		assertProblem(this.school.get().uri("/api/institution/awards?state=lost").exchange(), 400, "award.malformed");
	}

	@Test
	void anInstitutionThatIsTrustedNeedNotAsk() {
		SignedIn eva = this.visitors.signIn(this.email);
		eva.http().put().uri("/api/trusted-institutions/lindeveld").exchange().expectStatus().isOk();
		push(award(SignedBadge.of("Kassa basis", this.email).jws())).expectStatus().isCreated();

		assertThat(json(get(eva, "/api/awards")).at("/items")).isEmpty();
		assertThat(json(get(eva, "/api/credentials")).at("/items/0/name").asString()).isEqualTo("Kassa basis");

		assertThat(json(get(eva, "/api/trusted-institutions")).at("/0/name").asString()).isEqualTo("ROC Lindeveld");
		eva.http().delete().uri("/api/trusted-institutions/lindeveld").exchange().expectStatus().isNoContent();
		assertThat(json(get(eva, "/api/trusted-institutions"))).isEmpty();
	}

	@Test
	void aPackedBodyIsRefusedOnceInsteadOfRowByRow() {
		for (MediaType type : List.of(MediaType.APPLICATION_NDJSON, MediaType.APPLICATION_JSON)) {
			assertProblem(this.school.post()
				.uri("/api/institution/awards")
				.contentType(type)
				.header("Content-Encoding", "gzip")
				.bodyValue("\u001f\u008b\n\n\n")
				.exchange(), 415, "request.media-type");
		}
	}

	@Test
	void aStreamNeedsTheScopeToo() {
		stream(this.visitors.machine("award.read"), "{}").expectStatus().isForbidden();
		stream(this.visitors.anonymous(), "{}").expectStatus().isUnauthorized();
	}

	@Test
	void aTokenWithoutTheScopeAndNoTokenAtAllAreTurnedAway() {
		Map<String, Object> award = award(SignedBadge.of("Kassa basis", this.email).jws());

		push(this.visitors.machine("something.else"), award).expectStatus().isForbidden();
		push(this.visitors.anonymous(), award).expectStatus().isUnauthorized();
		push(this.visitors.newLearner().http(), award).expectStatus().isUnauthorized();
	}

	@Test
	void aWithdrawnAwardLeavesTheInbox() {
		push(award(SignedBadge.of("Kassa basis", this.email).jws())).expectStatus().isCreated();
		assertState("waiting");

		withdraw().expectStatus().isNoContent();

		assertState("withdrawn");
		assertThat(json(get(this.visitors.signIn(this.email), "/api/awards")).at("/items")).isEmpty();
	}

	@Test
	void aDeclinedAwardTellsItsInstitutionWhyAndCannotBeWithdrawn() {
		push(award(SignedBadge.of("Kassa basis", this.email).jws())).expectStatus().isCreated();
		SignedIn eva = this.visitors.signIn(this.email);
		String id = json(get(eva, "/api/awards")).at("/items/0/id").asString();

		eva.http()
			.post()
			.uri("/api/awards/{id}/decline", id)
			.bodyValue(Map.of("reason", "Niet van mij"))
			.exchange()
			.expectStatus()
			.isNoContent();

		assertState("declined");
		state().expectBody().jsonPath("$.reason").isEqualTo("Niet van mij");
		assertProblem(withdraw(), 409, "award.decided");
	}

	@Test
	void declineNeedsNoReason() {
		push(award(SignedBadge.of("Kassa basis", this.email).jws())).expectStatus().isCreated();
		SignedIn eva = this.visitors.signIn(this.email);
		String id = json(get(eva, "/api/awards")).at("/items/0/id").asString();

		eva.http().post().uri("/api/awards/{id}/decline", id).exchange().expectStatus().isNoContent();
	}

	@Test
	void anotherLearnerCannotTouchIt() {
		push(award(SignedBadge.of("Kassa basis", this.email).jws())).expectStatus().isCreated();
		String id = json(get(this.visitors.signIn(this.email), "/api/awards")).at("/items/0/id").asString();
		SignedIn daan = this.visitors.newLearner();

		assertProblem(daan.http().post().uri("/api/awards/{id}/accept", id).exchange(), 404, "award.unknown");
		assertProblem(daan.http().post().uri("/api/awards/{id}/decline", id).exchange(), 404, "award.unknown");
		assertProblem(get(daan, "/api/awards/{id}/image", id), 404, "award.unknown");
		assertThat(json(get(daan, "/api/awards")).at("/items")).isEmpty();
	}

	@Test
	void whatTheSchoolNeverSentIsUnknown() {
		assertProblem(state(), 404, "award.unknown");
		assertProblem(withdraw(), 404, "award.unknown");
	}

	@Test
	void whatIsNoAwardIsRefusedWithTheMemberThatIsWrong() {
		this.school.post()
			.uri("/api/institution/awards")
			.header("Accept-Language", "en")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"reference\":\"r\",\"recipient\":{\"type\":\"phone\",\"value\":\"06\"},\"credential\":{}}")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("award.malformed")
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains("recipient.type"));
	}

	@Test
	void moreThanABadgeCanBeIsTooMuch() {
		assertProblem(push(award("A".repeat(3_000_000))), HttpStatus.CONTENT_TOO_LARGE.value(), "award.too-large");
	}

	private Map<String, Object> award(String credential) {
		return award(this.reference, this.email, credential);
	}

	private static Map<String, Object> award(String reference, String email, String credential) {
		Map<String, Object> award = new LinkedHashMap<>();
		award.put("reference", reference);
		award.put("recipient", Map.of("type", "email", "value", email));
		award.put("credential", credential);
		award.put("message", "Gefeliciteerd, Eva!");
		return award;
	}

	private ResponseSpec push(Map<String, Object> award) {
		return push(this.school, award);
	}

	private static ResponseSpec push(WebTestClient sender, Map<String, Object> award) {
		return sender.post()
			.uri("/api/institution/awards")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(award)
			.exchange();
	}

	private static ResponseSpec stream(WebTestClient sender, String rows) {
		return sender.post()
			.uri("/api/institution/awards")
			.header("Accept-Language", "en")
			.contentType(MediaType.APPLICATION_NDJSON)
			.bodyValue(rows)
			.exchange();
	}

	private static ResponseSpec accept(SignedIn learner) {
		String id = json(get(learner, "/api/awards")).at("/items/0/id").asString();
		return learner.http().post().uri("/api/awards/{id}/accept", id).exchange();
	}

	private ResponseSpec state() {
		return this.school.get().uri("/api/institution/awards/{reference}", this.reference).exchange();
	}

	private ResponseSpec withdraw() {
		return this.school.delete().uri("/api/institution/awards/{reference}", this.reference).exchange();
	}

	private void assertState(String state) {
		state().expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo(state);
	}

	private static void assertProblem(ResponseSpec answer, int status, String code) {
		answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
	}

}
