package nl.ransel.web;

import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What holds for every request, whoever sends it. */
@RanselTest
class SecurityTest {

	@Autowired
	private Visitors visitors;

	@Test
	void theApiAnswersNobodyWithoutALogin() {
		this.visitors.anonymous()
			.get()
			.uri("/api/account")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("login.required")
			.jsonPath("$.type")
			.isEqualTo("about:blank")
			.jsonPath("$.status")
			.isEqualTo(401)
			.jsonPath("$.detail")
			.isEqualTo("Je bent niet ingelogd. Log in en probeer het nog eens.");
	}

	@Test
	void aChangeWithoutALoginIsALoginProblemNotATokenProblem() {
		this.visitors.anonymous()
			.patch()
			.uri("/api/account")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("login.required");
	}

	@Test
	void aChangeWithoutTheTokenIsRefused() {
		this.visitors.anonymous()
			.patch()
			.uri("/api/account")
			.header("Cookie", this.visitors.newLearner().cookie())
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"language\":\"en\"}")
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("csrf.missing");
	}

	@Test
	void aChangeWithAnotherLearnersTokenIsRefused() {
		String other = this.visitors.newLearner().csrf();
		this.visitors.newLearner()
			.http()
			.patch()
			.uri("/api/account")
			.headers((headers) -> headers.set("X-CSRF-TOKEN", other))
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"language\":\"en\"}")
			.exchange()
			.expectStatus()
			.isForbidden();
	}

	@Test
	void theTokenStaysGoodForTheWholeSession() {
		Visitors.SignedIn learner = this.visitors.newLearner();
		for (int change = 0; change < 3; change++) {
			learner.http()
				.patch()
				.uri("/api/account")
				.contentType(MediaType.APPLICATION_JSON)
				.bodyValue("{\"language\":\"en\"}")
				.exchange()
				.expectStatus()
				.isOk();
		}
	}

	@Test
	void afterLogoutTheSessionIsWorthNothing() {
		Visitors.SignedIn learner = this.visitors.newLearner();
		learner.http().post().uri("/logout").exchange().expectStatus().isNoContent();
		learner.http().get().uri("/api/account").exchange().expectStatus().isUnauthorized();
	}

	@Test
	void logoutNeedsTheTokenToo() {
		Visitors.SignedIn learner = this.visitors.newLearner();
		this.visitors.anonymous()
			.post()
			.uri("/logout")
			.header("Cookie", learner.cookie())
			.exchange()
			.expectStatus()
			.isForbidden();
		learner.http().get().uri("/api/account").exchange().expectStatus().isOk();
	}

	@Test
	void everyAnswerTellsTheBrowserWhatItMayNotDo() {
		for (String address : new String[] { "/api/session", "/api/account", "/nowhere", "/actuator/health",
				"/api/institution/awards" }) {
			this.visitors.anonymous()
				.get()
				.uri(address)
				.exchange()
				.expectHeader()
				.valueEquals("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY)
				.expectHeader()
				.valueEquals("X-Content-Type-Options", "nosniff")
				.expectHeader()
				.valueEquals("Referrer-Policy", "no-referrer")
				.expectHeader()
				.valueEquals("Cross-Origin-Opener-Policy", "same-origin")
				.expectHeader()
				.valueEquals("Cross-Origin-Resource-Policy", "same-origin")
				.expectHeader()
				.exists("Permissions-Policy")
				.expectHeader()
				.exists("X-Request-Id");
		}
	}

	@Test
	void aSessionIsNoTokenForTheInstitutionsDoor() {
		this.visitors.newLearner()
			.http()
			.post()
			.uri("/api/institution/awards")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("token.required");
	}

	@Test
	void aTokenIsNoSessionForTheLearnersDoor() {
		this.visitors.machine("award.write").get().uri("/api/account").exchange().expectStatus().isUnauthorized();
	}

	@Test
	void aTokenWithoutTheScopeDoesNotOpenTheInstitutionsDoor() {
		this.visitors.machine("something.else")
			.post()
			.uri("/api/institution/nothing")
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("token.scope");
	}

	@Test
	void aTokenForReadingReadsAndDeliversNothing() {
		WebTestClient reader = this.visitors.machine("award.read");
		reader.get().uri("/api/institution/nothing").exchange().expectStatus().isNotFound();
		reader.post().uri("/api/institution/nothing").exchange().expectStatus().isForbidden();
		reader.delete().uri("/api/institution/nothing").exchange().expectStatus().isForbidden();
	}

	@Test
	void aTokenWithTheScopeGetsPastTheDoor() {
		this.visitors.machine("award.write")
			.get()
			.uri("/api/institution/nothing")
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	@Test
	void figuresAreForOperatorsOnly() {
		this.visitors.anonymous().get().uri("/actuator/metrics").exchange().expectStatus().isUnauthorized();
		this.visitors.newLearner().http().get().uri("/actuator/metrics").exchange().expectStatus().isUnauthorized();
		this.visitors.machine("metrics.read").get().uri("/actuator/metrics").exchange().expectStatus().isOk();
	}

	@Test
	void aCopyIsReadyWhenItReachesTheStore() {
		this.visitors.anonymous()
			.get()
			.uri("/actuator/health/readiness")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("UP");
	}

	@Test
	void healthIsForEverybodyAndTellsNoDetails() {
		this.visitors.anonymous()
			.get()
			.uri("/actuator/health")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("UP")
			.jsonPath("$.components")
			.doesNotExist();
	}

}
