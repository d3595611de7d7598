package nl.ransel.testing;

import java.util.UUID;

import nl.ransel.demo.DemoAccount;
import nl.ransel.demo.DemoProvider;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Learners;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Comes to the running application as somebody. */
public class Visitors {

	private final String baseUrl;

	private final String issuer;

	private final Learners learners;

	Visitors(@Value("${ransel.web.base-url}") String baseUrl, @Value("${ransel.demo.issuer}") String issuer,
			Learners learners) {
		this.baseUrl = baseUrl;
		this.issuer = issuer;
		this.learners = learners;
	}

	/** Where the application runs, without a slash at the end. */
	public String baseUrl() {
		return this.baseUrl;
	}

	/** Somebody without a login and without cookies. */
	public WebTestClient anonymous() {
		return WebTestClient.bindToServer().baseUrl(this.baseUrl).build();
	}

	/** A learner nobody has seen before, logged in. */
	public SignedIn newLearner() {
		return signIn("learner-" + UUID.randomUUID() + "@student.example");
	}

	/**
	 * The person with this e-mail address, logged in; the first time makes the account.
	 */
	public SignedIn signIn(String email) {
		return signIn(DemoAccount.withEmail(email));
	}

	/** This person, logged in by the whole flow at the provider. */
	public SignedIn signIn(DemoAccount account) {
		LogWatch.INSTANCE.neverName(account.name());
		Browser browser = new Browser(this.baseUrl);
		browser.logIn(account);
		LearnerId id = this.learners.owning(Identifier.email(account.email())).blockFirst();
		String csrf = browser.csrf();
		WebTestClient http = anonymous().mutate()
			.defaultHeader("Cookie", browser.cookies())
			.defaultHeader("X-CSRF-TOKEN", csrf)
			.build();
		return new SignedIn(id, account, http, browser.cookies(), csrf);
	}

	/** The demo institution's badge platform, with a client-credentials token. */
	public WebTestClient machine(String scope) {
		String token = Browser.machineToken(this.issuer, DemoProvider.MACHINE_CLIENT, scope);
		return anonymous().mutate().defaultHeader("Authorization", "Bearer " + token).build();
	}

	/** Another platform that acts for this person, with a token of the demo provider. */
	public WebTestClient platform(DemoAccount account, String client, String scope) {
		String token = Browser.tokenFor(account, this.issuer, client, scope);
		return anonymous().mutate().defaultHeader("Authorization", "Bearer " + token).build();
	}

	/** A browser without cookies, for tests that look at the login itself. */
	public Browser browser() {
		return new Browser(this.baseUrl);
	}

	/**
	 * A learner who is logged in.
	 *
	 * @param id the account
	 * @param account who it is at the provider
	 * @param http sends requests with the session cookie and the CSRF token
	 * @param cookie the session cookie as a request header
	 * @param csrf the CSRF token
	 */
	public record SignedIn(LearnerId id, DemoAccount account, WebTestClient http, String cookie, String csrf) {

		public String email() {
			return this.account.email();
		}

	}

}
