package nl.ransel.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.ransel.credential.Standard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CorpusReadingTest {

	private static final Path CORPUS = Path.of("src/test/resources/corpus");

	private static final Map<String, String> UNREADABLE = Map.of("cases/ob30/baked/no-chunk.png", "no-badge-in-image",
			"cases/ob20/baked/truncated.png", "broken-image");

	static List<JsonNode> cases() throws IOException, UnreadableBadge {
		return Members.each(StrictJson.parse(Files.readAllBytes(CORPUS.resolve("manifest.json")))).toList();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void everyFileIsReadByItsStandardOrRefusedForItsReason(JsonNode entry) throws Exception {
		String file = entry.path("file").stringValue();
		byte[] bytes = Files.readAllBytes(CORPUS.resolve(file));
		if (UNREADABLE.containsKey(file)) {
			assertThatExceptionOfType(UnreadableBadge.class).isThrownBy(() -> new BadgeReader().read(bytes))
				.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(UNREADABLE.get(file)));
			return;
		}
		BadgeFile read = new BadgeReader().read(bytes);
		assertThat(read.baked()).isEqualTo(file.contains("/baked/"));
		if (read.document() instanceof BadgeDocument.Hosted hosted) {
			assertThat(hosted.url()).hasToString("http://localhost:8899/ob2/assertions/plain.json");
			return;
		}
		JsonNode badge = badge(read.document());
		Standard standard = Standards.of(badge).orElseThrow();
		assertThat(entry.path("standard").stringValue()).startsWith(standard.label());
		if (Standards.isVerifiableCredential(standard)) {
			List<Violation> violations = OpenBadges3.read(badge, "test").violations();
			assertThat(violations.isEmpty())
				.isEqualTo(!file.matches(".*/(required-not-disclosed|holder-bound-to-other).txt"));
		}
	}

	private static JsonNode badge(BadgeDocument document) {
		if (document instanceof BadgeDocument.Jws jws) {
			VcJwt credential = VcJwt.of(jws.payload());
			assertThat(credential.mismatches()).isEmpty();
			return credential.credential();
		}
		return (document instanceof BadgeDocument.Json json) ? json.json() : VcJwt.of(document.payload()).credential();
	}

}
