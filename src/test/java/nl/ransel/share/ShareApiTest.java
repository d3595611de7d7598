package nl.ransel.share;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import nl.ransel.backpack.SignedBadge;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static nl.ransel.backpack.BackpackApi.get;
import static nl.ransel.backpack.BackpackApi.json;
import static nl.ransel.backpack.BackpackApi.kept;
import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class ShareApiTest {

	private static final String BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0";

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
	void anEmployerOpensTheLinkWithoutLoginAndReadsTheVerdict() {
		JsonNode share = share(this.noor, badges("NAME", this.kassa));

		EntityExchangeResult<String> answer = page(path(share)).expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult();

		assertThat(answer.getResponseBody()).contains("<html lang=\"nl\">", "Echt en geldig", "Kassa basis",
				"Praktijkschool De Werf", this.noor.account().name());
		assertThat(answer.getResponseHeaders().getContentType().isCompatibleWith(MediaType.TEXT_HTML)).isTrue();
	}

	@Test
	void thePageIsKeptNowhereAndLeavesNoTrace() {
		page(path(share(this.noor, badges("", this.kassa)))).expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectHeader()
			.valueMatches("X-Robots-Tag", "noindex.*")
			.expectHeader()
			.valueEquals("Referrer-Policy", "no-referrer")
			.expectHeader()
			.valueMatches("Content-Security-Policy", "default-src 'none';.*")
			.expectHeader()
			.doesNotExist("Set-Cookie");
	}

	@Test
	void theSameIsThereAsData() {
		JsonNode share = share(this.noor, badges("", this.kassa));

		JsonNode data = json(data(path(share)).expectStatus().isOk());

		assertThat(data.at("/verdict/valid").asInt()).isEqualTo(1);
		assertThat(data.at("/badges/0/report/outcome").asString()).isEqualTo("VALID");
		assertThat(data.at("/badges/0/report/credential/achievement/name").asString()).isEqualTo("Kassa basis");
		assertThat(data.at("/worksUntil").asString()).isEqualTo(share.at("/expiresAt").asString());
		assertThat(data.toString()).doesNotContain(this.noor.email(), this.noor.account().name());
	}

	@Test
	void theOriginalsGoAsAPresentationOnlyWhenTheyMay() {
		String shut = path(share(this.noor, badges("EMAIL", this.kassa)));
		String open = path(share(this.noor, badges("EMAIL,ORIGINAL", this.kassa)));

		assertThat(json(accepting(shut, "application/vp+jwt").expectStatus().isNotFound()).at("/code").asString())
			.isEqualTo("share.no-originals");
		page(open).expectStatus().isOk();
		accepting(open, "application/vp+jwt").expectStatus()
			.isOk()
			.expectHeader()
			.contentType("application/vp+jwt")
			.expectHeader()
			.valueEquals("Cache-Control", "no-store");
	}

	@Test
	void whoWillTakeAnyDataGetsThePageAsData() {
		String path = path(share(this.noor, badges("ORIGINAL", this.kassa)));

		assertThat(json(accepting(path, "application/*").expectStatus().isOk()).at("/badges").size()).isEqualTo(1);
	}

	private ResponseSpec accepting(String path, String type) {
		return this.visitors.anonymous().get().uri(path).header("Accept", type).exchange();
	}

	@Test
	void thePageSpeaksTheReadersLanguage() {
		String path = path(share(this.noor, badges("", this.kassa)));

		this.visitors.anonymous()
			.get()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.header("Accept-Language", "en-GB,en;q=0.9")
			.exchange()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("<html lang=\"en\">", "Issued by"));
		page(path + "?lang=en").expectBody(String.class).value((page) -> assertThat(page).contains("Issued by"));
	}

	@Test
	void anEndedLinkShowsNothingNotEvenTheTitle() {
		JsonNode share = share(this.noor, badges("NAME", this.kassa));
		String path = path(share);

		end(this.noor, share).expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo("ENDED");

		page(path).expectStatus().isEqualTo(HttpStatus.GONE).expectBody(String.class).value((page) -> {
			assertThat(page).contains("Deze link werkt niet meer")
				.doesNotContain("Kassa", "Werf", this.noor.account().name());
		});
		data(path).expectStatus()
			.isEqualTo(HttpStatus.GONE)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("share.ended");
		this.visitors.anonymous().get().uri(path + "/images/1").exchange().expectStatus().isEqualTo(HttpStatus.GONE);
	}

	@Test
	void aLinkNobodyMadeIsSimplyUnknown() {
		String path = "/s/" + AShare.token(42).value();

		page(path).expectStatus()
			.isNotFound()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("Deze link kennen we niet"));
		data(path).expectStatus().isNotFound().expectBody().jsonPath("$.code").isEqualTo("share.unknown");
	}

	@Test
	void whoDrawsPreviewsLearnsNothingAndDoesNotCount() {
		JsonNode share = share(this.noor, badges("NAME", this.kassa));

		this.visitors.anonymous()
			.get()
			.uri(path(share))
			.accept(MediaType.ALL)
			.header("User-Agent", "WhatsApp/2.24.20.89 A")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.value((page) -> assertThat(page)
				.contains("<meta property=\"og:title\" content=\"Badges gedeeld via Ransel\">")
				.doesNotContain("Kassa", "geldig", this.noor.account().name()));
		assertThat(detail(this.noor, share).at("/views").asInt()).isZero();
	}

	@Test
	void theOwnerSeesWhenAndWithWhatItWasOpened() {
		JsonNode share = share(this.noor, badges("", this.kassa));
		page(path(share)).expectStatus().isOk();
		data(path(share)).expectStatus().isOk();

		JsonNode detail = detail(this.noor, share);

		assertThat(detail.at("/views").asInt()).isEqualTo(2);
		assertThat(detail.at("/viewLog/0/client").asString()).isEqualTo("program");
		assertThat(detail.at("/viewLog/1/client").asString()).isEqualTo("computer");
		assertThat(detail.at("/lastViewAt").asString()).isEqualTo(detail.at("/viewLog/0/at").asString());
		assertThat(detail.at("/credentials/0/name").asString()).isEqualTo("Kassa basis");
		assertThat(detail.toString()).doesNotContain("Mozilla", "127.0.0.1");
	}

	@Test
	void theOwnersOwnLookDoesNotCount() {
		JsonNode share = share(this.noor, badges("", this.kassa));

		this.noor.http().get().uri(path(share)).accept(MediaType.TEXT_HTML).header("User-Agent", BROWSER).exchange();

		assertThat(detail(this.noor, share).at("/views").asInt()).isZero();
	}

	@Test
	void somebodyElsesShareIsJustNotThere() {
		JsonNode share = share(this.noor, badges("", this.kassa));
		String id = share.at("/id").asString();
		SignedIn daan = this.visitors.newLearner();

		assertProblem(get(daan, "/api/shares/{id}", id), 404, "share.unknown");
		assertProblem(get(daan, "/api/shares/{id}/qr.svg", id), 404, "share.unknown");
		assertProblem(end(daan, share), 404, "share.unknown");
		assertThat(json(get(daan, "/api/shares")).at("/items")).isEmpty();
		page(path(share)).expectStatus().isOk();
	}

	@Test
	void sharingNeedsALoginAndACsrfToken() {
		this.visitors.anonymous()
			.get()
			.uri("/api/shares")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("login.required");
		this.visitors.anonymous()
			.post()
			.uri("/api/shares")
			.header("Cookie", this.noor.cookie())
			.bodyValue(badges("", this.kassa))
			.exchange()
			.expectStatus()
			.isForbidden();
	}

	@Test
	void somebodyElsesBadgeCannotBeShared() {
		SignedIn daan = this.visitors.newLearner();
		String pending = kept(this.noor, SignedBadge.of("Zorg", daan.email()));

		assertProblem(post(this.noor, badges("", pending)), 422, "share.not-yours");
		assertProblem(post(daan, badges("", this.kassa)), 404, "share.content-unknown");
	}

	@Test
	void aWishThatMakesNoSenseIsRefusedWithAReason() {
		assertProblem(post(this.noor, Map.of("label", "x")), 400, "share.content");
		assertProblem(post(this.noor, Map.of("label", "x", "stackId", "s", "credentialIds", List.of(this.kassa))), 400,
				"share.content");
		assertProblem(post(this.noor, Map.of("label", " ", "credentialIds", List.of(this.kassa))), 400,
				"request.invalid");
		assertProblem(post(this.noor, Map.of("label", "x", "credentialIds", List.of(this.kassa), "expiresAt",
				Instant.now().plus(Duration.ofDays(400)).toString())), 422, "share.expiry");
		assertProblem(post(this.noor, badges("PASSWORD", this.kassa)), 400, "request.unreadable");
	}

	@Test
	void aShareOfAStackFollowsTheStack() {
		String stack = json(post(this.noor, "/api/stacks", Map.of("name", "Winkel", "description", "Alles"))).at("/id")
			.asString();
		fill(stack, 1, "Winkel", List.of(this.kassa));
		JsonNode share = share(this.noor,
				Map.of("label", "Vakantiewerk", "stackId", stack, "travels", List.of("NOTES")));
		String zorg = kept(this.noor, SignedBadge.of("Zorg", this.noor.email()));
		fill(stack, 2, "Winkel en zorg", List.of(zorg, this.kassa));

		JsonNode data = json(data(path(share)));
		JsonNode listed = json(get(this.noor, "/api/shares")).at("/items/0");

		assertThat(data.at("/title").asString()).isEqualTo("Winkel en zorg");
		assertThat(data.at("/badges/0/report/credential/achievement/name").asString()).isEqualTo("Zorg");
		assertThat(data.at("/badges/0/note").asString()).isEqualTo("bij " + zorg);
		assertThat(data.toString()).doesNotContain("Vakantiewerk");
		assertThat(listed.at("/title").asString()).isEqualTo("Winkel en zorg");
		assertThat(listed.at("/count").asInt()).isEqualTo(2);
		assertThat(listed.at("/kind").asString()).isEqualTo("STACK");
		assertThat(listed.at("/stackId").asString()).isEqualTo(stack);
	}

	@Test
	void theQrCodeComesAsDrawingAndAsPicture() throws Exception {
		JsonNode share = share(this.noor, badges("", this.kassa));
		String id = share.at("/id").asString();

		get(this.noor, "/api/shares/{id}/qr.svg", id).expectStatus()
			.isOk()
			.expectHeader()
			.contentType("image/svg+xml")
			.expectBody(String.class)
			.value((svg) -> assertThat(svg).contains(QrCode.of(share.at("/url").asString()).path()));
		byte[] png = get(this.noor, "/api/shares/{id}/qr.png?download", id).expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Content-Disposition", "attachment; filename=\"ransel-qr.png\"")
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isGreaterThan(900);
	}

	@Test
	void thePictureOfABakedBadgeDoesNotCarryTheBadge() {
		SignedBadge badge = SignedBadge.of("Gebakken", this.noor.email());
		byte[] baked = badge.png();
		String id = keptFile(baked);
		JsonNode share = share(this.noor, badges("", id));

		byte[] picture = this.visitors.anonymous()
			.get()
			.uri(path(share) + "/images/1")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.IMAGE_PNG)
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectHeader()
			.valueMatches("Content-Security-Policy", ".*sandbox")
			.expectBody()
			.returnResult()
			.getResponseBodyContent();

		assertThat(new String(baked, StandardCharsets.ISO_8859_1)).contains("openbadgecredential");
		assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain("openbadgecredential", "eyJ");
	}

	@Test
	void theListComesInPages() {
		List<String> made = new ArrayList<>();
		for (int i = 0; i < 21; i++) {
			made.add(0, share(this.noor, badges("", this.kassa)).at("/id").asString());
		}
		JsonNode first = json(get(this.noor, "/api/shares"));
		JsonNode second = json(get(this.noor, "/api/shares?cursor={cursor}", first.at("/next").asString()));

		List<String> listed = new ArrayList<>();
		first.at("/items").forEach((share) -> listed.add(share.at("/id").asString()));
		second.at("/items").forEach((share) -> listed.add(share.at("/id").asString()));
		assertThat(listed).hasSize(21).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(made);
		assertThat(second.at("/next").isNull()).isTrue();
	}

	private static Map<String, Object> badges(String travels, String... ids) {
		return Map.of("label", "Sollicitatie", "credentialIds", List.of(ids), "travels",
				travels.isEmpty() ? List.of() : List.of(travels.split(",")));
	}

	private void fill(String stack, int version, String name, List<String> ids) {
		List<Map<String, String>> entries = ids.stream()
			.map((id) -> Map.of("credentialId", id, "note", "bij " + id))
			.toList();
		this.noor.http()
			.put()
			.uri("/api/stacks/{id}", stack)
			.bodyValue(Map.of("name", name, "description", "Alles", "version", version, "entries", entries))
			.exchange()
			.expectStatus()
			.isOk();
	}

	private String keptFile(byte[] file) {
		JsonNode preview = json(this.noor.http().post().uri("/api/imports").bodyValue(file).exchange());
		return json(this.noor.http()
			.post()
			.uri("/api/credentials?digest={digest}", preview.at("/digest").asString())
			.bodyValue(file)
			.exchange()
			.expectStatus()
			.isCreated()).at("/id").asString();
	}

	private JsonNode share(SignedIn learner, Object wish) {
		return json(post(learner, wish).expectStatus().isCreated());
	}

	private static ResponseSpec post(SignedIn learner, Object wish) {
		return post(learner, "/api/shares", wish);
	}

	private static ResponseSpec post(SignedIn learner, String uri, Object body) {
		return learner.http().post().uri(uri).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

	private static ResponseSpec end(SignedIn learner, JsonNode share) {
		return learner.http().post().uri("/api/shares/{id}/end", share.at("/id").asString()).exchange();
	}

	private static JsonNode detail(SignedIn learner, JsonNode share) {
		return json(get(learner, "/api/shares/{id}", share.at("/id").asString()));
	}

	private ResponseSpec page(String path) {
		return this.visitors.anonymous()
			.get()
			.uri(path)
			.header(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
			.header("User-Agent", BROWSER)
			.exchange();
	}

	private ResponseSpec data(String path) {
		return this.visitors.anonymous()
			.get()
			.uri(path)
			.accept(MediaType.APPLICATION_JSON)
			.header("User-Agent", "curl/8.5.0")
			.exchange();
	}

	private static String path(JsonNode share) {
		String url = share.at("/url").asString();
		return url.substring(url.indexOf("/s/"));
	}

	private static void assertProblem(ResponseSpec answer, int status, String code) {
		answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
	}

}
