package nl.ransel.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequiredSettingsTest {

	private static final String CLIENT = "spring.security.oauth2.client.registration.eduid.client-id";

	private static final String RETURN = "spring.security.oauth2.client.registration.eduid.redirect-uri";

	private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

	@Test
	void withEverythingThereTheStartGoesOn() {
		RequiredSettings.check(complete());
		RequiredSettings.check(complete().withProperty(ISSUER, "https://as.example")
			.withProperty("spring.security.oauth2.resourceserver.jwt.audiences", "ransel"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "spring.mongodb.uri", "ransel.web.base-url", "spring.mail.host", "ransel.mail.from", CLIENT })
	void withoutOneOfThemTheStartEndsAndNamesIt(String setting) {
		MockEnvironment environment = complete();
		environment.setProperty(setting, "");
		if (setting.equals(CLIENT)) {
			environment = new MockEnvironment().withProperty("spring.mongodb.uri", "mongodb://db/ransel")
				.withProperty("ransel.web.base-url", "https://ransel.example");
		}
		refuses(environment, setting.replace("eduid", "<id>"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ransel.example", "ftp://ransel.example", "https://ransel.example/", "https:///path",
			"https://ransel.example?x", "https://a b" })
	void anAddressThatIsNoneEndsTheStart(String baseUrl) {
		refuses(complete().withProperty("ransel.web.base-url", baseUrl), "ransel.web.base-url");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "https://ransel.example/login/oauth2/code/eduid" })
	void aLoginThatWouldNotComeBackToUsEndsTheStart(String address) {
		refuses(complete().withProperty(RETURN, address), RETURN);
	}

	@Test
	void tokensForAnybodyAreNotForUs() {
		refuses(complete().withProperty(ISSUER, "https://as.example"),
				"spring.security.oauth2.resourceserver.jwt.audiences");
	}

	@Test
	void theOperatorReadsOneSentenceAndTheVariableToSet() {
		FailureAnalysis analysis = new MissingSettingAnalyzer()
			.analyze(new MissingSettingException("ransel.web.base-url", "must be an address"));
		assertThat(analysis.getDescription()).isEqualTo("The setting ransel.web.base-url must be an address.");
		assertThat(analysis.getAction()).contains("RANSEL_WEB_BASEURL");
	}

	private static void refuses(MockEnvironment environment, String setting) {
		assertThatExceptionOfType(MissingSettingException.class).isThrownBy(() -> RequiredSettings.check(environment))
			.satisfies((missing) -> assertThat(missing.setting()).isEqualTo(setting));
	}

	private static MockEnvironment complete() {
		return new MockEnvironment().withProperty("spring.mongodb.uri", "mongodb://db/ransel")
			.withProperty("ransel.web.base-url", "https://ransel.example")
			.withProperty("spring.mail.host", "mail.example")
			.withProperty("ransel.mail.from", "ransel@school.example")
			.withProperty(CLIENT, "ransel")
			.withProperty(RETURN, "https://ransel.example/login/callback/{registrationId}");
	}

}
