package nl.ransel.institution;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WebhookTest {

	private static final URI URL = URI.create("https://hook.school.example/ransel");

	private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

	private static final String OTHER = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

	private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

	@Test
	void aSignatureIsTheOneThatStandardWebhooksGivesAsAnExample() {
		Webhook webhook = new Webhook(URL, List.of(SECRET));
		assertThat(webhook.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), BODY))
			.isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
	}

	@Test
	void whileASecretIsChangedBothSign() {
		Webhook webhook = new Webhook(URL, List.of(OTHER, SECRET));
		assertThat(
				webhook.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), BODY).split(" "))
			.hasSize(2)
			.contains("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://hook.school.example/", "ftp://hook.school.example/", "/ransel",
			"https://user:pass@hook.school.example/", "mailto:x@school.example", "http://localhost.school.example/" })
	void anAddressThatIsNotSafeIsAMistake(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Webhook(URI.create(url), List.of(SECRET)))
			.withMessageContaining("webhook.url");
	}

	@Test
	void aSecretThatCanBeGuessedIsAMistake() {
		for (String secret : new String[] { "", "secret", "whsec_", "whsec_c2hvcnQ=", SECRET.substring(6),
				"whsec_no base64 at all, none" }) {
			assertThatIllegalArgumentException().isThrownBy(() -> new Webhook(URL, List.of(SECRET, secret)))
				.withMessageContaining("webhook.secret");
		}
		assertThatIllegalArgumentException().isThrownBy(() -> new Webhook(URL, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Webhook(null, List.of(SECRET)));
	}

	@Test
	void aLogNeverHoldsASecret() {
		InstitutionProperties.Registered school = new InstitutionProperties.Registered("a", "A", List.of("x"),
				List.of("did:web:a.example"), new Webhook(URL, List.of(SECRET)));
		assertThat(school.toString()).contains("hook.school.example").doesNotContain(SECRET.substring(6));
	}

}
