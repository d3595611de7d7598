package nl.ransel.platform.connect;

import java.io.IOException;
import java.util.UUID;

import nl.ransel.backpack.BackpackApi;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static nl.ransel.backpack.BackpackApi.get;
import static nl.ransel.backpack.BackpackApi.json;
import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class ConnectApiTest {

	private static final String ASSERTIONS = "/ims/ob/v2p1/assertions";

	private static final String SCOPE = "https://purl.imsglobal.org/spec/ob/v2p1/scope/";

	private static final String ALL = SCOPE + "assertion.readonly " + SCOPE + "assertion.create " + SCOPE
			+ "profile.readonly";

	@Autowired
	private Visitors visitors;

	private HostedIssuer issuer;

	private SignedIn eva;

	private WebTestClient platform;

	@BeforeEach
	void evaLetsAPlatformIn() throws IOException {
		this.issuer = new HostedIssuer();
		this.eva = this.visitors.newLearner();
		this.platform = platformWith(ALL);
	}

	@AfterEach
	void close() {
		this.issuer.close();
	}

	@Test
	void theManifestNeedsNoTokenAndIsNotSentTwice() {
		ResponseSpec answer = manifest(null).expectStatus().isOk();
		String tag = answer.expectBody().returnResult().getResponseHeaders().getETag();
		JsonNode api = json(manifest(null)).at("/badgeConnectAPI/0");
		assertThat(api.at("/apiBase").asString()).isEqualTo(this.visitors.baseUrl() + "/ims/ob/v2p1");
		assertThat(api.at("/version").asString()).isEqualTo("v2p1");
		assertThat(api.at("/scopesOffered").valueStream().map(JsonNode::asString))
			.containsExactlyInAnyOrder(ALL.split(" "));
		assertThat(api.at("/registrationUrl").asString()).endsWith("/register");
		assertThat(api.at("/authorizationUrl").asString()).endsWith("/authorize");
		assertThat(api.at("/tokenUrl").asString()).endsWith("/token");
		assertThat(api.at("/termsOfServiceUrl").asString()).isEqualTo("https://ransel.example/terms");
		assertThat(api.at("/privacyPolicyUrl").asString()).isEqualTo("https://ransel.example/privacy");
		assertThat(tag).isNotBlank();
		manifest(tag).expectStatus().isNotModified();
	}

	@Test
	void whatIsBroughtIsVerifiedKeptAndGivenBackCharacterForCharacter() {
		String badge = this.issuer.badge("een", this.eva.email());
		JsonNode added = json(post("{\"assertion\": " + badge + " }").expectStatus().isOk());
		assertThat(added.at("/status/statusCode").asInt()).isEqualTo(200);
		assertThat(added.at("/status/error").isNull()).isTrue();

		String given = list("").expectHeader()
			.valueEquals("X-Total-Count", "1")
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();

		assertThat(given).contains(badge).startsWith("{\"status\":{\"error\":null,\"statusCode\":200");
		assertThat(json(get(this.eva, "/api/credentials")).at("/items/0/name").asString()).isEqualTo("Kassa basis");
		assertThat(
				json(post("{\"assertion\":" + badge + "}").expectStatus().isOk()).at("/status/statusText").asString())
			.isEqualTo("OK");
		assertThat(json(list("")).at("/assertions")).hasSize(1);
	}

	@Test
	void whatDoesNotVerifyOrIsAnotherStandardIsRefusedAndNotKept() {
		String forged = this.issuer.badge("vals", "daan@student.example")
			.replace("daan@student.example", this.eva.email());
		assertRefusal(post("{\"assertion\":" + forged + "}"), 400, "INVALID_BADGE", "import.invalid");
		assertRefusal(post("{\"signedAssertion\":\"" + SignedBadge.of("Kassa", this.eva.email()).jws() + "\"}"), 400,
				"INVALID_BADGE", "platform.not-ob2");
		for (String body : new String[] { "{}", "no json", "{\"assertion\":\"https://school.example/1\"}",
				"{\"signedAssertion\":\"x\",\"assertion\":{}}" }) {
			assertRefusal(post(body), 400, "REQUEST_VALIDATION_ERROR", "platform.no-assertion");
		}
		assertThat(json(get(this.eva, "/api/credentials")).at("/items")).isEmpty();
	}

	@Test
	void eachDoorGivesOutItsOwnStandardOnly() {
		BackpackApi.kept(this.eva, SignedBadge.of("Nieuw", this.eva.email()));
		post("{\"assertion\":" + this.issuer.badge("oud", this.eva.email()) + "}").expectStatus().isOk();
		JsonNode here = json(list(""));
		assertThat(here.at("/assertions")).hasSize(1);
		assertThat(here.at("/signedAssertions")).isEmpty();
		WebTestClient newer = platformWith("https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly");
		JsonNode there = json(newer.get().uri("/ims/ob/v3p0/credentials").exchange());
		assertThat(there.at("/credential")).isEmpty();
		assertThat(there.at("/compactJwsString")).hasSize(1);
	}

	@Test
	void aBadgeOfSomebodyElseIsNotGivenOut() {
		post("{\"assertion\":" + this.issuer.badge("daan", "daan-" + UUID.randomUUID() + "@student.example") + "}")
			.expectStatus()
			.isOk();
		assertThat(json(list("")).at("/assertions")).isEmpty();
	}

	@Test
	void pagesLeadToOneAnother() {
		post("{\"assertion\":" + this.issuer.badge("een", this.eva.email()) + "}").expectStatus().isOk();
		post("{\"assertion\":" + this.issuer.badge("twee", this.eva.email()) + "}").expectStatus().isOk();
		list("?limit=1").expectHeader()
			.valueMatches("Link", ".*/ims/ob/v2p1/assertions\\?limit=1&offset=1>; rel=\"next\".*");
		assertThat(json(list("?limit=1&offset=1")).at("/assertions/0/id").asString()).endsWith("/een");
		assertThat(json(list("?since=2199-01-01T00:00:00Z")).at("/assertions")).isEmpty();
		assertRefusal(list("?limit=none"), 400, "REQUEST_VALIDATION_ERROR", "platform.query");
	}

	@Test
	void theProfileIsThatOfTheOtherDoor() {
		JsonNode profile = json(this.platform.get().uri("/ims/ob/v2p1/profile").exchange().expectStatus().isOk());
		assertThat(profile.at("/status/statusCode").asInt()).isEqualTo(200);
		assertThat(profile.at("/profile/type").asString()).isEqualTo("Profile");
		assertThat(profile.at("/profile/email").asString()).isEqualTo(this.eva.email());
		WebTestClient newer = platformWith("https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.readonly");
		assertThat(profile.at("/profile/id").asString())
			.isEqualTo(json(newer.get().uri("/ims/ob/v3p0/profile").exchange()).at("/id").asString());
	}

	@ParameterizedTest
	@CsvSource({ "v2p1/scope/assertion.create,GET,/assertions", "v2p1/scope/profile.readonly,GET,/assertions",
			"v2p1/scope/assertion.readonly,POST,/assertions", "v2p1/scope/assertion.readonly,GET,/profile",
			"v3p0/scope/credential.readonly,GET,/assertions", "v3p0/scope/credential.upsert,POST,/assertions",
			"v3p0/scope/profile.readonly,GET,/profile" })
	void everyDoorAsksForItsOwnScope(String scope, String method, String path) {
		assertRefusal(platformWith("https://purl.imsglobal.org/spec/ob/" + scope).method(HttpMethod.valueOf(method))
			.uri("/ims/ob/v2p1" + path)
			.exchange(), 401, "PERMISSION_DENIED", "token.scope");
	}

	@Test
	void theLearnerSeesItAsOnePlatformAndShutsBothDoorsAtOnce() {
		list("").expectStatus().isOk();
		WebTestClient newer = platformWith("https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly");
		newer.get().uri("/ims/ob/v3p0/credentials").exchange().expectStatus().isOk();
		JsonNode seen = json(get(this.eva, "/api/platforms"));
		assertThat(seen).hasSize(1);
		this.eva.http()
			.delete()
			.uri("/api/platforms/{id}", seen.at("/0/id").asString())
			.exchange()
			.expectStatus()
			.isOk();
		assertRefusal(list(""), 401, "UNAUTHENTICATED", "platform.withdrawn");
		assertRefusal(post("{\"assertion\":" + this.issuer.badge("een", this.eva.email()) + "}"), 401,
				"UNAUTHENTICATED", "platform.withdrawn");
		newer.get().uri("/ims/ob/v3p0/credentials").exchange().expectStatus().isForbidden();
	}

	@Test
	void whoeverHasNoTokenIsTurnedAway() {
		assertRefusal(this.visitors.anonymous().get().uri(ASSERTIONS).exchange(), 401, "UNAUTHENTICATED",
				"token.required");
		assertRefusal(this.platform.get().uri("/ims/ob/v2p1/nothing").exchange(), 404, "NOT_FOUND", "not-found");
	}

	@Test
	void readingTooOftenHasToWaitAtBothDoors() {
		int refused = 0;
		for (int at = 0; at < 260 && refused == 0; at++) {
			int status = list("?limit=1").returnResult(Void.class).getStatus().value();
			refused = (status == 429) ? at : 0;
		}
		assertThat(refused).isPositive();
		WebTestClient newer = platformWith("https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.readonly");
		newer.get()
			.uri("/ims/ob/v3p0/profile")
			.exchange()
			.expectStatus()
			.isEqualTo(429)
			.expectHeader()
			.valueEquals("Retry-After", "60");
	}

	private WebTestClient platformWith(String scope) {
		return this.visitors.platform(this.eva.account(), "any-platform", scope);
	}

	private ResponseSpec manifest(String tag) {
		return this.visitors.anonymous().get().uri("/.well-known/badgeconnect.json").headers((headers) -> {
			if (tag != null) {
				headers.setIfNoneMatch(tag);
			}
		}).exchange();
	}

	private ResponseSpec post(String body) {
		return this.platform.post().uri(ASSERTIONS).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

	private ResponseSpec list(String question) {
		return this.platform.get().uri(ASSERTIONS + question).exchange();
	}

	private static void assertRefusal(ResponseSpec answer, int status, String word, String code) {
		JsonNode body = json(answer.expectStatus().isEqualTo(status));
		assertThat(body.at("/status/statusCode").asInt()).isEqualTo(status);
		assertThat(body.at("/status/statusText").asString()).isEqualTo(word);
		assertThat(body.at("/status/error").asString()).startsWith(code + ": ");
	}

}
