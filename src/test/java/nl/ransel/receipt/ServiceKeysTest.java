package nl.ransel.receipt;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import nl.ransel.trust.KeyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ServiceKeysTest {

	static final String ED25519 = """
			{"kty":"OKP","crv":"Ed25519","kid":"ed","x":"kd0M2fQM4AHjMiZnySBXTkCibCv8LmOefSEPPXc00I4",
			"d":"ef2RkoMR2UURnVBhVFHGpea5eo6v1fpmlvC2W_7UXZI"}""";

	static final String P256 = """
			{"kty":"EC","crv":"P-256","x":"PHrkdPvIGPS1vcQ-Vhi-CvICc7F9icmZCyEBYih8x0M",
			"y":"O_WnSQmNLDsVs0KnN_FtpAgJTTr96HtYvwwIQv95iqs","d":"B2XP4B5zyOZatzcH9c5NIRauwAf9ol2DxLpldNfZhik"}""";

	private final JsonMapper json = new JsonMapper();

	@TempDir
	private Path folder;

	@Test
	void bothKindsOfKeySignWhatOthersCanCheck() throws Exception {
		for (String key : List.of(ED25519, P256)) {
			ServiceKeys keys = ServiceKeys.of(List.of(key));
			ObjectNode claims = this.json.createObjectNode().put("outcome", "VALID");

			String receipt = keys.sign(Receipts.TYPE, claims);

			String published = new String(keys.published(), StandardCharsets.UTF_8);
			assertThat(OfflineCheck.check(receipt, published)).containsEntry("outcome", "VALID");
		}
	}

	@Test
	void thePrivateHalfIsNeverPublishedNorLogged() {
		ServiceKeys keys = ServiceKeys.of(List.of(ED25519, P256));

		JsonNode set = this.json.readTree(keys.published());

		assertThat(set.path("keys").valueStream()).allSatisfy(
				(key) -> assertThat(key.propertyNames()).contains("kid", "kty", "alg", "use").doesNotContain("d"));
		assertThat(keys.toString() + new ReceiptProperties(List.of(ED25519))).doesNotContain("ef2Rko", "B2XP4B");
	}

	@Test
	void theFirstSignsAndTheOthersStay() {
		ServiceKeys keys = ServiceKeys.of(List.of(P256, ED25519));

		String header = keys.sign(Receipts.TYPE, this.json.createObjectNode()).split("\\.")[0];

		String kid = ServiceKey.thumbprint(thumbprinted());
		assertThat(new String(java.util.Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8)).contains(kid);
		assertThat(this.json.readTree(keys.published()).at("/keys/1/kid").asString()).isEqualTo("ed");
	}

	/** The public half of the second key, in the form of RFC 7638. */
	private static String thumbprinted() {
		ObjectNode bare = ((ObjectNode) new JsonMapper().readTree(P256)).without("d");
		return KeyReader.jwk(bare).jwk();
	}

	@Test
	void aKeyMayLieInAFile() throws Exception {
		Path file = Files.writeString(this.folder.resolve("key.jwk"), ED25519 + "\n");

		assertThat(ServiceKeys.of(List.of(file.toString())).all().get(0).id()).isEqualTo("ed");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					/no/such/file                                             | neither a JWK nor a file
					{"kty":                                                   | is not a JWK
					{"kty":"oct","k":"c2VjcmV0"}                              | not a JWK of an accepted kind
					{"kty":"OKP","crv":"X25519","x":"AA"}                     | not a JWK of an accepted kind
					{"kty":"OKP","crv":"Ed25519","x":"kd0M2fQM4AHjMiZnySBXTkCibCv8LmOefSEPPXc00I4"} | must be a private key
					{"kty":"OKP","crv":"Ed25519","x":"kd0M2fQM4AHjMiZnySBXTkCibCv8LmOefSEPPXc00I4","d":"AAAA"} | private half
					{"kty":"OKP","crv":"Ed25519","x":"kd0M2fQM4AHjMiZnySBXTkCibCv8LmOefSEPPXc00I4","d":"kd0M2fQM4AHjMiZnySBXTkCibCv8LmOefSEPPXc00I4"} | does not go with its public half
					{"kty":"OKP","crv":"Ed25519","alg":"ES256","x":"kd0M2fQM4AHjMiZnySBXTkCibCv8LmOefSEPPXc00I4"} | not a key for its alg
					""")
	void aKeyThatIsNoGoodIsSaidInOneSentenceWithoutTheKey(String text, String sentence) {
		assertThatIllegalArgumentException().isThrownBy(() -> ServiceKeys.of(List.of(text)))
			.withMessageStartingWith("ransel.receipt.keys[0] ")
			.withMessageContaining(sentence)
			.withMessageNotContaining("kd0M");
	}

	@Test
	void withoutAKeyTheStartEnds() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptProperties(null))
			.withMessageStartingWith("ransel.receipt.keys[0] must be");
	}

	@Test
	void twoKeysOfOneNameAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> ServiceKeys.of(List.of(ED25519, ED25519)))
			.withMessageStartingWith("ransel.receipt.keys[1] has the kid of another");
	}

}
