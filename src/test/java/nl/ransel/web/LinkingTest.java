package nl.ransel.web;

import java.util.LinkedHashMap;
import java.time.Instant;
import java.time.Duration;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import nl.ransel.demo.DemoAccount;
import nl.ransel.kernel.Identifier;
import nl.ransel.learner.Accounts;
import nl.ransel.testing.Browser;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** More than one login for one account, as a browser goes through it. */
@RanselTest
class LinkingTest {

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private Visitors visitors;

	@Autowired
	private Accounts accounts;

	private final DemoAccount first = somebody();

	private final DemoAccount second = somebody();

	@Test
	void aSecondLoginLeadsToTheSameAccountAndProvesWhatItProves() {
		Browser browser = loggedIn(this.first);
		assertThat(Browser.location(link(browser, this.second))).isEqualTo("/account");

		JsonNode account = account(browser);
		assertThat(account.get("identities").findValuesAsString("provider")).containsExactly("demo", "school");
		assertThat(account.get("identifiers").findValuesAsString("value")).contains(this.first.email(),
				this.second.email());
		Browser elsewhere = this.visitors.browser();
		elsewhere.logIn(this.second, "/login?provider=school");
		assertThat(account(elsewhere).get("identities")).hasSize(2);
	}

	@Test
	void nobodyCanBeSentToLinkALoginTheyDidNotAskFor() {
		Browser browser = loggedIn(this.first);
		browser.logIn(this.second, "/login?provider=school&link=guessed");
		assertThat(account(browser).get("identities")).hasSize(1);
		assertThat(account(loggedIn(this.first)).get("identities")).hasSize(1);
	}

	@Test
	void aLoginOfAnHourAgoThatTheProviderStillHoldsLinksNothing() {
		Browser browser = loggedIn(this.first);
		Map<String, Object> claims = new LinkedHashMap<>(this.second.claims());
		claims.put("auth_time", Instant.now().minus(Duration.ofHours(1)).getEpochSecond());
		browser.logIn(this.second.subject(), claims, begin(browser));
		assertThat(account(browser).get("identities")).hasSize(1);
		assertThat(this.accounts.owning(Identifier.email(this.second.email())).collectList().block()).isEmpty();
	}

	@Test
	void aTicketIsGoodForOneLogin() {
		Browser browser = loggedIn(this.first);
		String address = begin(browser);
		browser.logIn(this.second, address);
		DemoAccount third = somebody();
		browser.logIn(third, address);
		assertThat(account(loggedIn(this.first)).get("identities")).hasSize(2);
	}

	@Test
	void aLoginOfAnotherAccountIsNotTakenOverButSaid() {
		Browser other = this.visitors.browser();
		other.logIn(this.second, "/login?provider=school");
		Browser browser = loggedIn(this.first);
		assertThat(Browser.location(link(browser, this.second))).isEqualTo("/account/merge");

		assertThat(account(browser).get("identities")).hasSize(1);
		assertThat(JSON.readTree(browser.get("/api/account/merge").body()).get("identifiers").valueStream())
			.extracting(JsonNode::asString)
			.containsExactly(this.second.email());
		assertThat(browser.send("DELETE", "/api/account/merge", null).statusCode()).isEqualTo(204);
		assertThat(browser.get("/api/account/merge").statusCode()).isEqualTo(404);
		assertThat(account(other).get("identities")).hasSize(1);
	}

	@Test
	void nobodyMergesWithAnAccountWhoseLoginTheyDidNotShow() {
		Browser browser = loggedIn(this.first);
		assertThat(browser.send("POST", "/api/account/merge", null).statusCode()).isEqualTo(404);
	}

	@Test
	void twoAccountsOfOnePersonBecomeOneAndTheSessionsOfTheOtherEnd() {
		Browser other = this.visitors.browser();
		other.logIn(this.second, "/login?provider=school");
		Browser browser = loggedIn(this.first);
		link(browser, this.second);
		assertThat(browser.send("POST", "/api/account/merge", null).statusCode()).isEqualTo(204);

		assertThat(other.get("/api/account").statusCode()).isEqualTo(401);
		other.logIn(this.second, "/login?provider=school");
		assertThat(account(other).get("identities")).hasSize(2);
		assertThat(this.accounts.owning(Identifier.email(this.second.email())).collectList().block()).hasSize(1);
	}

	@Test
	void aLoginIsUnlinkedAndWhatItProvedStaysProven() {
		Browser browser = loggedIn(this.first);
		link(browser, this.second);
		String school = account(browser).at("/identities/1/id").asString();
		assertThat(browser.send("DELETE", "/api/account/identities/" + school, null).statusCode()).isEqualTo(200);

		JsonNode account = account(browser);
		assertThat(account.get("identities")).hasSize(1);
		assertThat(account.at("/former/0/providerName").asString()).isEqualTo("Demo school");
		assertThat(account.get("identifiers").findValuesAsString("value")).contains(this.second.email());
		Browser elsewhere = this.visitors.browser();
		elsewhere.logIn(this.second, "/login?provider=school");
		assertThat(account(elsewhere).get("identities")).as("a new account of its own").hasSize(1);
		assertThat(account(elsewhere).get("former")).isEmpty();
	}

	@Test
	void theLastWayToLogInCannotBeRemoved() {
		Browser browser = loggedIn(this.first);
		String only = account(browser).at("/identities/0/id").asString();
		HttpResponse<String> refused = browser.send("DELETE", "/api/account/identities/" + only, null);
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("account.last-login");
	}

	@Test
	void aLoginOfAnotherLearnerIsNotFound() {
		String theirs = account(loggedIn(this.second)).at("/identities/0/id").asString();
		Browser browser = loggedIn(this.first);
		assertThat(browser.send("DELETE", "/api/account/identities/" + theirs, null).statusCode()).isEqualTo(404);
		assertThat(browser.send("PUT", "/api/account/name", Map.of("identityId", theirs)).statusCode()).isEqualTo(404);
	}

	@Test
	void theLearnerPrefersOneOfTheNamesAndALaterLoginLeavesItAlone() {
		Browser browser = loggedIn(this.first);
		link(browser, this.second);
		String school = account(browser).at("/identities/1/id").asString();
		browser.send("PUT", "/api/account/name", Map.of("identityId", school));
		assertThat(account(loggedIn(this.first)).at("/name").asString()).isEqualTo(this.second.name());
	}

	private Browser loggedIn(DemoAccount account) {
		Browser browser = this.visitors.browser();
		browser.logIn(account);
		return browser;
	}

	private static HttpResponse<String> link(Browser browser, DemoAccount account) {
		return browser.logIn(account, begin(browser));
	}

	private static String begin(Browser browser) {
		return JSON.readTree(browser.send("POST", "/api/account/links", Map.of("provider", "school")).body())
			.get("address")
			.asString();
	}

	private static JsonNode account(Browser browser) {
		return JSON.readTree(browser.get("/api/account").body());
	}

	private static DemoAccount somebody() {
		return DemoAccount.withEmail("link-" + UUID.randomUUID() + "@student.example");
	}

}
