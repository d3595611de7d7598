package nl.ransel.share;

import java.util.List;
import java.util.Map;

import nl.ransel.backpack.BackpackApi;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.Belongings;
import nl.ransel.learner.Merging;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/** When two accounts become one, everything comes along and nothing is there twice. */
@RanselTest
class MergedBelongingsTest {

	@Autowired
	private Visitors visitors;

	@Autowired
	private Merging merging;

	@Autowired
	private List<Belongings> belongings;

	@Autowired
	private Activities activities;

	private SignedIn old;

	private SignedIn now;

	private String kept;

	private String link;

	private String stackLink;

	@BeforeEach
	void twoAccountsThatBothKeepABadge() {
		this.old = this.visitors.newLearner();
		this.now = this.visitors.newLearner();
		SignedBadge both = SignedBadge.of("Kassa basis", this.old.email());
		String twice = BackpackApi.kept(this.old, both);
		this.kept = BackpackApi.kept(this.now, both);
		String other = BackpackApi.kept(this.old, SignedBadge.of("Heftruck", this.old.email()));
		this.old.http()
			.patch()
			.uri("/api/credentials/{id}", twice)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("note", "Mijn eerste"))
			.exchange()
			.expectStatus()
			.isOk();
		String stack = post(this.old, "/api/stacks", Map.of("name", "Winkel")).get("id").asString();
		this.old.http()
			.put()
			.uri("/api/stacks/{id}", stack)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("version", 1, "name", "Winkel", "entries",
					List.of(Map.of("credentialId", twice), Map.of("credentialId", other))))
			.exchange()
			.expectStatus()
			.isOk();
		this.link = post(this.old, "/api/shares", Map.of("label", "Los", "credentialIds", List.of(twice, other)))
			.get("url")
			.asString();
		this.stackLink = post(this.old, "/api/shares", Map.of("label", "Stapel", "stackId", stack)).get("url")
			.asString();
		this.activities.record(this.old.id(), Activity.of(Activity.Kind.CHECKED).because("valid").once("mark")).block();
	}

	@Test
	void badgesStacksSharesAndTheLogComeAlongAndLinksStayLive() {
		this.merging.merge(this.old.id(), this.now.id()).block();
		everythingIsThereOnce();
	}

	@Test
	void whatBreaksOffAnywhereIsTakenUpAndEndsTheSame() {
		for (Belongings feature : this.belongings) {
			feature.move(this.old.id(), this.now.id()).block();
			feature.move(this.old.id(), this.now.id()).block();
		}
		this.merging.merge(this.old.id(), this.now.id()).block();
		this.merging.merge(this.old.id(), this.now.id()).block();
		everythingIsThereOnce();
	}

	@Test
	void twoMergesTheOtherWayRoundAtOnceDoNotSwallowBothAccounts() {
		List<Boolean> done = Flux
			.merge(tried(this.merging.merge(this.old.id(), this.now.id())),
					tried(this.merging.merge(this.now.id(), this.old.id())))
			.collectList()
			.block();
		assertThat(done).containsExactlyInAnyOrder(true, false);
	}

	@Test
	void nobodyMergesIntoAnAccountThatIsPartOfAnother() {
		this.merging.merge(this.old.id(), this.now.id()).block();
		assertThat(tried(this.merging.merge(this.visitors.newLearner().id(), this.old.id())).block()).isFalse();
	}

	private void everythingIsThereOnce() {
		assertThat(get("/api/credentials").get("items").findValuesAsString("name"))
			.containsExactlyInAnyOrder("Kassa basis", "Heftruck");
		assertThat(get("/api/credentials/" + this.kept).get("note").asString()).isEqualTo("Mijn eerste");
		JsonNode stack = get("/api/stacks/" + get("/api/stacks").at("/items/0/id").asString());
		assertThat(stack.toString()).contains("Kassa basis", "Heftruck", this.kept);
		assertThat(get("/api/shares").get("items").findValuesAsString("label")).containsExactlyInAnyOrder("Los",
				"Stapel");
		for (String address : List.of(this.link, this.stackLink)) {
			JsonNode shown = this.visitors.anonymous()
				.get()
				.uri(java.net.URI.create(address).getPath())
				.accept(MediaType.APPLICATION_JSON)
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody(JsonNode.class)
				.returnResult()
				.getResponseBody();
			assertThat(shown.at("/verdict/valid").asInt()).isEqualTo(2);
		}
		assertThat(get("/api/activity?kind=CHECKED").get("items")).hasSize(1);
		assertThat(get("/api/activity?kind=ACCOUNTS_MERGED").get("items")).hasSize(1);
	}

	private static Mono<Boolean> tried(Mono<Void> merge) {
		return merge.thenReturn(true).onErrorReturn(nl.ransel.kernel.Problem.class, false);
	}

	private JsonNode get(String path) {
		return BackpackApi.json(BackpackApi.get(this.now, path).expectStatus().isOk());
	}

	private static JsonNode post(SignedIn learner, String path, Map<String, Object> body) {
		return BackpackApi.json(learner.http()
			.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange()
			.expectStatus()
			.isCreated());
	}

}
