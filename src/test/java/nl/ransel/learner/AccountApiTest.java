package nl.ransel.learner;

import nl.ransel.demo.DemoAccount;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@RanselTest
class AccountApiTest {

	@Autowired
	private Visitors visitors;

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
