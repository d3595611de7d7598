package nl.ransel.web;

import nl.ransel.demo.DemoAccount;
import nl.ransel.testing.Browser;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class LoginTest {

	@Autowired
	private Visitors visitors;

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

}
