package nl.ransel.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import nl.ransel.demo.DemoAccount;
import nl.ransel.testing.Browser;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.vault.MongoVault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;

/** The login as a browser goes through it, with the real provider protocol. */
@RanselTest
class LoginTest {

	@Autowired
	private Visitors visitors;

	@Autowired
	private MongoVault vault;

	@Test
	void whoLogsInIsKnownByName() {
		Browser browser = this.visitors.browser();
		browser.logIn(DemoAccount.SANNE);
		JsonNode session = browser.session();
		assertThat(session.at("/learner/name").asString()).isEqualTo("Sanne de Vries");
		assertThat(session.at("/csrf").asString()).isNotBlank();
	}

	@Test
	void aStrangerHasNoNameNoTokenAndNoCookie() {
		Browser browser = this.visitors.browser();
		JsonNode session = browser.session();
		assertThat(session.at("/learner").isNull()).isTrue();
		assertThat(session.at("/csrf").isNull()).isTrue();
		assertThat(session.at("/providers/0/id").asString()).isEqualTo("demo");
		assertThat(browser.cookies()).isEmpty();
	}

	@Test
	void theLoginIsProtectedByStateNonceAndProofKey() {
		String provider = Browser.location(this.visitors.browser().get("/login?provider=demo"));
		assertThat(provider).contains("response_type=code", "state=", "nonce=", "code_challenge=",
				"code_challenge_method=S256");
	}

	@Test
	void afterLoginOneIsWhereOneWantedToBe() {
		HttpResponse<String> end = this.visitors.browser().logIn(DemoAccount.SANNE, "/login?to=/stacks/new%3Fa=b");
		assertThat(Browser.location(end)).isEqualTo("/stacks/new?a=b");
	}

	@Test
	void withoutAWishOneIsInTheBackpack() {
		assertThat(Browser.location(this.visitors.browser().logIn(DemoAccount.SANNE))).isEqualTo("/backpack");
	}

	@Test
	void nobodyIsSentToAnotherSiteAfterLogin() {
		for (String elsewhere : List.of("https://evil.example/", "//evil.example", "/%5Cevil.example",
				"javascript:alert(1)", "/a%0d%0aLocation:%20https://evil.example")) {
			HttpResponse<String> end = this.visitors.browser().logIn(DemoAccount.SANNE, "/login?to=" + elsewhere);
			assertThat(Browser.location(end)).as(elsewhere).isEqualTo("/backpack");
		}
	}

	@Test
	void theSessionIdChangesAtLogin() {
		Browser browser = this.visitors.browser();
		browser.get("/login");
		String before = browser.cookies();
		browser.logIn(DemoAccount.SANNE);
		assertThat(before).isNotEmpty();
		assertThat(browser.cookies()).isNotEmpty().isNotEqualTo(before);
	}

	@Test
	void theSessionIdStaysTheSameAfterTheLogin() {
		Browser browser = this.visitors.browser();
		browser.logIn(DemoAccount.SANNE);
		String cookie = browser.cookies();
		browser.session();
		browser.get("/api/account");
		assertThat(browser.cookies()).isEqualTo(cookie);
	}

	@Test
	void theIdFromBeforeTheLoginIsWorthNothing() {
		Browser browser = this.visitors.browser();
		browser.get("/login");
		String before = browser.cookies();
		HttpResponse<String> end = browser.logIn(DemoAccount.SANNE);
		assertThat(end.statusCode()).isEqualTo(302);
		this.visitors.anonymous()
			.get()
			.uri("/api/account")
			.header("Cookie", before)
			.exchange()
			.expectStatus()
			.isUnauthorized();
	}

	@Test
	void theCookieIsForThisHostOnlyAndOutOfReachOfScripts() {
		String cookie = this.visitors.browser().get("/login").headers().firstValue("Set-Cookie").orElseThrow();
		assertThat(cookie).startsWith("__Host-ransel=")
			.containsIgnoringCase("HttpOnly")
			.contains("Path=/", "Secure", "SameSite=Lax");
		assertThat(cookie).doesNotContain("Domain=");
	}

	@Test
	void anAnswerNobodyAskedForIsAFailedLogin() {
		Browser browser = this.visitors.browser();
		assertThat(Browser.location(browser.get("/login/callback/demo?code=stolen&state=guessed")))
			.isEqualTo("/?login=failed");
		assertThat(browser.session().at("/learner").isNull()).isTrue();
	}

	@Test
	void aProviderThatRefusesIsSaidToRefuse() {
		Browser browser = this.visitors.browser();
		String provider = Browser.location(browser.get("/login"));
		String state = provider.replaceFirst(".*[?&]state=([^&]+).*", "$1");
		assertThat(Browser.location(browser.get("/login/callback/demo?error=access_denied&state=" + state)))
			.isEqualTo("/?login=refused");
	}

	@Test
	void anUnknownProviderIsNotFound() {
		assertThat(this.visitors.browser().get("/login?provider=nobody").statusCode()).isEqualTo(404);
	}

	@Test
	void nothingOfTheProvidersTokensIsKept() {
		Visitors.SignedIn learner = this.visitors.newLearner();
		String cookie = learner.cookie().replaceFirst(".*=", "");
		SessionDocument session = this.vault
			.findOne(Query.query(Criteria.where("_id").is(SessionDocument.idOf(cookie))), SessionDocument.class)
			.block();
		String attributes = new String(session.attributes(), StandardCharsets.ISO_8859_1);
		assertThat(attributes).contains(learner.id().value()).doesNotContain("eyJ", "oauth2", learner.email());
	}

}
