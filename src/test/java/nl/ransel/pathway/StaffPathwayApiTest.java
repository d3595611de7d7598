package nl.ransel.pathway;

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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static nl.ransel.backpack.BackpackApi.get;
import static nl.ransel.backpack.BackpackApi.json;
import static nl.ransel.backpack.BackpackApi.kept;
import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class StaffPathwayApiTest {

	private static final String DOOR = "/api/staff/pathways";

	@Autowired
	private Visitors visitors;

	private final String word = "woord-" + UUID.randomUUID();

	private SignedIn amina;

	@BeforeEach
	void logIn() {
		this.amina = this.visitors.signIn(DemoAccount.COORDINATOR);
	}

	@Test
	void aDraftIsTheStaffsAloneUntilItIsPublished() {
		SignedIn noor = this.visitors.newLearner();
		JsonNode draft = begun(Map.of("title", Map.of("nl", "Half")));
		String id = draft.at("/id").asString();
		assertThat(id).startsWith("half-");
		assertThat(draft.at("/findings").findValuesAsString("code")).containsExactly("group-empty");
		get(noor, "/api/pathways/{id}", id).expectStatus().isNotFound();
		assertThat(json(publish(draft).expectStatus().isEqualTo(422)).at("/code").asString())
			.isEqualTo("pathway.unfinished");
		JsonNode whole = json(edit(draft, whole("Heel")).expectStatus().isOk());
		assertThat(whole.at("/findings")).isEmpty();
		JsonNode published = json(publish(whole).expectStatus().isOk());
		assertThat(published.at("/state").asString()).isEqualTo("PUBLISHED");
		JsonNode seen = json(get(noor, "/api/pathways/{id}", id).expectStatus().isOk());
		assertThat(seen.at("/title").asString()).isEqualTo("Heel");
		assertThat(seen.at("/publisher/name").asString()).isEqualTo("ROC Lindeveld");
		assertThat(seen.at("/institutionId").asString()).isEqualTo("lindeveld");
		assertThat(json(get(noor, "/api/pathways")).findValuesAsString("id")).contains(id);
	}

	@Test
	void whoFollowsItGetsTheNewVersionWhenThatIsPublishedAndKeepsItWhenItIsWithdrawn() {
		SignedIn noor = this.visitors.newLearner();
		JsonNode first = published(whole("Kassa"));
		String id = first.at("/id").asString();
		noor.http().put().uri("/api/pathways/{id}/following", id).exchange().expectStatus().isOk();
		kept(noor, SignedBadge.of("Kassa", noor.email()).tagged(this.word));
		assertThat(json(get(noor, "/api/pathways/{id}", id)).at("/whole/complete").asBoolean()).isTrue();
		JsonNode edited = json(edit(first, whole("Kassa en meer", "nog-een")));
		assertThat(edited.at("/unpublished").asBoolean()).isTrue();
		assertThat(json(get(noor, "/api/pathways/{id}", id)).at("/title").asString()).isEqualTo("Kassa");
		JsonNode second = json(publish(edited));
		JsonNode seen = json(get(noor, "/api/pathways/{id}", id));
		assertThat(seen.at("/version").asInt()).isEqualTo(2);
		assertThat(seen.at("/whole/complete").asBoolean(true)).isFalse();
		assertThat(json(get(noor, "/api/activity")).at("/items").findValuesAsString("kind"))
			.contains("PATHWAY_COMPLETED", "PATHWAY_REOPENED");
		json(act(second, "withdraw").expectStatus().isOk());
		JsonNode kept = json(get(noor, "/api/pathways/{id}", id).expectStatus().isOk());
		assertThat(kept.at("/withdrawn").asBoolean()).isTrue();
		assertThat(json(get(noor, "/api/pathways")).findValuesAsString("id")).contains(id);
		SignedIn daan = this.visitors.newLearner();
		get(daan, "/api/pathways/{id}", id).expectStatus().isNotFound();
		get(daan, "/api/pathways/{id}/file", id).expectStatus().isNotFound();
		daan.http().put().uri("/api/pathways/{id}/following", id).exchange().expectStatus().isNotFound();
		assertThat(json(get(daan, "/api/pathways")).findValuesAsString("id")).doesNotContain(id);
		noor.http().delete().uri("/api/pathways/{id}/following", id).exchange().expectStatus().isOk();
		get(noor, "/api/pathways/{id}", id).expectStatus().isNotFound();
	}

	@Test
	void twoPeopleDoNotOverwriteEachOther() {
		JsonNode draft = begun(whole("Eerst"));
		edit(draft, whole("Van mij")).expectStatus().isOk();
		assertThat(json(edit(draft, whole("Van jou")).expectStatus().isEqualTo(409)).at("/code").asString())
			.isEqualTo("pathway.changed");
		publish(draft).expectStatus().isEqualTo(409);
		assertThat(json(get(this.amina, DOOR + "/{id}", draft.at("/id").asString())).at("/pathway/title/nl").asString())
			.isEqualTo("Van mij");
	}

	@Test
	void onlyWhatWasNeverPublishedIsThrownAway() {
		JsonNode draft = begun(whole("Weg"));
		String id = draft.at("/id").asString();
		remove(id, 1).expectStatus().isNoContent();
		get(this.amina, DOOR + "/{id}", id).expectStatus().isNotFound();
		JsonNode published = published(whole("Blijft"));
		remove(published.at("/id").asString(), published.at("/revision").asInt()).expectStatus().isEqualTo(409);
	}

	@Test
	void whatIsTakenOutAndBroughtInAgainIsANewOneOfThisInstitution() {
		JsonNode draft = begun(whole("Heen en weer"));
		JsonNode file = json(get(this.amina, DOOR + "/{id}/file", draft.at("/id").asString()).expectStatus().isOk());
		assertThat(file.at("/publisher/name").asString()).isEqualTo("ROC Lindeveld");
		JsonNode again = json(begin(this.amina, file).expectStatus().isCreated());
		assertThat(again.at("/id").asString()).isNotEqualTo(draft.at("/id").asString());
		assertThat(again.at("/pathway/id").asString()).isEqualTo(again.at("/id").asString());
		assertThat(again.at("/findings")).isEmpty();
	}

	@Test
	void anotherInstitutionAndLearnersFindNothing() {
		JsonNode draft = begun(whole("Van ons"));
		String id = draft.at("/id").asString();
		SignedIn other = this.visitors.signIn(new DemoAccount("duinrand-" + UUID.randomUUID(), "Bo Smit",
				UUID.randomUUID() + "@duinrand.example", "", "urn:mace:duinrand.example:badges"));
		get(other, DOOR + "/{id}", id).expectStatus().isNotFound();
		assertThat(json(get(other, DOOR)).findValuesAsString("id")).doesNotContain(id);
		assertThat(json(get(this.amina, DOOR)).findValuesAsString("id")).contains(id);
		SignedIn noor = this.visitors.newLearner();
		get(noor, DOOR).expectStatus().isForbidden();
		begin(noor, whole("Nee")).expectStatus().isForbidden();
		this.visitors.anonymous().get().uri(DOOR).exchange().expectStatus().isUnauthorized();
	}

	@Test
	void whatIsNoObjectOrTooLargeIsRefused() {
		assertThat(json(begin(this.amina, List.of()).expectStatus().isBadRequest()).at("/code").asString())
			.isEqualTo("pathway.no-object");
		assertThat(json(
				begin(this.amina, Map.of("title", Map.of("nl", "x".repeat(210_000)))).expectStatus().isEqualTo(413))
			.at("/code")
			.asString()).isEqualTo("pathway.too-large");
	}

	private Map<String, Object> whole(String title, String... more) {
		List<Map<String, Object>> parts = new java.util.ArrayList<>();
		parts.add(badge("kassa", this.word));
		for (String tag : more) {
			parts.add(badge(tag, this.word + tag));
		}
		return Map.of("title", Map.of("nl", title), "requirement", Map.of("id", "alles", "allOf", parts));
	}

	private static Map<String, Object> badge(String id, String tag) {
		return Map.of("id", id, "title", Map.of("nl", id), "metBy", List.of(Map.of("tag", tag)));
	}

	private JsonNode begun(Object pathway) {
		return json(begin(this.amina, pathway).expectStatus().isCreated());
	}

	private JsonNode published(Object pathway) {
		return json(publish(begun(pathway)).expectStatus().isOk());
	}

	private static ResponseSpec begin(SignedIn somebody, Object pathway) {
		return somebody.http().post().uri(DOOR).bodyValue(Map.of("revision", 0, "pathway", pathway)).exchange();
	}

	private ResponseSpec edit(JsonNode seen, Object pathway) {
		return this.amina.http()
			.put()
			.uri(DOOR + "/{id}", seen.at("/id").asString())
			.bodyValue(Map.of("revision", seen.at("/revision").asInt(), "pathway", pathway))
			.exchange();
	}

	private ResponseSpec publish(JsonNode seen) {
		return act(seen, "publish");
	}

	private ResponseSpec act(JsonNode seen, String what) {
		return this.amina.http()
			.post()
			.uri(DOOR + "/{id}/" + what, seen.at("/id").asString())
			.bodyValue(Map.of("revision", seen.at("/revision").asInt()))
			.exchange();
	}

	private ResponseSpec remove(String id, int revision) {
		return this.amina.http().delete().uri(DOOR + "/{id}?revision={r}", id, revision).exchange();
	}

}
