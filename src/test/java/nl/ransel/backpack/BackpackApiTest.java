package nl.ransel.backpack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.ransel.format.BadgeReader;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors.SignedIn;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static nl.ransel.backpack.BackpackApi.get;
import static nl.ransel.backpack.BackpackApi.json;
import static nl.ransel.backpack.BackpackApi.keep;
import static nl.ransel.backpack.BackpackApi.kept;
import static nl.ransel.backpack.BackpackApi.preview;
import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class BackpackApiTest {

	@Autowired
	private Visitors visitors;

	private SignedIn noor;

	@BeforeEach
	void logIn() {
		this.noor = this.visitors.newLearner();
	}

	@Test
	void aPreviewSaysWhatItIsAndStoresNothing() {
		byte[] badge = mine("Kassa basis").png();
		JsonNode preview = json(preview(this.noor, badge).expectStatus().isOk());
		assertThat(preview.at("/report/outcome").asString()).isEqualTo("VALID");
		assertThat(preview.at("/report/credential/achievement/name").asString()).isEqualTo("Kassa basis");
		assertThat(preview.at("/ownership").asString()).isEqualTo("MINE");
		assertThat(preview.at("/provenBy/value").asString()).isEqualTo(this.noor.email());
		assertThat(preview.at("/mediaType").asString()).isEqualTo("image/png");
		assertThat(preview.at("/fileName").asString()).isEqualTo("kassa-basis.png");
		assertThat(preview.at("/digest").asString()).isEqualTo(ContentDigest.of(badge).hex());
		assertThat(preview.at("/keepable").asBoolean()).isTrue();
		assertThat(preview.at("/duplicateOf").isNull()).isTrue();
		assertThat(json(get(this.noor, "/api/credentials")).at("/items")).isEmpty();
	}

	@Test
	void thePngComesBackByteForByteAndIsShownWithoutTheBadgeInIt() {
		byte[] badge = mine("Kassa basis").png();
		JsonNode card = json(keep(this.noor, badge).expectStatus().isCreated());
		String id = card.at("/id").asString();
		assertThat(card.at("/hasImage").asBoolean()).isTrue();
		get(this.noor, "/api/credentials/{id}/original", id).expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.IMAGE_PNG)
			.expectHeader()
			.valueMatches("Content-Disposition", "attachment; .*kassa-basis\\.png.*")
			.expectBody(byte[].class)
			.isEqualTo(badge);
		get(this.noor, "/api/credentials/{id}/image", id).expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.IMAGE_PNG)
			.expectHeader()
			.valueEquals("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
			.expectHeader()
			.valueEquals("X-Content-Type-Options", "nosniff")
			.expectBody(byte[].class)
			.isEqualTo(Pictures.png());
	}

	@Test
	void theJwsComesBackByteForByteAndHasNoPicture() {
		SignedBadge badge = mine("Kassa basis");
		byte[] bytes = badge.jws().getBytes(StandardCharsets.UTF_8);
		String id = json(keep(this.noor, bytes).expectStatus().isCreated()).at("/id").asString();
		get(this.noor, "/api/credentials/{id}/original", id).expectBody(byte[].class).isEqualTo(bytes);
		assertProblem(get(this.noor, "/api/credentials/{id}/image", id), 404, "credential.without-image");
	}

	/** An SD-JWT as text and a COSE message, with what its holder may hide. */
	@Test
	void whatHidesPartsOrIsNoTextComesBackByteForByteToo() throws Exception {
		Path corpus = Path.of("src/test/resources/corpus/cases/ob30");
		for (String file : List.of("sd-jwt/valid.txt", "cose/valid-es256.cose")) {
			byte[] bytes = Files.readAllBytes(corpus.resolve(file));
			JsonNode kept = json(keep(this.noor, bytes).expectStatus().isCreated());
			get(this.noor, "/api/credentials/{id}/original", kept.at("/id").asString()).expectHeader()
				.contentType(file.startsWith("cose") ? "application/vc+cose" : "application/vc+sd-jwt")
				.expectBody(byte[].class)
				.isEqualTo(bytes);
		}
	}

	@Test
	void aDuplicateIsRecognisedAndANewerOneTakesItsPlace() {
		SignedBadge badge = mine("Kassa basis");
		String id = kept(this.noor, badge);
		byte[] baked = badge.png();
		JsonNode again = json(preview(this.noor, baked));
		assertThat(again.at("/duplicateOf").asString()).isEqualTo(id);
		assertThat(again.at("/newer").asBoolean()).isFalse();
		assertThat(json(keep(this.noor, baked).expectStatus().isOk()).at("/id").asString()).isEqualTo(id);
		byte[] newer = badge.from("2026-06-15T09:00:00Z").jws().getBytes(StandardCharsets.UTF_8);
		assertThat(json(preview(this.noor, newer)).at("/newer").asBoolean()).isTrue();
		assertThat(json(keep(this.noor, newer).expectStatus().isOk()).at("/validFrom").asString())
			.isEqualTo("2026-06-15T09:00:00Z");
		get(this.noor, "/api/credentials/{id}/original", id).expectBody(byte[].class).isEqualTo(newer);
		assertThat(json(get(this.noor, "/api/credentials")).at("/items")).hasSize(1);
	}

	@Test
	void aTamperedBadgeIsExplainedAndNeverStored() {
		byte[] tampered = mine("Kassa basis").tampered().getBytes(StandardCharsets.UTF_8);
		JsonNode preview = json(preview(this.noor, tampered).expectStatus().isOk());
		assertThat(preview.at("/report/outcome").asString()).isEqualTo("INVALID");
		assertThat(preview.at("/report/credential/achievement").isNull()).isTrue();
		assertThat(preview.at("/keepable").asBoolean()).isFalse();
		JsonNode problem = assertProblem(keep(this.noor, tampered), 422, "import.invalid");
		assertThat(problem.at("/detail").asString()).isEqualTo(preview.at("/refusal").asString())
			.startsWith("Deze badge klopt niet.")
			.doesNotContain("{0}", "check.");
		assertThat(json(get(this.noor, "/api/credentials")).at("/items")).isEmpty();
	}

	@Test
	void otherBytesThanWerePreviewedAreRefused() {
		byte[] badge = mine("Kassa basis").png();
		ResponseSpec answer = this.noor.http()
			.post()
			.uri("/api/credentials?digest={digest}", "0".repeat(64))
			.bodyValue(badge)
			.exchange();
		assertProblem(answer, 409, "import.changed");
	}

	@Test
	void aBadgeForSomebodyElseIsKeptAsPending() {
		String id = kept(this.noor, SignedBadge.of("Lassen", "iemand@anders.example"));
		JsonNode detail = json(get(this.noor, "/api/credentials/{id}", id));
		assertThat(detail.at("/ownership").asString()).isEqualTo("PENDING");
		assertThat(detail.at("/outcome").asString()).isEqualTo("NOT_RECIPIENT");
		assertThat(detail.at("/outcomeWord").asString()).isNotBlank();
		assertThat(detail.at("/provenBy").isNull()).isTrue();
		assertThat(detail.at("/ownershipExplanation").asString()).contains("niet als jou herkennen");
		assertThat(json(get(this.noor, "/api/credentials?ownership=MINE")).at("/items")).isEmpty();
		assertThat(json(get(this.noor, "/api/credentials?ownership=PENDING&outcome=NOT_RECIPIENT")).at("/items"))
			.hasSize(1);
	}

	@Test
	void theListIsSearchedSortedAndPaged() {
		kept(this.noor, mine("Zorg"));
		kept(this.noor, mine("Éclair bakken"));
		kept(this.noor, mine("Kassa basis"));
		JsonNode first = json(get(this.noor, "/api/credentials?sort=name&limit=2"));
		assertThat(names(first)).containsExactly("Éclair bakken", "Kassa basis");
		JsonNode second = json(
				get(this.noor, "/api/credentials?sort=name&limit=2&cursor={cursor}", first.at("/next").asString()));
		assertThat(names(second)).containsExactly("Zorg");
		assertThat(second.at("/next").isNull()).isTrue();
		assertThat(names(json(get(this.noor, "/api/credentials?q=ECLAIR")))).containsExactly("Éclair bakken");
		assertProblem(get(this.noor, "/api/credentials?sort=shoe-size"), 400, "backpack.sort-unknown");
		assertProblem(get(this.noor, "/api/credentials?cursor=x"), 400, "backpack.cursor-unknown");
		get(this.noor, "/api/credentials?outcome=LOVELY").expectStatus().isBadRequest();
	}

	@Test
	void aNoteIsWrittenAndACheckVerifiesAgain() {
		String id = kept(this.noor, mine("Kassa basis"));
		JsonNode noted = json(patch(this.noor, id, "{\"note\":\"trots op\"}").expectStatus().isOk());
		assertThat(noted.at("/note").asString()).isEqualTo("trots op");
		assertThat(noted.at("/name").asString()).isEqualTo("Kassa basis");
		JsonNode checked = json(this.noor.http().post().uri("/api/credentials/{id}/check", id).exchange());
		assertThat(checked.at("/report/outcome").asString()).isEqualTo("VALID");
		assertThat(checked.at("/report/verifiedAt").asString())
			.isGreaterThanOrEqualTo(noted.at("/report/verifiedAt").asString());
		assertThat(checked.at("/note").asString()).isEqualTo("trots op");
		patch(this.noor, id, "{\"note\":\"" + "x".repeat(2001) + "\"}").expectStatus().isBadRequest();
	}

	@Test
	void whatIsDeletedIsGone() {
		String id = kept(this.noor, mine("Kassa basis"));
		this.noor.http().delete().uri("/api/credentials/{id}", id).exchange().expectStatus().isNoContent();
		assertProblem(get(this.noor, "/api/credentials/{id}", id), 404, "credential.unknown");
	}

	@Test
	void anotherLearnersIdAnswersExactlyLikeAMissingOne() {
		String id = kept(this.noor, mine("Kassa basis"));
		SignedIn daan = this.visitors.newLearner();
		for (String path : List.of("", "/original", "/image")) {
			JsonNode theirs = json(get(daan, "/api/credentials/" + id + path).expectStatus().isNotFound());
			JsonNode missing = json(get(daan, "/api/credentials/never" + path).expectStatus().isNotFound());
			assertThat(theirs).isEqualTo(missing);
		}
		assertProblem(patch(daan, id, "{\"note\":\"van mij\"}"), 404, "credential.unknown");
		assertProblem(daan.http().post().uri("/api/credentials/{id}/check", id).exchange(), 404, "credential.unknown");
		assertProblem(daan.http().delete().uri("/api/credentials/{id}", id).exchange(), 404, "credential.unknown");
		assertThat(json(get(daan, "/api/credentials")).at("/items")).isEmpty();
		assertThat(json(get(this.noor, "/api/credentials/{id}", id)).at("/note").isNull()).isTrue();
	}

	@Test
	void withoutALoginNothingAnswers() {
		for (String path : List.of("/api/credentials", "/api/credentials/x", "/api/credentials/x/original")) {
			this.visitors.anonymous().get().uri(path).exchange().expectStatus().isUnauthorized();
		}
	}

	@Test
	void withoutTheTokenOfTheSessionNothingChanges() {
		String id = kept(this.noor, mine("Kassa basis"));
		var forged = this.noor.http().mutate().defaultHeaders((headers) -> headers.remove("X-CSRF-TOKEN")).build();
		byte[] badge = mine("Lassen").png();
		forged.post().uri("/api/imports").bodyValue(badge).exchange().expectStatus().isForbidden();
		forged.post().uri("/api/credentials?digest=x").bodyValue(badge).exchange().expectStatus().isForbidden();
		forged.delete().uri("/api/credentials/{id}", id).exchange().expectStatus().isForbidden();
		forged.post().uri("/api/credentials/{id}/check", id).exchange().expectStatus().isForbidden();
		get(this.noor, "/api/credentials/{id}", id).expectStatus().isOk();
	}

	@Test
	void nothingAndTooMuchAreRefusedInOneSentence() {
		assertProblem(preview(this.noor, new byte[0]), 400, "verify.empty");
		assertProblem(preview(this.noor, new byte[BadgeReader.MAX_BYTES + 1]), 413, "verify.too-large");
		ResponseSpec answer = this.noor.http()
			.post()
			.uri("/api/imports")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"url\":\"no address\"}")
			.exchange();
		assertProblem(answer, 400, "verify.url");
	}

	private SignedBadge mine(String name) {
		return SignedBadge.of(name, this.noor.email());
	}

	private static ResponseSpec patch(SignedIn learner, String id, String body) {
		return learner.http()
			.patch()
			.uri("/api/credentials/{id}", id)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

	private static List<String> names(JsonNode page) {
		return page.at("/items").valueStream().map((card) -> card.at("/name").asString()).toList();
	}

	private static JsonNode assertProblem(ResponseSpec answer, int status, String code) {
		JsonNode problem = json(answer.expectStatus().isEqualTo(status));
		assertThat(problem.at("/code").asString()).isEqualTo(code);
		assertThat(problem.at("/detail").asString()).isNotBlank().isNotEqualTo(code).doesNotStartWith("problem.");
		return problem;
	}

}
