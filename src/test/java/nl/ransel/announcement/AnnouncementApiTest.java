package nl.ransel.announcement;

import java.util.HashMap;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static nl.ransel.backpack.BackpackApi.get;
import static nl.ransel.backpack.BackpackApi.json;
import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class AnnouncementApiTest {

	private static final String DOOR = "/api/staff/announcements";

	private static final String ISSUER = "did:key:z6MkvDqGT54cXesYGvABpF1UapVNwjCqRcafi4Px6Thv5T3Z";

	@Autowired
	private Visitors visitors;

	private final String achievement = "urn:uuid:" + UUID.randomUUID();

	private SignedIn amina;

	@BeforeEach
	void logIn() {
		this.amina = this.visitors.signIn(DemoAccount.COORDINATOR);
		deliver(this.achievement);
	}

	@Test
	void everybodyReadsWhatIsPublishedInTheirOwnLanguage() {
		JsonNode told = json(add(words(true)).expectStatus().isCreated());
		String path = told.at("/path").asString();
		assertThat(page(path + "?lang=nl")).contains("Kassa", "Zo haal je deze badge", "<strong>oefen</strong>",
				"school.example", "Leidinggeven", "ROC Lindeveld");
		assertThat(page(path + "?lang=en")).contains("Till", "How to earn this badge", "Leading");
		assertThat(page("/institutions/lindeveld")).contains(path);
	}

	@Test
	void whatIsNotPublishedIsAsUnknownAsWhatNobodyWrote() {
		JsonNode told = json(add(words(false)).expectStatus().isCreated());
		unknown(told.at("/path").asString());
		unknown("/institutions/lindeveld/nothing");
		unknown("/institutions/nobody");
		unknown("/institutions/nobody/nothing");
		assertThat(json(add(words(false))).at("/published").asBoolean(true)).isFalse();
	}

	@Test
	void whatStaffWriteCannotRunInABrowser() {
		Map<String, Object> words = words(true);
		words.put("title", Map.of("nl", "<script>alert(1)</script>"));
		words.put("text", Map.of("nl", "<img src=x onerror=alert(1)> [hier](javascript:alert(1))"));
		String page = page(json(add(words)).at("/path").asString());
		assertThat(page).doesNotContain("<script>alert").doesNotContain("<img src=x").doesNotContain("javascript:");
		words.put("link", "javascript:alert(1)");
		assertThat(json(add(words).expectStatus().isBadRequest()).at("/errors/0/field").asString()).isEqualTo("link");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://school.example/{kassa}", "https://school.example/a|b",
			"https://school.example/%zz", "https://", "https://[::1", "https://school_example/kassa",
			"https://school.example@other.example/kassa" })
	void anAddressThatReadersCannotTellIsRefused(String address) {
		Map<String, Object> words = words(true);
		words.put("link", address);
		assertThat(json(add(words).expectStatus().isBadRequest()).at("/errors/0/field").asString()).isEqualTo("link");
		words.put("link", "");
		words.put("next", List.of(Map.of("title", Map.of("nl", "Leidinggeven"), "link", address)));
		assertThat(json(add(words).expectStatus().isBadRequest()).at("/errors/0/field").asString())
			.isEqualTo("next[0].link");
	}

	@Test
	void whatIsMissingIsNamedByItsField() {
		Map<String, Object> words = words(true);
		words.put("title", Map.of("nl", " "));
		words.put("next", List.of(Map.of("title", Map.of("nl", ""))));
		assertThat(json(add(words).expectStatus().isBadRequest()).at("/errors").findValuesAsString("field"))
			.containsExactlyInAnyOrder("title.nl", "next[0].title.nl");
	}

	@Test
	void whoeverHasABadgeOfTheIssuerFindsItAtTheBadge() {
		add(words(true)).expectStatus().isCreated();
		SignedIn noor = this.visitors.newLearner();
		JsonNode found = json(get(noor, "/api/announcements?issuer={i}&achievement={a}", ISSUER, this.achievement));
		assertThat(found.at("/0/institution").asString()).isEqualTo("ROC Lindeveld");
		assertThat(found.at("/0/path").asString()).isEqualTo("/institutions/lindeveld");
		assertThat(found.at("/0/achievements")).hasSize(1);
		assertThat(json(
				get(noor, "/api/announcements?issuer={i}&achievement={a}", "https://other.example", this.achievement)))
			.isEmpty();
		this.visitors.anonymous().get().uri("/api/announcements?issuer=x").exchange().expectStatus().isUnauthorized();
	}

	@Test
	void nobodyTellsOfABadgeThatIsNotTheirOwn() {
		Map<String, Object> words = words(true);
		words.put("achievementId", "https://elsewhere.example/badges/kassa");
		assertThat(json(add(words).expectStatus().isEqualTo(422)).at("/code").asString())
			.isEqualTo("announcement.foreign-achievement");
		words.put("achievementId", "");
		String id = json(add(words).expectStatus().isCreated()).at("/id").asString();
		words.put("achievementId", "urn:uuid:" + UUID.randomUUID());
		words.put("revision", 1);
		this.amina.http().put().uri(DOOR + "/{id}", id).bodyValue(words).exchange().expectStatus().isEqualTo(422);
		SignedIn other = this.visitors.signIn(new DemoAccount("duinrand-" + UUID.randomUUID(), "Bo Smit",
				UUID.randomUUID() + "@duinrand.example", "", "urn:mace:duinrand.example:badges"));
		words.put("achievementId", "https://duinrand.example/badges/kassa");
		other.http().post().uri(DOOR).bodyValue(words).exchange().expectStatus().isCreated();
		words.put("achievementId", this.achievement);
		other.http().post().uri(DOOR).bodyValue(words).exchange().expectStatus().isEqualTo(422);
	}

	@Test
	void aPathwaysNextStepLeadsToIt() {
		JsonNode told = json(add(words(true)));
		Map<String, Object> badge = Map.of("id", "kassa", "title", Map.of("nl", "Kassa"), "metBy",
				List.of(Map.of("achievement", this.achievement)));
		JsonNode draft = json(post("/api/staff/pathways",
				Map.of("revision", 0, "pathway", Map.of("title", Map.of("nl", "Winkel"), "requirement", badge))));
		post("/api/staff/pathways/" + draft.at("/id").asString() + "/publish", Map.of("revision", 1)).expectStatus()
			.isOk();
		JsonNode seen = json(get(this.visitors.newLearner(), "/api/pathways/{id}", draft.at("/id").asString()));
		assertThat(seen.at("/next/0/earn/0/url").asString())
			.isEqualTo(this.visitors.baseUrl() + told.at("/path").asString());
		assertThat(seen.at("/next/0/earn/0/by").asString()).isEqualTo("ROC Lindeveld");
	}

	@Test
	void twoPeopleDoNotOverwriteEachOtherAndOthersFindNothing() {
		JsonNode told = json(add(words(true)));
		String id = told.at("/id").asString();
		assertThat(json(change(this.amina, id, 1).expectStatus().isOk()).at("/revision").asInt()).isEqualTo(2);
		assertThat(json(change(this.amina, id, 1).expectStatus().isEqualTo(409)).at("/code").asString())
			.isEqualTo("announcement.changed");
		SignedIn other = this.visitors.signIn(new DemoAccount("duinrand-" + UUID.randomUUID(), "Bo Smit",
				UUID.randomUUID() + "@duinrand.example", "", "urn:mace:duinrand.example:badges"));
		change(other, id, 2).expectStatus().isNotFound();
		other.http().delete().uri(DOOR + "/{id}?revision=2", id).exchange().expectStatus().isNotFound();
		get(this.visitors.newLearner(), DOOR).expectStatus().isForbidden();
		this.amina.http().delete().uri(DOOR + "/{id}?revision=1", id).exchange().expectStatus().isEqualTo(409);
		this.amina.http().delete().uri(DOOR + "/{id}?revision=2", id).exchange().expectStatus().isNoContent();
		unknown(told.at("/path").asString());
	}

	private void deliver(String achievement) {
		String email = UUID.randomUUID() + "@student.example";
		this.visitors.machine("award.write")
			.post()
			.uri("/api/institution/awards")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("reference", UUID.randomUUID().toString(), "recipient",
					Map.of("type", "email", "value", email), "credential",
					SignedBadge.of("Kassa", email).achievement(achievement).jws()))
			.exchange()
			.expectStatus()
			.isCreated();
	}

	private Map<String, Object> words(boolean published) {
		Map<String, Object> words = new HashMap<>();
		words.put("revision", 0);
		words.put("published", published);
		words.put("achievementId", this.achievement);
		words.put("title", Map.of("nl", "Kassa", "en", "Till"));
		words.put("text", Map.of("nl", "Kom en **oefen**.", "en", "Come and practise."));
		words.put("link", "https://school.example/kassa");
		words.put("next", List.of(Map.of("title", Map.of("nl", "Leidinggeven", "en", "Leading"))));
		return words;
	}

	private ResponseSpec add(Map<String, Object> words) {
		return post(DOOR, words);
	}

	private ResponseSpec change(SignedIn somebody, String id, int revision) {
		Map<String, Object> words = words(true);
		words.put("revision", revision);
		return somebody.http().put().uri(DOOR + "/{id}", id).bodyValue(words).exchange();
	}

	private ResponseSpec post(String door, Object body) {
		return this.amina.http().post().uri(door).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

	private String page(String path) {
		return this.visitors.anonymous()
			.get()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
	}

	private void unknown(String path) {
		this.visitors.anonymous().get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isNotFound();
	}

}
