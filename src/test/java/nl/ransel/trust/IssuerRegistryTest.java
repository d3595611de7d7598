package nl.ransel.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class IssuerRegistryTest {

	@TempDir
	private Path folder;

	private IssuerRegistry read(String json) throws Exception {
		Path file = this.folder.resolve("issuers.json");
		Files.writeString(file, json.replace('\'', '"'));
		return IssuerRegistry.read(file);
	}

	@Test
	void anIssuerIsKnownByItsDidOrByTheAddressesBelowItsOwn() throws Exception {
		IssuerRegistry registry = read(
				"""
						{'issuers': [{'name': 'Het Veenland College', 'logo': 'https://veenland.example/logo.svg', 'brin': '99XX',
						  'ids': ['did:web:veenland.example', 'https://veenland.example/ob2']}]}""");
		assertThat(registry.find("did:web:veenland.example")).get()
			.isEqualTo(new KnownIssuer("Het Veenland College", "https://veenland.example/logo.svg",
					List.of("did:web:veenland.example", "https://veenland.example/ob2"), "99XX"));
		assertThat(registry.find("https://veenland.example/ob2")).isPresent();
		assertThat(registry.find("https://veenland.example/ob2/issuer.json")).isPresent();
		assertThat(registry.find("https://veenland.example/ob22")).isEmpty();
		assertThat(registry.find("https://veenland.example.outlet.example/ob2/issuer.json")).isEmpty();
		assertThat(registry.find("http://veenland.example/ob2/issuer.json")).isEmpty();
		assertThat(registry.find("did:web:veenland.example:x")).isEmpty();
	}

	@Test
	void withoutAFileNobodyIsKnown() {
		assertThat(IssuerRegistry.read(null).find("did:web:veenland.example")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{}", "{'issuers': {}}", "{'issuers': [{'name': 'X'}]}",
			"{'issuers': [{'name': ' ', 'ids': ['did:web:x']}]}", "{'issuers': [{'name': 'X', 'ids': ['veenland']}]}",
			"{'issuers': [{'ids': ['did:web:x']}]}" })
	void aFileThatIsNotInOrderStopsTheStart(String json) {
		assertThatIllegalStateException().isThrownBy(() -> read(json))
			.withMessageStartingWith("ransel.trust.registry:")
			.withMessageEndingWith(".");
	}

	@Test
	void aFileThatIsNotThereStopsTheStart() {
		assertThatIllegalStateException().isThrownBy(() -> IssuerRegistry.read(this.folder.resolve("weg.json")))
			.withMessageContaining("cannot be read");
	}

}
