package nl.ransel.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.ransel.format.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class BundledContextsTest {

	private static final Path FOLDER = Path.of("src/main/resources/nl/ransel/trust/contexts");

	static Stream<JsonNode> entries() throws Exception {
		return StrictJson.parse(Files.readAllBytes(FOLDER.resolve("index.json"))).valueStream();
	}

	@ParameterizedTest
	@MethodSource("entries")
	void everyContextIsByteForByteTheOneOfTheNotice(JsonNode entry) throws Exception {
		byte[] bytes = Files.readAllBytes(FOLDER.resolve(entry.path("file").stringValue()));
		String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		assertThat(hash).isEqualTo(entry.path("sha256").stringValue());
		assertThat(Files.readString(FOLDER.resolve("NOTICE"))).contains(entry.path("file").stringValue() + "\n",
				"context  " + entry.path("url").stringValue() + "\n", "sha256   " + hash + "\n");
	}

	@Test
	void noContextLiesThereWithoutAnEntry() throws Exception {
		Set<String> listed = entries().map((entry) -> entry.path("file").stringValue()).collect(Collectors.toSet());
		try (Stream<Path> files = Files.list(FOLDER)) {
			assertThat(files.map((file) -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
					Stream.concat(listed.stream(), Stream.of("index.json", "NOTICE")).toList());
		}
	}

	@Test
	void theWordsOfEveryStandardWeVerifyComeAlong() {
		assertThat(new BundledContexts().byUrl()).containsKeys("https://www.w3.org/ns/credentials/v2",
				"https://www.w3.org/2018/credentials/v1", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
				"https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
				"https://w3id.org/security/suites/ed25519-2020/v1");
	}

}
