package nl.ransel.consent;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.ransel.backpack.SignedBadge;
import nl.ransel.demo.DemoAccount;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Belongings;
import nl.ransel.learner.Learners;
import nl.ransel.testing.Browser;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody uses the service who has not agreed, and nobody is kept in it for that. */
@RanselTest
class ConsentApiTest {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String READ = "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly";

	@Autowired
	private Visitors visitors;

	@Autowired
	private Learners learners;

	@Autowired
	private Acceptances acceptances;

	@Autowired
	private List<Belongings> belongings;

	private final DemoAccount account = DemoAccount.withEmail("consent-" + UUID.randomUUID() + "@student.example");

	private Browser noor;

	@BeforeEach
	void noorLogsInForTheFirstTime() {
		this.noor = arrived();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/account", "/api/credentials", "/api/stacks", "/api/shares", "/api/awards",
			"/api/activity", "/api/events", "/api/platforms", "/api/trusted-institutions", "/api/account/merge",
			"/api/staff/institution" })
	void whoHasNotAgreedGetsNothingOfTheService(String address) {
		HttpResponse<String> refused = this.noor.get(address);
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(JSON.readTree(refused.body()).path("code").asString()).isEqualTo("consent.required");
	}

	@Test
	void whoHasNotAgreedChangesNothingEither() {
		assertThat(this.noor.send("POST", "/api/stacks", Map.of("name", "Werk")).body()).contains("consent.required");
		assertThat(this.noor.send("POST", "/api/account/links", Map.of("provider", "school")).body())
			.contains("consent.required");
		assertThat(this.noor.send("DELETE", "/api/activity", null).body()).contains("consent.required");
	}

	@Test
	void whoDoesNotAgreeReadsTakesEverythingAlongAndLeaves() {
		assertThat(this.noor.session().at("/learner/agreed").asBoolean(true)).isFalse();
		assertThat(this.noor.get("/api/consent").body()).isEqualTo("[]");
		assertThat(this.noor.send("PATCH", "/api/account", Map.of("language", "en")).statusCode()).isEqualTo(200);
		assertThat(this.noor.get("/api/account/export/contents").statusCode()).isEqualTo(200);
		assertThat(this.noor.get("/api/account/export").statusCode()).isEqualTo(200);
		assertThat(this.noor.get("/api/account/sessions").statusCode()).isEqualTo(200);
		assertThat(this.noor.send("POST", "/logout", null).statusCode()).isEqualTo(204);

		Browser again = arrived();
		assertThat(again.send("POST", "/api/account/erasure", Map.of("confirmation", "erase")).statusCode())
			.isEqualTo(204);
		assertThat(this.learners.owning(Identifier.email(this.account.email())).collectList().block()).isEmpty();
	}

	@Test
	void everybodyReadsTheTextsWithoutALoginInTheirOwnLanguage() {
		JsonNode dutch = JSON.readTree(this.visitors.browser().get("/api/consent/texts?lang=nl").body());
		JsonNode english = JSON.readTree(this.visitors.browser().get("/api/consent/texts?lang=en").body());
		assertThat(dutch.get("version")).isEqualTo(english.get("version"));
		assertThat(dutch.get("terms").asString()).contains("Wat jij doet");
		assertThat(english.get("privacy").asString()).contains("Your rights");
		for (String page : List.of("/terms", "/privacy")) {
			this.visitors.anonymous()
				.get()
				.uri(page)
				.accept(MediaType.TEXT_HTML)
				.exchange()
				.expectStatus()
				.isOk()
				.expectHeader()
				.contentTypeCompatibleWith(MediaType.TEXT_HTML);
		}
	}

	@Test
	void whoAgreesGoesOnInEverySessionAndItIsWrittenDownOnce() {
		Browser elsewhere = arrived();
		assertThat(elsewhere.get("/api/credentials").statusCode()).isEqualTo(403);

		this.noor.agree();
		this.noor.agree();

		assertThat(this.noor.get("/api/credentials").statusCode()).isEqualTo(200);
		assertThat(elsewhere.get("/api/credentials").statusCode()).isEqualTo(200);
		assertThat(elsewhere.session().at("/learner/agreed").asBoolean()).isTrue();
		JsonNode agreed = JSON.readTree(this.noor.get("/api/consent").body());
		assertThat(agreed).hasSize(1);
		assertThat(agreed.at("/0/version").asString()).isEqualTo("example-1");
		assertThat(Instant.parse(agreed.at("/0/at").asString())).isBeforeOrEqualTo(Instant.now());
		assertThat(JSON.readTree(this.noor.get("/api/activity?kind=TERMS_ACCEPTED").body()).get("items")).hasSize(1);
	}

	@Test
	void onlyWhatIsInForceCanBeAgreedTo() {
		HttpResponse<String> old = this.noor.send("POST", "/api/consent", Map.of("version", "example-0"));
		assertThat(old.statusCode()).isEqualTo(409);
		assertThat(old.body()).contains("consent.other-version");
		assertThat(this.noor.send("POST", "/api/consent", Map.of()).statusCode()).isEqualTo(400);
		assertThat(this.noor.get("/api/credentials").statusCode()).isEqualTo(403);
	}

	@Test
	void nobodyAgreesForAnother() {
		Browser stranger = this.visitors.browser();
		assertThat(stranger.send("POST", "/api/consent", Map.of("version", "example-1")).statusCode()).isEqualTo(401);
		this.visitors.signIn(DemoAccount.SANNE);
		assertThat(this.noor.get("/api/credentials").statusCode()).isEqualTo(403);
	}

	@Test
	void anotherVersionAsksAgainAndLeavesAPlatformThatWasLetInAlone() {
		WebTestClient platform = this.visitors.platform(this.account, "werkplek", READ);
		platform.get().uri("/ims/ob/v3p0/credentials").exchange().expectStatus().isForbidden();

		this.acceptances.add(new Acceptance(id(), "example-0", Instant.now())).block();

		assertThat(this.noor.get("/api/credentials").body()).contains("consent.required");
		platform.get().uri("/ims/ob/v3p0/credentials").exchange().expectStatus().isOk();
		this.noor.agree();
		assertThat(JSON.readTree(this.noor.get("/api/consent").body()).findValuesAsString("version"))
			.containsExactly("example-0", "example-1");
	}

	@Test
	void anAwardWaitsForWhoHasNotAgreedAsForAnybody() {
		this.visitors.machine("award.write")
			.post()
			.uri("/api/institution/awards")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("reference", UUID.randomUUID().toString(), "recipient",
					Map.of("type", "email", "value", this.account.email()), "credential",
					SignedBadge.of("Welkom", this.account.email()).jws()))
			.exchange()
			.expectStatus()
			.isCreated();
		this.noor.agree();
		assertThat(JSON.readTree(this.noor.get("/api/awards").body()).get("items")).hasSize(1);
	}

	@Test
	void aSessionThatBecomesSomebodyElsesKnowsNothingOfWhatTheFirstAgreedTo() {
		this.noor.agree();
		assertThat(this.noor.get("/api/credentials").statusCode()).isEqualTo(200);
		DemoAccount other = DemoAccount.withEmail("consent-" + UUID.randomUUID() + "@student.example");
		this.noor.arrive(other.subject(), other.claims(), "/login");
		assertThat(this.noor.get("/api/credentials").statusCode()).isEqualTo(403);
	}

	@Test
	void whatWasAgreedToMovesAlongWhenTwoAccountsBecomeOneAndIsThereOnce() {
		LearnerId from = new LearnerId("from-" + UUID.randomUUID());
		this.acceptances.add(new Acceptance(from, "example-0", Instant.now())).block();
		this.acceptances.add(new Acceptance(from, "example-1", Instant.now())).block();
		this.noor.agree();
		MongoAcceptanceBelongings ours = this.belongings.stream()
			.filter(MongoAcceptanceBelongings.class::isInstance)
			.map(MongoAcceptanceBelongings.class::cast)
			.findFirst()
			.orElseThrow();
		ours.move(from, id()).then(ours.move(from, id())).block();
		assertThat(this.acceptances.of(from).collectList().block()).isEmpty();
		assertThat(this.acceptances.of(id()).map(Acceptance::version).collectList().block())
			.containsExactlyInAnyOrder("example-0", "example-1");
	}

	private Browser arrived() {
		Browser browser = this.visitors.browser();
		browser.arrive(this.account.subject(), this.account.claims(), "/login");
		return browser;
	}

	private LearnerId id() {
		return this.learners.owning(Identifier.email(this.account.email())).blockFirst();
	}

}
