package nl.ransel.web;

import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The learner sees where they are logged in, and ends it. */
@RanselTest
class SessionsApiTest {

	@Autowired
	private Visitors visitors;

	@Test
	void everySessionIsInTheListAndTheOneThatAsksIsMarked() {
		SignedIn here = this.visitors.newLearner();
		this.visitors.signIn(here.account());
		JsonNode sessions = list(here);
		assertThat(sessions).hasSize(2);
		assertThat(sessions.findValues("current").stream().filter(JsonNode::asBoolean)).hasSize(1);
		assertThat(sessions.at("/0/provider").asString()).isEqualTo("Demo");
		assertThat(sessions.toString()).doesNotContain("127.0.0.1", here.cookie().replaceFirst(".*=", ""));
	}

	@Test
	void anEndedSessionIsOverAtOnceAndTheOthersGoOn() {
		SignedIn here = this.visitors.newLearner();
		SignedIn there = this.visitors.signIn(here.account());
		String other = list(here).valueStream()
			.filter((session) -> !session.get("current").asBoolean())
			.findFirst()
			.orElseThrow()
			.get("id")
			.asString();
		here.http().delete().uri("/api/account/sessions/{id}", other).exchange().expectStatus().isNoContent();
		there.http().get().uri("/api/account").exchange().expectStatus().isUnauthorized();
		here.http().get().uri("/api/account").exchange().expectStatus().isOk();
		here.http().delete().uri("/api/account/sessions/{id}", other).exchange().expectStatus().isNotFound();
	}

	@Test
	void loggingOutEverywhereEndsThemAll() {
		SignedIn here = this.visitors.newLearner();
		SignedIn there = this.visitors.signIn(here.account());
		here.http().delete().uri("/api/account/sessions").exchange().expectStatus().isNoContent();
		here.http().get().uri("/api/account").exchange().expectStatus().isUnauthorized();
		there.http().get().uri("/api/account").exchange().expectStatus().isUnauthorized();
	}

	@Test
	void nobodyEndsTheSessionOfAnother() {
		SignedIn noor = this.visitors.newLearner();
		String hers = list(noor).at("/0/id").asString();
		this.visitors.newLearner()
			.http()
			.delete()
			.uri("/api/account/sessions/{id}", hers)
			.exchange()
			.expectStatus()
			.isNotFound();
		noor.http().get().uri("/api/account").exchange().expectStatus().isOk();
	}

	private static JsonNode list(SignedIn learner) {
		return learner.http()
			.get()
			.uri("/api/account/sessions")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
	}

}
