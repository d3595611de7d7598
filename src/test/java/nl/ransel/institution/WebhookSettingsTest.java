package nl.ransel.institution;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings as an operator writes them down. */
class WebhookSettingsTest {

	private static final String ENTRY = "ransel.institution.registered[0].";

	@Test
	void oneSecretOrTwo() {
		assertThat(bound("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").secret()).hasSize(1);
		assertThat(bound("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").secret())
			.hasSize(2);
	}

	@Test
	void withoutAWebhookThereIsNone() {
		assertThat(bound(null)).isNull();
	}

	private static Webhook bound(String secret) {
		Map<String, String> settings = new HashMap<>(
				Map.of("ransel.institution.lookup-key", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", ENTRY + "id",
						"veenland", ENTRY + "name", "Het Veenland College", ENTRY + "client-ids", "veenland-badges",
						ENTRY + "issuers", "did:web:veenland.example"));
		if (secret != null) {
			settings.put(ENTRY + "webhook.url", "https://veenland.example/hook");
			settings.put(ENTRY + "webhook.secret", secret);
		}
		return new Binder(new MapConfigurationPropertySource(settings))
			.bind("ransel.institution", InstitutionProperties.class)
			.get()
			.registered()
			.get(0)
			.webhook();
	}

}
