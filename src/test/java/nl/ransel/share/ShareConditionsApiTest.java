package nl.ransel.share;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.ransel.backpack.SignedBadge;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

import static nl.ransel.backpack.BackpackApi.json;
import static nl.ransel.backpack.BackpackApi.kept;
import static org.assertj.core.api.Assertions.assertThat;

/** Codes, counted views and new links, from outside. */
@RanselTest
class ShareConditionsApiTest {

	@Autowired
	private Visitors visitors;

	private SignedIn noor;

	private String kassa;

	@BeforeEach
	void logIn() {
		this.noor = this.visitors.newLearner();
		this.kassa = kept(this.noor, SignedBadge.of("Kassa basis", this.noor.email()));
	}

	@Test
	void beforeTheRightCodeThePageShowsNothingNotEvenTheTitle() {
		String path = path(share(Map.of("code", Map.of("chosen", "kaas plank 7"))));

		page(path).expectStatus()
			.isOk()
			.expectHeader()
			.doesNotExist("Set-Cookie")
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("Toegangscode", "<form")
				.doesNotContain("Kassa", "Werf", "geldig"));
		this.visitors.anonymous()
			.get()
			.uri(path)
			.accept(MediaType.APPLICATION_JSON)
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("share.code-needed");
		for (String part : List.of("/images/1", "/badges/1/receipt")) {
			this.visitors.anonymous()
				.get()
				.uri(path + part)
				.exchange()
				.expectBody(String.class)
				.value((body) -> assertThat(body).doesNotContain("Kassa", "Werf"));
		}
	}

	@Test
	void aReaderWithoutScriptsOpensItByCode() {
		JsonNode share = share(Map.of("code", Map.of("chosen", "kaas plank 7")));
		String path = path(share);

		code(path, "boterham").expectStatus()
			.isForbidden()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("Deze toegangscode klopt niet").doesNotContain("Kassa"));
		String pass = code(path, "KAAS-PLANK-7").expectStatus()
			.isSeeOther()
			.expectHeader()
			.valueEquals("Location", path)
			.expectHeader()
			.valueMatches("Set-Cookie", "ransel-reader=[^;]+; Path=" + path + "; .*HttpOnly; SameSite=Lax")
			.returnResult(String.class)
			.getResponseCookies()
			.getFirst("ransel-reader")
			.getValue();

		page(path, pass).expectStatus()
			.isOk()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("Kassa basis", "Echt en geldig"));
		assertThat(detail(share).at("/views").asInt()).isEqualTo(1);
	}

	@Test
	void aProgramSendsTheCodeInAHeader() {
		JsonNode share = share(Map.of("code", Map.of()));
		String code = share.at("/accessCode").asString();

		assertThat(code).matches("\\w{4}-\\w{4}");
		this.visitors.anonymous()
			.get()
			.uri(path(share))
			.accept(MediaType.APPLICATION_JSON)
			.header("Ransel-Access-Code", code)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.verdict.valid")
			.isEqualTo(1);
		assertThat(detail(share).at("/accessCode").isMissingNode()).isTrue();
		assertThat(detail(share).at("/needsCode").asBoolean()).isTrue();
	}

	@Test
	void tooManyWrongCodesLockItAndTheOwnerSeesThat() {
		JsonNode share = share(Map.of("code", Map.of("chosen", "kaas plank 7")));
		for (int i = 0; i < Tries.MOST; i++) {
			code(path(share), "boterham").expectStatus().isForbidden();
		}

		code(path(share), "kaas plank 7").expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(detail(share).at("/lockedUntil").isNull()).isFalse();
		assertThat(get("/api/activity/notices").toString()).contains("SHARE_LOCKED");
	}

	@Test
	void aShareForOneViewShowsItselfOnceAndItsPicturesToThatReader() {
		JsonNode share = share(Map.of("viewLimit", 1, "purpose", "INTERNSHIP"));
		String path = path(share);

		String pass = page(path).expectStatus()
			.isOk()
			.returnResult(String.class)
			.getResponseCookies()
			.getFirst("ransel-reader")
			.getValue();

		page(path).expectStatus().isEqualTo(HttpStatus.GONE);
		page(path, pass).expectStatus()
			.isOk()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("een stage of leerbaan"));
		assertThat(detail(share).at("/state").asString()).isEqualTo("USED_UP");
	}

	@Test
	void aRenewedShareAnswersAtItsNewLinkOnly() {
		JsonNode share = share(Map.of());
		JsonNode renewed = post("/api/shares/" + share.at("/id").asString() + "/renew", Map.of(), 200);

		assertThat(renewed.at("/id")).isEqualTo(share.at("/id"));
		page(path(share)).expectStatus().isEqualTo(HttpStatus.GONE);
		page(path(renewed)).expectStatus().isOk();
	}

	@Test
	void whoOnlyLooksAheadDoesNotCount() {
		JsonNode share = share(Map.of("viewLimit", 1));
		this.visitors.anonymous()
			.method(HttpMethod.HEAD)
			.uri(path(share))
			.accept(MediaType.TEXT_HTML)
			.header("User-Agent", "Mozilla/5.0 (Windows NT 10.0)")
			.exchange()
			.expectStatus()
			.isOk();
		this.visitors.anonymous()
			.get()
			.uri(path(share))
			.accept(MediaType.TEXT_HTML)
			.header("Sec-Purpose", "prefetch;anonymous-client-ip")
			.exchange()
			.expectBody(String.class)
			.value((page) -> assertThat(page).doesNotContain("Kassa"));

		assertThat(detail(share).at("/views").asInt()).isZero();
	}

	@Test
	void aStackNamedAfterItsOwnerIsWarnedAbout() {
		String stack = post("/api/stacks",
				Map.of("name", "Badges van " + this.noor.account().name(), "description", ""), 201)
			.at("/id")
			.asString();

		JsonNode leaks = post("/api/shares/warnings", Map.of("stackId", stack, "travels", List.of()), 200);

		assertThat(leaks.at("/0/what").asString()).isEqualTo("NAME");
		assertThat(leaks.at("/0/explanation").asString()).contains("In de naam van je stapel staat je naam");
		assertThat(post("/api/shares/warnings", Map.of("stackId", stack, "travels", List.of("NAME")), 200)).isEmpty();
	}

	@Test
	void paperIsForItsOwnerAndOnlyWhileTheLinkWorks() {
		JsonNode share = share(Map.of());
		String id = share.at("/id").asString();

		for (String paper : List.of("/sheet.pdf", "/cards/1.png")) {
			byte[] bytes = this.noor.http()
				.get()
				.uri("/api/shares/" + id + paper)
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody()
				.returnResult()
				.getResponseBodyContent();
			assertThat(bytes).hasSizeGreaterThan(5_000);
			assertThat(this.visitors.newLearner()
				.http()
				.get()
				.uri("/api/shares/" + id + paper)
				.exchange()
				.returnResult(String.class)
				.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
		}
		post("/api/shares/" + id + "/end", Map.of(), 200);
		this.noor.http()
			.get()
			.uri("/api/shares/" + id + "/sheet.pdf")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.CONFLICT);
	}

	private JsonNode share(Map<String, ?> conditions) {
		Map<String, Object> wish = new HashMap<>(conditions);
		wish.put("label", "Sollicitatie");
		wish.put("credentialIds", List.of(this.kassa));
		return post("/api/shares", wish, 201);
	}

	private JsonNode post(String uri, Object body, int status) {
		return json(this.noor.http()
			.post()
			.uri(uri)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange()
			.expectStatus()
			.isEqualTo(status));
	}

	private JsonNode get(String uri) {
		return json(this.noor.http().get().uri(uri).exchange().expectStatus().isOk());
	}

	private JsonNode detail(JsonNode share) {
		return get("/api/shares/" + share.at("/id").asString());
	}

	private ResponseSpec page(String path) {
		return page(path, "none");
	}

	private ResponseSpec page(String path, String pass) {
		return this.visitors.anonymous()
			.get()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.cookie("ransel-reader", pass)
			.header("User-Agent", "Mozilla/5.0 (Windows NT 10.0)")
			.exchange();
	}

	private ResponseSpec code(String path, String code) {
		return this.visitors.anonymous()
			.post()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.body(BodyInserters.fromFormData("code", code))
			.exchange();
	}

	private static String path(JsonNode share) {
		String url = share.at("/url").asString();
		return url.substring(url.indexOf("/s/"));
	}

}
