package nl.ransel.web;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.ransel.demo.DemoAccount;
import nl.ransel.testing.Browser;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be undone asks for a login that is recent, and for what it must show. */
@RanselTest
class StepUpTest {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String MFA = "https://refeds.org/profile/mfa";

	@Autowired
	private Visitors visitors;

	private final DemoAccount noor = somebody();

	@Test
	void anOldLoginIsAskedForOnceMoreAndThenItGoesOn() {
		Browser browser = loggedInAnHourAgo();
		HttpResponse<String> refused = unlink(browser);
		assertThat(refused.statusCode()).isEqualTo(403);
		JsonNode problem = JSON.readTree(refused.body());
		assertThat(problem.get("code").asString()).isEqualTo("login.step-up");
		assertThat(problem.get("next").asString()).isEqualTo("/login?stepup=RECENT");

		HttpResponse<String> back = browser.logIn(this.noor, problem.get("next").asString() + "&to=/account");
		assertThat(Browser.location(back)).isEqualTo("/account");
		assertThat(unlink(browser).body()).contains("account.last-login");
	}

	@Test
	void theProviderIsAskedToLetThePersonLogInAgain() {
		String provider = Browser.location(loggedInAnHourAgo().get("/login?stepup=RECENT"));
		assertThat(provider).contains("/demo/", "prompt=login", "max_age=600").doesNotContain("acr_values");
	}

	@Test
	void whatAProviderCanShowIsAskedByItsOwnWord() {
		String provider = Browser.location(loggedInAnHourAgo().get("/login?stepup=MFA&provider=school"));
		assertThat(provider).contains("acr_values=" + MFA);
	}

	@Test
	void aLoginThatShowsTooLittleIsRefusedAndTheLearnerStaysWhereTheyWere() {
		Browser browser = loggedInAtSchool();
		assertThat(stepUp(browser, "MFA", Map.of())).isEqualTo("/account?login=too-little");
		assertThat(stepUp(browser, "MFA", Map.of("acr", "https://refeds.org/profile/sfa")))
			.isEqualTo("/account?login=too-little");
		assertThat(stepUp(browser, "MFA", Map.of("acr", MFA))).isEqualTo("/account");
		assertThat(browser.session().at("/learner/name").asString()).isEqualTo(this.noor.name());
	}

	@Test
	void anotherPersonsLoginIsRefusedAndMakesNoAccount() {
		Browser browser = loggedInAnHourAgo();
		HttpResponse<String> end = browser.logIn(somebody(), "/login?stepup=RECENT&to=/account");
		assertThat(Browser.location(end)).isEqualTo("/account?login=other-person");
		assertThat(browser.session().at("/learner/name").asString()).isEqualTo(this.noor.name());
		assertThat(unlink(browser).statusCode()).isEqualTo(403);
	}

	@Test
	void aProviderThatDidNotLetThemLogInAgainIsRefused() {
		Browser browser = loggedInAnHourAgo();
		HttpResponse<String> end = browser.logIn(this.noor.subject(), anHourAgo(), "/login?stepup=RECENT&to=/account");
		assertThat(Browser.location(end)).isEqualTo("/account?login=not-again");
		assertThat(unlink(browser).statusCode()).isEqualTo(403);
	}

	@Test
	void sharingOnesNameAsksForARecentLoginAndSharingWithoutItDoesNot() {
		Browser browser = loggedInAnHourAgo();
		Map<String, Object> share = Map.of("label", "Werk", "credentialIds", List.of("unknown"));
		Map<String, Object> named = new LinkedHashMap<>(share);
		named.put("travels", List.of("NAME"));
		assertThat(browser.send("POST", "/api/shares", named).body()).contains("login.step-up");
		assertThat(browser.send("POST", "/api/shares", share).body()).doesNotContain("login.step-up");
	}

	@Test
	void withoutALoginItIsALoginLikeAnyOther() {
		Browser browser = this.visitors.browser();
		assertThat(Browser.location(browser.logIn(this.noor, "/login?stepup=RECENT&to=/account")))
			.isEqualTo("/account");
	}

	private Browser loggedInAnHourAgo() {
		Browser browser = this.visitors.browser();
		browser.logIn(this.noor.subject(), anHourAgo(), "/login");
		return browser;
	}

	private Browser loggedInAtSchool() {
		Browser browser = this.visitors.browser();
		browser.logIn(this.noor, "/login?provider=school");
		return browser;
	}

	private String stepUp(Browser browser, String level, Map<String, Object> more) {
		Map<String, Object> claims = new LinkedHashMap<>(this.noor.claims());
		claims.putAll(more);
		return Browser.location(browser.logIn(this.noor.subject(), claims, "/login?stepup=" + level + "&to=/account"));
	}

	private Map<String, Object> anHourAgo() {
		Map<String, Object> claims = new LinkedHashMap<>(this.noor.claims());
		claims.put("auth_time", Instant.now().minus(Duration.ofHours(1)).getEpochSecond());
		return claims;
	}

	private static HttpResponse<String> unlink(Browser browser) {
		String id = JSON.readTree(browser.get("/api/account").body()).at("/identities/0/id").asString();
		return browser.send("DELETE", "/api/account/identities/" + id, null);
	}

	private static DemoAccount somebody() {
		return DemoAccount.withEmail("step-" + UUID.randomUUID() + "@student.example");
	}

}
