package nl.ransel.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import nl.ransel.backpack.BackpackApi;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.format.CodePictures;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class BatchApiTest {

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private Visitors visitors;

	@Test
	void oneBadItemDoesNotStopTheOthersAndTheOrderIsKept() {
		JsonNode rows = rows(badge("Lassen"), Map.of("name", "kapot", "badge", "geen badge"),
				Map.of("url", "niet goed"), Map.of("name", "niets"), Map.of("file", "***"), badge("Zagen"));

		assertThat(column(rows, "item")).containsExactly("1", "2", "3", "4", "5", "6");
		assertThat(column(rows, "outcome")).containsExactly("VALID", "INVALID", "", "", "", "VALID");
		assertThat(column(rows, "reason")).containsExactly("", "format.not-a-badge", "verify.url", "batch.item",
				"batch.item", "");
		assertThat(column(rows, "achievement")).containsExactly("Lassen", "", "", "", "", "Zagen");
		assertThat(rows.get(1).path("name").asString()).isEqualTo("kapot");
		assertThat(rows.get(1).path("explanation").asString()).startsWith("Dit is geen badge.");
	}

	@Test
	void whoseABadgeIsIsAnsweredForEachItem() {
		String jws = SignedBadge.of("Lassen", "noor@student.example").jws();
		JsonNode rows = rows(Map.of("badge", jws, "recipient", "noor@student.example"),
				Map.of("badge", jws, "recipient", "daan@student.example"), Map.of("badge", jws));

		assertThat(column(rows, "recipient")).containsExactly("PASSED", "FAILED", "NOT_APPLICABLE");
		assertThat(column(rows, "outcome")).containsExactly("VALID", "NOT_RECIPIENT", "VALID");
	}

	@Test
	void aFormOfFilesAndLinksIsTheSame() {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		file(form, "lassen.png", SignedBadge.of("Lassen", "noor@student.example").png());
		file(form, "leeg.json", new byte[0]);
		form.part("link", "https://169.254.169.254/latest/meta-data");
		form.part("csrf", "of no concern");
		file(form, "foto.jpg", CodePictures.jpeg(CodePictures.code("https://169.254.169.254/latest/meta-data", 300)));

		JsonNode rows = json(batch("").bodyValue(form.build()));

		assertThat(column(rows, "name")).containsExactly("lassen.png", "leeg.json", "foto.jpg",
				"https://169.254.169.254/latest/meta-data");
		assertThat(column(rows, "outcome")).containsExactly("VALID", "", "INDETERMINATE", "INDETERMINATE");
		assertThat(column(rows, "reason").get(1)).isEqualTo("verify.empty");
	}

	@Test
	void aShareGivesARowForEachBadgeAndCountsAsOneVisit() {
		SignedIn noor = this.visitors.newLearner();
		JsonNode share = share(noor, true, "Kassa basis", "=Kassa gevorderd");
		String url = share.path("url").asString();

		JsonNode rows = rows(Map.of("name", "Noor", "url", url), badge("Lassen"));

		assertThat(column(rows, "item")).containsExactly("1", "1", "2");
		assertThat(column(rows, "badge")).containsExactly("1", "2", "1");
		assertThat(column(rows, "outcome")).containsExactly("VALID", "VALID", "VALID");
		assertThat(column(rows, "achievement")).containsExactly("Kassa basis", "=Kassa gevorderd", "Lassen");
		assertThat(column(rows, "owner")).containsExactly(noor.account().name(), noor.account().name(), "");
		assertThat(rows.toString()).doesNotContain(noor.email());
		assertThat(json(noor, share).path("views").asInt()).isEqualTo(1);
	}

	@Test
	void aShareDoesNotTellWhoseItIsToWhoGuesses() {
		SignedIn noor = this.visitors.newLearner();
		String url = share(noor, false, "Kassa basis").path("url").asString();

		JsonNode rows = rows(Map.of("url", url, "recipient", noor.email()),
				Map.of("url", url, "recipient", "daan@student.example"));

		assertThat(column(rows, "outcome")).containsExactly("INDETERMINATE", "INDETERMINATE");
		assertThat(column(rows, "reason")).containsExactly("recipient.shared", "recipient.shared");
		assertThat(column(rows, "owner")).containsExactly("", "");
	}

	@Test
	void anEndedShareSaysSoAndNothingElse() {
		SignedIn noor = this.visitors.newLearner();
		JsonNode share = share(noor, true, "Kassa basis");
		noor.http().post().uri("/api/shares/{id}/end", share.path("id").asString()).exchange().expectStatus().isOk();

		JsonNode rows = rows(Map.of("name", "brief", "url", share.path("url").asString()));

		assertThat(column(rows, "reason")).containsExactly("share.ended");
		assertThat(rows.toString()).doesNotContain("Kassa", noor.account().name());
	}

	@Test
	void aHundredAreCheckedAndOneMoreIsRefused() {
		List<Map<String, String>> items = new ArrayList<>(Collections.nCopies(100, Map.of("badge", "geen badge")));
		assertThat(json(batch("").bodyValue(Map.of("items", items)))).hasSize(100);
		items.add(Map.of("badge", "geen badge"));
		refused(batch("").bodyValue(Map.of("items", items)), 400, "batch.too-many");

		MultipartBodyBuilder form = new MultipartBodyBuilder();
		items.forEach((item) -> form.part("link", "https://badges.example/1"));
		refused(batch("").bodyValue(form.build()), 400, "batch.too-many");
	}

	@Test
	void whatIsNoBatchIsRefusedInWords() {
		refused(batch("").bodyValue(Map.of("items", List.of())), 400, "batch.empty");
		refused(batch("").contentType(MediaType.APPLICATION_JSON).bodyValue("{\"items\": [7"), 400, "batch.unreadable");
		refused(batch("").contentType(MediaType.parseMediaType("multipart/form-data;boundary=x"))
			.bodyValue("no form at all".getBytes(StandardCharsets.UTF_8)), 400, "batch.unreadable");
		String large = Base64.getEncoder().encodeToString(new byte[10 * 1024 * 1024]);
		refused(batch("").bodyValue(Map.of("items", List.of(Map.of("file", large)))), 413, "batch.too-large");
	}

	@Test
	void theSameIsThereAsCsvAndAsLines() {
		Map<?, ?> body = Map.of("items", List.of(Map.of("name", "=cmd()", "badge", "geen, badge"), badge("Las\"sen")));
		String csv = text(batch("text/csv").bodyValue(body));
		assertThat(csv.split("\r\n")).hasSize(3);
		assertThat(csv).startsWith("item,badge,name,outcome,reason,")
			.contains("\r\n1,1,'=cmd(),INVALID,format.not-a-badge,")
			.contains("\"Las\"\"sen\"");

		String lines = text(batch("application/x-ndjson").bodyValue(body));
		assertThat(lines.strip().split("\n")).hasSize(2)
			.allSatisfy((line) -> assertThat(JSON.readTree(line).path("item").asInt()).isPositive());
	}

	@Test
	void theApiIsDescribed() {
		JsonNode api = JSON.readTree(this.visitors.browser().get("/v3/api-docs").body());
		JsonNode batch = api.path("paths").path("/api/verify/batch").path("post");
		assertThat(batch.path("requestBody").path("content").propertyNames()).contains("application/json",
				"multipart/form-data");
		assertThat(batch.path("responses").path("200").path("content").propertyNames()).contains("application/json",
				"application/x-ndjson", "text/csv");
		assertThat(batch.path("responses").has("429")).isTrue();
		assertThat(batch.has("security")).isFalse();
	}

	private JsonNode share(SignedIn learner, boolean named, String... names) {
		List<String> ids = List.of(names)
			.stream()
			.map((name) -> BackpackApi.kept(learner, SignedBadge.of(name, learner.email())))
			.toList();
		return BackpackApi.json(learner.http()
			.post()
			.uri("/api/shares")
			.bodyValue(Map.of("label", "Sollicitatie", "credentialIds", ids, "travels",
					named ? List.of("NAME") : List.of()))
			.exchange()
			.expectStatus()
			.is2xxSuccessful());
	}

	private static JsonNode json(SignedIn learner, JsonNode share) {
		return BackpackApi.json(BackpackApi.get(learner, "/api/shares/" + share.path("id").asString()));
	}

	private static Map<String, String> badge(String name) {
		return Map.of("name", name + ".jws", "badge", SignedBadge.of(name, "noor@student.example").jws());
	}

	private static void file(MultipartBodyBuilder form, String name, byte[] bytes) {
		form.part("file", new ByteArrayResource(bytes)).filename(name);
	}

	@SafeVarargs
	private JsonNode rows(Map<String, String>... items) {
		return json(batch("").bodyValue(Map.of("items", List.of(items))));
	}

	private WebTestClient.RequestBodySpec batch(String accept) {
		WebTestClient.RequestBodySpec request = this.visitors.anonymous()
			.post()
			.uri("/api/verify/batch")
			.header("Accept-Language", "nl");
		return accept.isEmpty() ? request : request.accept(MediaType.parseMediaType(accept));
	}

	private static JsonNode json(WebTestClient.RequestHeadersSpec<?> request) {
		return JSON.readTree(text(request));
	}

	private static String text(WebTestClient.RequestHeadersSpec<?> request) {
		byte[] body = request.exchange().expectStatus().isOk().expectBody().returnResult().getResponseBody();
		return new String(body, StandardCharsets.UTF_8);
	}

	private static void refused(WebTestClient.RequestHeadersSpec<?> request, int status, String code) {
		request.exchange().expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
	}

	private static List<String> column(JsonNode rows, String name) {
		return rows.values().stream().map((row) -> row.path(name).asString("")).toList();
	}

}
