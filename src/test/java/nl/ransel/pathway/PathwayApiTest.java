package nl.ransel.pathway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import nl.ransel.backpack.SignedBadge;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static nl.ransel.backpack.BackpackApi.get;
import static nl.ransel.backpack.BackpackApi.json;
import static nl.ransel.backpack.BackpackApi.kept;
import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class PathwayApiTest {

	private static final String FILE = """
			{"id":"winkel","version":1,"title":{"nl":"Werken in de winkel","en":"Working in the shop"},
			 "publisher":{"name":"School"},"requirement":{"id":"alles","allOf":[
			  {"id":"kassa","title":{"nl":"Kassa"},"metBy":[{"achievement":"https://school.example/kassa"},{"tag":"detailhandel"}],
			   "earn":[{"title":{"nl":"Cursus"},"by":"School","url":"https://school.example/cursus"}]}]}}
			""";

	@TempDir
	private static Path directory;

	@Autowired
	private Visitors visitors;

	private SignedIn noor;

	@DynamicPropertySource
	static void pathways(DynamicPropertyRegistry registry) throws IOException {
		Files.writeString(directory.resolve("winkel.json"), FILE);
		registry.add("ransel.pathways.directory", directory::toString);
	}

	@BeforeEach
	void logIn() {
		this.noor = this.visitors.newLearner();
	}

	@Test
	void aFollowedPathwayIsAStackThatFillsItselfAndTellsWhenItGoesToCompleteAndBackOnce() {
		JsonNode followed = json(follow(this.noor).expectStatus().isOk());
		String stack = followed.at("/stackId").asString();
		assertThat(followed.at("/whole/have").asInt()).isZero();
		assertThat(followed.at("/next/0/earn/0/url").asString()).isEqualTo("https://school.example/cursus");
		assertThat(json(follow(this.noor)).at("/stackId").asString()).isEqualTo(stack);
		String kassa = kept(this.noor, SignedBadge.of("Kassa", this.noor.email()).tagged("detailhandel"));
		assertThat(told("PATHWAY_COMPLETED")).isEqualTo(1);
		JsonNode filled = json(get(this.noor, "/api/stacks/{id}", stack));
		assertThat(filled.at("/entries/0/credential/id").asString()).isEqualTo(kassa);
		assertThat(filled.at("/pathwayId").asString()).isEqualTo("winkel");
		assertThat(json(get(this.noor, "/api/pathways/winkel")).at("/whole/complete").asBoolean()).isTrue();
		this.noor.http().delete().uri("/api/credentials/{id}", kassa).exchange().expectStatus().isNoContent();
		assertThat(told("PATHWAY_REOPENED")).isEqualTo(1);
		assertThat(told("PATHWAY_COMPLETED")).isEqualTo(1);
	}

	@Test
	void whoFollowsNoLongerHasNoStackAndKeepsTheBadge() {
		String stack = json(follow(this.noor)).at("/stackId").asString();
		String kassa = kept(this.noor, SignedBadge.of("Kassa", this.noor.email()).tagged("detailhandel"));
		JsonNode after = json(this.noor.http().delete().uri("/api/pathways/winkel/following").exchange());
		assertThat(after.at("/stackId").isNull()).isTrue();
		get(this.noor, "/api/stacks/{id}", stack).expectStatus().isNotFound();
		get(this.noor, "/api/credentials/{id}", kassa).expectStatus().isOk();
		follow(this.noor).expectStatus().isOk();
		assertThat(told("PATHWAY_COMPLETED")).isEqualTo(2);
	}

	@Test
	void anotherLearnersBadgesAndStackAreNotSeen() {
		kept(this.noor, SignedBadge.of("Kassa", this.noor.email()).tagged("detailhandel"));
		String stack = json(follow(this.noor)).at("/stackId").asString();
		SignedIn daan = this.visitors.newLearner();
		JsonNode line = json(get(daan, "/api/pathways")).at("/0");
		assertThat(line.at("/have").asInt()).isZero();
		assertThat(line.at("/stackId").isNull()).isTrue();
		get(daan, "/api/stacks/{id}", stack).expectStatus().isNotFound();
	}

	@Test
	void aPathwayIsGivenBackAsItsPublisherWroteItAndItsSchemaIsOpenToAll() throws IOException {
		get(this.noor, "/api/pathways/winkel/file").expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo(Files.readString(directory.resolve("winkel.json")));
		assertThat(json(get(this.noor, "/api/pathways/nergens").expectStatus().isNotFound()).at("/code").asString())
			.isEqualTo("pathway.unknown");
		this.visitors.anonymous().get().uri("/schemas/pathway.json").exchange().expectStatus().isOk();
		this.visitors.anonymous().get().uri("/api/pathways").exchange().expectStatus().isUnauthorized();
	}

	@Test
	void aStackLeavesWithItsOriginalCredentials() {
		SignedBadge badge = SignedBadge.of("Kassa", this.noor.email()).tagged("detailhandel");
		kept(this.noor, badge);
		String stack = json(follow(this.noor)).at("/stackId").asString();
		JsonNode record = json(get(this.noor, "/api/stacks/{id}/clr", stack).expectStatus().isOk());
		assertThat(record.at("/type/1").asString()).isEqualTo("ClrCredential");
		assertThat(record.at("/credentialSubject/verifiableCredential/0").asString()).isEqualTo(badge.jws());
		assertThat(record.has("proof")).isFalse();
	}

	private long told(String kind) {
		return json(get(this.noor, "/api/activity")).at("/items")
			.valueStream()
			.filter((entry) -> entry.path("kind").asString().equals(kind))
			.count();
	}

	private static ResponseSpec follow(SignedIn learner) {
		return learner.http().put().uri("/api/pathways/winkel/following").exchange();
	}

}
