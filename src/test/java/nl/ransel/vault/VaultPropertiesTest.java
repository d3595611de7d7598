package nl.ransel.vault;

import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The keys come from the environment, by the names that the README gives. */
class VaultPropertiesTest {

	@Test
	void theVariablesOfTheReadmeAreTheOnesThatCount() {
		VaultProperties properties = bound(Map.of("RANSEL_VAULT_MASTER_KEYS_0", key(1), "RANSEL_VAULT_MASTER_KEYS_1",
				key(2), "RANSEL_VAULT_LOOKUP_KEY", key(3)));
		assertThat(properties.masters()).extracting((bytes) -> bytes[0]).containsExactly((byte) 1, (byte) 2);
		assertThat(properties.lookup()[0]).isEqualTo((byte) 3);
	}

	private static VaultProperties bound(Map<String, Object> variables) {
		return new Binder(ConfigurationPropertySources.from(new SystemEnvironmentPropertySource(
				StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables)))
			.bind("ransel.vault", VaultProperties.class)
			.get();
	}

	private static String key(int first) {
		byte[] bytes = new byte[32];
		bytes[0] = (byte) first;
		return Base64.getEncoder().encodeToString(bytes);
	}

}
