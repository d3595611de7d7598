package nl.ransel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.KeptCredential;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class AchievementRecordTest {

	private static final Path CORPUS = Path.of("src/test/resources/corpus/cases/ob30");

	private static JsonNode record(String... files) throws IOException {
		List<KeptCredential> kept = new ArrayList<>();
		for (String file : files) {
			byte[] original = Files.readAllBytes(CORPUS.resolve(file));
			kept.add(new KeptCredential(file, ABadge.NOOR, original, "any", file, ABadge.valid().report(), false, null,
					ABadge.NOW));
		}
		Stack stack = new Stack("s1", ABadge.NOOR, 1, "Winkel", null, Arrangement.EMPTY, null, ABadge.NOW);
		return JsonMapper.shared()
			.readTree(AchievementRecord.of(stack, kept, ABadge.NOW))
			.at("/credentialSubject/verifiableCredential");
	}

	private static String text(String file) throws IOException {
		return Files.readString(CORPUS.resolve(file)).strip();
	}

	@Test
	void whatWasSignedStandsInItAsItWas() throws IOException {
		JsonNode inside = record("vc-jwt/es256/valid.jwt", "sd-jwt/valid.txt", "cose/valid-es256.cose");
		assertThat(inside.path(0).asString()).isEqualTo(text("vc-jwt/es256/valid.jwt"));
		assertThat(inside.path(1).path("type").asString()).isEqualTo("EnvelopedVerifiableCredential");
		assertThat(inside.path(1).path("id").asString())
			.isEqualTo("data:application/vc+sd-jwt," + text("sd-jwt/valid.txt"));
		assertThat(inside.path(2).path("id").asString()).isEqualTo("data:application/vc+cose;base64,"
				+ Base64.getEncoder().encodeToString(Files.readAllBytes(CORPUS.resolve("cose/valid-es256.cose"))));
	}

	@Test
	void anEnvelopeIsOpenedAndMadeAnew() throws IOException {
		JsonNode inside = record("sd-jwt/enveloped.json");
		assertThat(inside.path(0).propertyNames()).containsExactlyInAnyOrder("@context", "id", "type");
		assertThat(text("sd-jwt/enveloped.json")).contains(inside.path(0).path("id").asString());
	}

}
