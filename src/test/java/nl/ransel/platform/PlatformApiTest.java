package nl.ransel.platform;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import nl.ransel.backpack.BackpackApi;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.demo.DemoAccount;
import nl.ransel.learner.Belongings;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static nl.ransel.backpack.BackpackApi.get;
import static nl.ransel.backpack.BackpackApi.json;
import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class PlatformApiTest {

	private static final String CREDENTIALS = "/ims/ob/v3p0/credentials";

	private static final String SCOPE = "https://purl.imsglobal.org/spec/ob/v3p0/scope/";

	private static final String ALL = SCOPE + "credential.readonly " + SCOPE + "credential.upsert " + SCOPE
			+ "profile.readonly";

	@Autowired
	private Visitors visitors;

	@Autowired
	private MongoPlatformBelongings belongings;

	private SignedIn eva;

	private WebTestClient platform;

	@BeforeEach
	void evaLetsAPlatformIn() {
		this.eva = this.visitors.newLearner();
		this.platform = platformWith(ALL);
	}

	@Test
	void theDiscoveryDocumentNeedsNoTokenAndNamesEveryDoor() {
		JsonNode document = json(
				this.visitors.anonymous().get().uri("/ims/ob/v3p0/discovery").exchange().expectStatus().isOk());
		assertThat(document.at("/openapi").asString()).isEqualTo("3.0.1");
		assertThat(document.at("/info/version").asString()).isEqualTo("3.0");
		assertThat(document.at("/paths/~1credentials/post/responses").propertyNames()).contains("200", "201", "304",
				"400", "401", "403", "404", "405", "500", "default");
		assertThat(document.at("/paths/~1credentials/post/requestBody/content").propertyNames())
			.containsExactlyInAnyOrder("application/json", "text/plain");
		assertThat(document.at("/info/termsOfService").asString()).isEqualTo("https://ransel.example/terms");
		assertThat(document.at("/info/x-imssf-privacyPolicyUrl").asString()).isNotEmpty();
		JsonNode security = document.at("/components/securitySchemes/OAuth2ACG");
		assertThat(security.at("/x-imssf-registrationUrl").asString()).endsWith("/register");
		assertThat(security.at("/flows/authorizationCode/authorizationUrl").asString()).endsWith("/authorize");
		assertThat(security.at("/flows/authorizationCode/scopes").propertyNames())
			.containsExactlyInAnyOrder(ALL.split(" "));
	}

	@Test
	void whatIsPostedIsVerifiedKeptAndGivenBackCharacterForCharacter() {
		String jws = SignedBadge.of("Kassa basis", this.eva.email()).jws();

		post(jws).expectStatus()
			.isCreated()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.TEXT_PLAIN)
			.expectBody(String.class)
			.isEqualTo(jws);

		JsonNode given = json(
				this.platform.get().uri(CREDENTIALS).exchange().expectHeader().valueEquals("X-Total-Count", "1"));
		assertThat(given.at("/compactJwsString/0").asString()).isEqualTo(jws);
		assertThat(given.at("/credential")).isEmpty();
		assertThat(json(get(this.eva, "/api/credentials")).at("/items/0/name").asString()).isEqualTo("Kassa basis");
		JsonNode imported = entry("IMPORTED");
		assertThat(imported.at("/by").asString()).isEqualTo("Werkplek");
		assertThat(imported.at("/about/title").asString()).isEqualTo("Kassa basis");
	}

	@Test
	void theSameBadgeIsNotModifiedAndANewerOneReplacesIt() {
		SignedBadge badge = SignedBadge.of("Kassa basis", this.eva.email());
		String before = badge.jws();
		post(before).expectStatus().isCreated();
		post(before).expectStatus().isNotModified();
		String newer = badge.from("2026-03-01T09:00:00Z").jws();

		post(newer).expectStatus().isOk();

		post(before).expectStatus().isNotModified();
		assertThat(json(list("")).at("/compactJwsString")).hasSize(1);
		assertThat(json(list("")).at("/compactJwsString/0").asString()).isEqualTo(newer);
	}

	@Test
	void whatDoesNotVerifyIsRefusedAsTheStandardSays() {
		assertRefusal(post(SignedBadge.of("Kassa", this.eva.email()).tampered()), 400, "invalid_data",
				"import.invalid");
		assertRefusal(post("https://badges.example/1"), 400, "invalid_data", "platform.not-ob3");
		assertRefusal(post("{}"), 400, "invalid_data", "platform.not-ob3");
		assertThat(json(get(this.eva, "/api/credentials")).at("/items")).isEmpty();
	}

	@Test
	void aBadgeOfSomebodyElseIsKeptForLaterAndNotGivenOut() {
		post(SignedBadge.of("Van Daan", "daan-" + UUID.randomUUID() + "@student.example").jws()).expectStatus()
			.isCreated();
		assertThat(json(get(this.eva, "/api/credentials")).at("/items/0/ownership").asString()).isEqualTo("PENDING");
		assertThat(json(list("")).at("/compactJwsString")).isEmpty();
	}

	@Test
	void whatIsNotValidNowIsNotGivenOut() {
		BackpackApi.kept(this.eva, SignedBadge.of("Voorbij", this.eva.email()).until("2026-02-01T00:00:00Z"));
		BackpackApi.kept(this.eva, SignedBadge.of("Kassa", this.eva.email()));
		assertThat(json(list("")).at("/compactJwsString")).hasSize(1);
	}

	@Test
	void pagesLeadToOneAnotherOldestFirst() {
		String first = SignedBadge.of("Een", this.eva.email()).jws();
		post(first).expectStatus().isCreated();
		post(SignedBadge.of("Twee", this.eva.email()).jws()).expectStatus().isCreated();

		ResponseSpec page = list("?limit=1");

		page.expectHeader().valueMatches("Link", ".*credentials\\?limit=1&offset=1>; rel=\"next\".*");
		assertThat(json(page).at("/compactJwsString/0").asString()).isEqualTo(first);
		assertThat(json(list("?since=2199-01-01T00:00:00Z")).at("/compactJwsString")).isEmpty();
		assertRefusal(list("?limit=none"), 400, "invalid_query_parameter", "platform.query");
	}

	@Test
	void theProfileHasAnIdThatIsAnotherForEveryPlatform() {
		JsonNode profile = json(this.platform.get().uri("/ims/ob/v3p0/profile").exchange().expectStatus().isOk());
		WebTestClient other = this.visitors.platform(this.eva.account(), "elders", ALL);
		JsonNode elsewhere = json(other.get().uri("/ims/ob/v3p0/profile").exchange());

		assertThat(profile.at("/type/0").asString()).isEqualTo("Profile");
		assertThat(profile.at("/email").asString()).isEqualTo(this.eva.email());
		assertThat(profile.at("/id").asString()).startsWith("urn:uuid:").isNotEqualTo(elsewhere.at("/id").asString());
		assertThat(profile.toString()).doesNotContain(this.eva.id().value());
		assertRefusal(this.platform.put().uri("/ims/ob/v3p0/profile").bodyValue("{}").exchange(), 405, "not_allowed",
				"request.method-not-allowed");
	}

	@Test
	void whatIsNotThereOrCannotBeSentIsSaidWithTheWordsOfTheStandard() {
		JsonNode nothing = json(this.platform.get().uri("/ims/ob/v3p0/nothing").exchange().expectStatus().isNotFound());
		assertThat(nothing.at("/imsx_severity").asString()).isEqualTo("status");
		assertThat(nothing.at("/imsx_codeMinor/imsx_codeMinorField/0/imsx_codeMinorFieldValue").asString())
			.isEqualTo("not_found");
		assertRefusal(this.platform.get().uri("/ims/ob/v3p0/profile").accept(MediaType.IMAGE_PNG).exchange(), 406,
				"not_acceptable", "request.not-acceptable");
	}

	@ParameterizedTest
	@CsvSource({ "credential.upsert,GET,/credentials", "profile.readonly,GET,/credentials",
			"credential.readonly,POST,/credentials", "credential.readonly,GET,/profile" })
	void everyDoorAsksForItsOwnScope(String scope, String method, String path) {
		assertRefusal(platformWith(SCOPE + scope).method(org.springframework.http.HttpMethod.valueOf(method))
			.uri("/ims/ob/v3p0" + path)
			.exchange(), 403, "forbidden", "token.scope");
	}

	@ParameterizedTest
	@CsvSource({ "profile.readonly,/credentials", "credential.readonly,/profile" })
	void askingForTheHeadersOnlyTakesTheSameScope(String scope, String path) {
		platformWith(SCOPE + scope).head().uri("/ims/ob/v3p0" + path).exchange().expectStatus().isForbidden();
		assertThat(json(this.eva.http().get().uri("/api/platforms").exchange()).findValuesAsString("name"))
			.doesNotContain("any-platform");
	}

	@Test
	void whoeverHasNoTokenOrTheTokenOfAMachineIsTurnedAway() {
		assertRefusal(this.visitors.anonymous().get().uri(CREDENTIALS).exchange(), 401, "unauthorizedrequest",
				"token.required");
		assertRefusal(this.eva.http().get().uri(CREDENTIALS).exchange(), 401, "unauthorizedrequest", "token.required");
		assertRefusal(this.visitors.machine("award.write").get().uri(CREDENTIALS).exchange(), 403, "forbidden",
				"token.scope");
		assertRefusal(this.visitors.machine(ALL).get().uri(CREDENTIALS).exchange(), 403, "forbidden",
				"platform.unknown-learner");
		this.platform.get().uri("/api/institution/awards").exchange().expectStatus().isForbidden();
	}

	@Test
	void somebodyWithoutAnAccountHasNoneMadeByAToken() {
		DemoAccount stranger = DemoAccount.withEmail("nobody-" + UUID.randomUUID() + "@student.example");
		assertRefusal(this.visitors.platform(stranger, "any-platform", ALL).get().uri(CREDENTIALS).exchange(), 403,
				"forbidden", "platform.unknown-learner");
	}

	@Test
	void theLearnerSeesWhoCameAndWhatItMayDo() {
		list("").expectStatus().isOk();
		JsonNode seen = json(get(this.eva, "/api/platforms")).at("/0");
		assertThat(seen.at("/name").asString()).isEqualTo("Werkplek");
		assertThat(seen.at("/clientId").asString()).isEqualTo("any-platform");
		assertThat(seen.at("/scopes")).hasSize(3);
		assertThat(seen.at("/lastUsedAt").asString()).isNotEmpty();
		assertThat(entry("PLATFORM_USED").at("/reason").asString()).isNotEmpty();
		assertThat(json(get(this.visitors.newLearner(), "/api/platforms"))).isEmpty();
	}

	@Test
	void whatTheLearnerTakesBackIsShutForThatPlatformOnlyUntilTheyAllowItAgain() {
		list("").expectStatus().isOk();
		String id = json(get(this.eva, "/api/platforms")).at("/0/id").asString();

		this.eva.http().delete().uri("/api/platforms/{id}", id).exchange().expectStatus().isOk();

		assertRefusal(list(""), 403, "forbidden", "platform.withdrawn");
		assertRefusal(post(SignedBadge.of("Kassa", this.eva.email()).jws()), 403, "forbidden", "platform.withdrawn");
		assertRefusal(platformWith(ALL).get().uri("/ims/ob/v3p0/profile").exchange(), 403, "forbidden",
				"platform.withdrawn");
		this.visitors.platform(this.eva.account(), "elders", ALL)
			.get()
			.uri(CREDENTIALS)
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(json(get(this.eva, "/api/credentials")).at("/items")).isEmpty();
		assertThat(entry("PLATFORM_WITHDRAWN").at("/by").asString()).isEqualTo("Werkplek");

		this.eva.http().put().uri("/api/platforms/{id}", id).exchange().expectStatus().isOk();

		list("").expectStatus().isOk();
		assertThat(entry("PLATFORM_ALLOWED").at("/by").asString()).isEqualTo("Werkplek");
	}

	@Test
	void anotherLearnersPlatformIsAsUnknownAsOneThatNeverCame() {
		list("").expectStatus().isOk();
		String id = json(get(this.eva, "/api/platforms")).at("/0/id").asString();
		SignedIn daan = this.visitors.newLearner();
		daan.http().delete().uri("/api/platforms/{id}", id).exchange().expectStatus().isNotFound();
		daan.http().put().uri("/api/platforms/{id}", id).exchange().expectStatus().isNotFound();
		list("").expectStatus().isOk();
	}

	@Test
	void whatWasTakenBackStaysSoWhenTwoAccountsBecomeOne() {
		SignedIn old = this.visitors.newLearner();
		list("").expectStatus().isOk();
		this.visitors.platform(old.account(), "any-platform", ALL)
			.get()
			.uri(CREDENTIALS)
			.exchange()
			.expectStatus()
			.isOk();
		String id = json(get(old, "/api/platforms")).at("/0/id").asString();
		old.http().delete().uri("/api/platforms/{id}", id).exchange().expectStatus().isOk();

		Belongings moved = this.belongings;
		moved.move(old.id(), this.eva.id()).block();
		moved.move(old.id(), this.eva.id()).block();

		assertThat(json(get(this.eva, "/api/platforms"))).hasSize(1);
		assertRefusal(list(""), 403, "forbidden", "platform.withdrawn");
		assertThat(json(get(old, "/api/platforms"))).isEmpty();
	}

	private WebTestClient platformWith(String scope) {
		return this.visitors.platform(this.eva.account(), "any-platform", scope);
	}

	private ResponseSpec post(String credential) {
		MediaType type = credential.startsWith("{") ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN;
		return this.platform.post()
			.uri(CREDENTIALS)
			.contentType(type)
			.bodyValue(credential.getBytes(StandardCharsets.UTF_8))
			.exchange();
	}

	private ResponseSpec list(String question) {
		return this.platform.get().uri(CREDENTIALS + question).exchange();
	}

	private JsonNode entry(String kind) {
		return json(get(this.eva, "/api/activity?kind={kind}", kind)).at("/items/0");
	}

	private static void assertRefusal(ResponseSpec answer, int status, String word, String code) {
		JsonNode body = json(answer.expectStatus().isEqualTo(status));
		assertThat(body.at("/imsx_codeMajor").asString()).isEqualTo("failure");
		assertThat(body.at("/imsx_severity").asString()).isEqualTo("error");
		assertThat(body.at("/imsx_codeMinor/imsx_codeMinorField/0/imsx_codeMinorFieldValue").asString())
			.isEqualTo(word);
		assertThat(body.at("/imsx_description").asString()).startsWith(code + ": ");
	}

}
