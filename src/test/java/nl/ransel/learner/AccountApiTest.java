package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.backpack.BackpackApi;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.demo.DemoAccount;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class AccountApiTest {

	@Autowired
	private Visitors visitors;

	@Autowired
	private ReactiveMongoOperations mongo;

	@Test
	void theAccountShowsWhereTheLearnerCameFromAndWhatThatProved() {
		this.visitors.signIn(DemoAccount.JORIS)
			.http()
			.get()
			.uri("/api/account")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.name")
			.isEqualTo("Joris Bakker")
			.jsonPath("$.identities[0].provider")
			.isEqualTo("demo")
			.jsonPath("$.identities[0].providerName")
			.isEqualTo("Demo")
			.jsonPath("$.identities[0].email")
			.isEqualTo("joris.bakker@student.example")
			.jsonPath("$.identifiers[?(@.kind == 'EMAIL')].value")
			.isEqualTo("joris.bakker@student.example")
			.jsonPath("$.identifiers[?(@.kind == 'EPPN')].provenBy")
			.isEqualTo("Demo");
	}

	@Test
	void theLearnerChoosesTheLanguage() {
		Visitors.SignedIn learner = this.visitors.newLearner();
		change(learner, "{\"language\":\"en\"}").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.language")
			.isEqualTo("en");
		learner.http().get().uri("/api/session").exchange().expectBody().jsonPath("$.learner.language").isEqualTo("en");
	}

	@Test
	void aLanguageWeDoNotSpeakIsRefused() {
		for (String body : new String[] { "{\"language\":\"fr\"}", "{\"language\":null}", "{}" }) {
			change(this.visitors.newLearner(), body).expectStatus()
				.isBadRequest()
				.expectBody()
				.jsonPath("$.code")
				.isEqualTo("account.language-unknown")
				.jsonPath("$.detail")
				.isEqualTo("Kies Nederlands (nl) of Engels (en).");
		}
	}

	@Test
	void aLoginThatWasNotUsedForHalfAYearWasLinkedUntilThenAndItsBadgesStay() {
		Visitors.SignedIn learner = this.visitors.newLearner();
		BackpackApi.kept(learner, SignedBadge.of("Kassa", learner.email()));
		Instant longAgo = Instant.parse("2020-03-01T09:00:00Z");
		this.mongo
			.updateMulti(Query.query(Criteria.where("learnerId").is(learner.id().value())),
					Update.update("lastSeenAt", longAgo), IdentityDocument.class)
			.block();
		learner.http()
			.get()
			.uri("/api/account")
			.exchange()
			.expectBody()
			.jsonPath("$.identities[0].linkedUntil")
			.isEqualTo("2020-03-01T09:00:00Z");
		assertThat(BackpackApi.json(BackpackApi.get(learner, "/api/credentials")).at("/items/0/ownership").asString())
			.isEqualTo("MINE");

		this.visitors.signIn(learner.account());
		learner.http()
			.get()
			.uri("/api/account")
			.exchange()
			.expectBody()
			.jsonPath("$.identities[0].linkedUntil")
			.isEqualTo(null);
	}

	private static org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec change(
			Visitors.SignedIn learner, String body) {
		return learner.http()
			.patch()
			.uri("/api/account")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

}
