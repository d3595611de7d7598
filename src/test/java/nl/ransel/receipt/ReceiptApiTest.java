package nl.ransel.receipt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import nl.ransel.backpack.BackpackApi;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class ReceiptApiTest {

	@Autowired
	private Visitors visitors;

	@Test
	void anybodyGetsTheKeysAndMayKeepThem() {
		EntityExchangeResult<byte[]> answer = this.visitors.anonymous()
			.get()
			.uri("/.well-known/jwks.json")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=3600, public")
			.expectHeader()
			.doesNotExist(HttpHeaders.SET_COOKIE)
			.expectBody()
			.returnResult();

		JsonNode keys = new JsonMapper().readTree(answer.getResponseBody()).path("keys");
		assertThat(keys.valueStream().map((key) -> key.path("kid").asString())).containsExactly("tests",
				"tests-before");
		assertThat(keys.valueStream()).noneMatch((key) -> key.has("d"));
		this.visitors.anonymous()
			.get()
			.uri("/.well-known/jwks.json")
			.header(HttpHeaders.IF_NONE_MATCH, answer.getResponseHeaders().getETag())
			.exchange()
			.expectStatus()
			.isNotModified();
	}

	@Test
	void whoChecksABadgeGetsAReceiptThatHoldsOffline() throws Exception {
		byte[] png = SignedBadge.of("Kassa basis", "noor@school.example").png();

		Map<String, Object> claims = checked(verify(png).expectStatus()
			.isOk()
			.expectHeader()
			.contentType("application/jwt")
			.expectHeader()
			.valueMatches(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ransel-receipt-.*\\.jwt\""));

		assertThat(claims).containsEntry("outcome", "VALID").containsEntry("iss", this.visitors.baseUrl());
		assertThat(claims.get("service").toString()).matches("Ransel \\d.*");
		assertThat(claims.get("content")).isEqualTo(Map.of("sha-256", ReceiptContent.of(png, "").sha256(), "mediaType",
				"image/png", "size", (long) png.length));
		assertThat(claims.toString()).contains("jwk").doesNotContain("noor@school.example");
	}

	@Test
	void aForgedBadgeGetsAReceiptThatSaysSo() throws Exception {
		String forged = SignedBadge.of("Kassa basis", "noor@school.example").tampered();

		Map<String, Object> claims = checked(verify(forged.getBytes(StandardCharsets.UTF_8)));

		assertThat(claims).containsEntry("outcome", "INVALID");
		assertThat(claims.toString()).doesNotContain("Kassa basis");
	}

	@Test
	void theLearnerGetsAReceiptOfWhatIsKeptAndNobodyElseDoes() throws Exception {
		SignedIn noor = this.visitors.newLearner();
		SignedBadge badge = SignedBadge.of("Kassa basis", noor.email());
		String id = BackpackApi.kept(noor, badge);

		Map<String, Object> claims = checked(BackpackApi.get(noor, "/api/credentials/{id}/receipt", id));

		assertThat(claims).containsEntry("outcome", "VALID");
		assertThat(claims.get("content").toString())
			.contains(ReceiptContent.of(badge.jws().getBytes(StandardCharsets.UTF_8), "").sha256());
		assertThat(claims.toString()).doesNotContain(noor.email());
		BackpackApi.get(this.visitors.newLearner(), "/api/credentials/{id}/receipt", id).expectStatus().isNotFound();
		this.visitors.anonymous()
			.get()
			.uri("/api/credentials/{id}/receipt", id)
			.exchange()
			.expectStatus()
			.isUnauthorized();
	}

	@Test
	void aShareGivesAReceiptByAPlainLinkUntilItEnds() throws Exception {
		SignedIn noor = this.visitors.newLearner();
		String id = BackpackApi.kept(noor, SignedBadge.of("Kassa basis", noor.email()));
		JsonNode share = BackpackApi.json(noor.http()
			.post()
			.uri("/api/shares")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("label", "Zorg", "credentialIds", List.of(id), "travels", List.of()))
			.exchange()
			.expectStatus()
			.isCreated());
		String path = share.path("url").asString().replaceAll(".*(?=/s/)", "");
		String page = new String(open(path).expectBody().returnResult().getResponseBody(), StandardCharsets.UTF_8);
		String receipt = path + "/badges/1/receipt";

		assertThat(page).contains("href=\"" + receipt + "\"");
		Map<String, Object> claims = checked(
				open(receipt).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-store"));
		assertThat(claims).containsEntry("outcome", "VALID").containsKey("content");
		assertThat(claims.toString()).contains("jwk").doesNotContain(noor.email(), noor.account().name(), id);
		open(path + "/badges/2/receipt").expectStatus().isNotFound();
		noor.http().post().uri("/api/shares/{id}/end", share.path("id").asString()).exchange().expectStatus().isOk();
		String closed = new String(
				open(receipt).expectStatus().isEqualTo(HttpStatus.GONE).expectBody().returnResult().getResponseBody(),
				StandardCharsets.UTF_8);
		assertThat(closed).contains("Deze link werkt niet meer").doesNotContain("Kassa");
	}

	private ResponseSpec verify(byte[] badge) {
		return this.visitors.anonymous().post().uri("/api/verify/receipt").bodyValue(badge).exchange();
	}

	private ResponseSpec open(String path) {
		return this.visitors.anonymous().get().uri(path).header(HttpHeaders.ACCEPT, "text/html,*/*;q=0.8").exchange();
	}

	private Map<String, Object> checked(ResponseSpec answer) throws Exception {
		String receipt = new String(answer.expectBody().returnResult().getResponseBody(), StandardCharsets.US_ASCII);
		byte[] keys = this.visitors.anonymous()
			.get()
			.uri("/.well-known/jwks.json")
			.exchange()
			.expectBody()
			.returnResult()
			.getResponseBody();
		return OfflineCheck.check(receipt, new String(keys, StandardCharsets.UTF_8));
	}

}
