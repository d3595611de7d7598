package nl.ransel.receipt;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import nl.ransel.trust.KeyReader;
import nl.ransel.trust.SignatureAlgorithm;
import nl.ransel.trust.VerificationKey;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class PresentationsTest {

	private static final Instant NOW = Instant.parse("2026-11-24T10:15:30Z");

	/** Order, spaces and escapes are the issuer's, and stay so. */
	private static final String EMBEDDED = "{ \"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\n"
			+ "  \"name\" : \"Caf\\u00e9 1.0\", \"proof\":{\"type\":\"DataIntegrityProof\"} }";

	private static final String OLDER = "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\"}";

	private final Presentations presentations = ReceiptFixture.presentations(NOW);

	@Test
	void itSaysWhoPutItTogetherAndWhen() {
		String compact = presented(EMBEDDED).compact();

		JsonNode header = part(compact, 0);
		assertThat(header.path("typ").asString()).isEqualTo("vp+jwt");
		assertThat(header.path("cty").asString()).isEqualTo("vp");
		assertThat(header.path("kid").asString()).isNotEmpty();
		JsonNode claims = part(compact, 1);
		assertThat(claims.path("iss").asString()).isEqualTo("https://ransel.example");
		assertThat(claims.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
		assertThat(claims.at("/@context/0").asString()).isEqualTo("https://www.w3.org/ns/credentials/v2");
		assertThat(claims.at("/type/0").asString()).isEqualTo("VerifiablePresentation");
		assertThat(claims.propertyNames()).containsExactlyInAnyOrder("iss", "iat", "jti", "@context", "type",
				"verifiableCredential");
	}

	@Test
	void itVerifiesWithThePublishedKey() throws Exception {
		JsonNode jwk = JsonMapper.shared().readTree(ServiceKeysTest.ED25519).deepCopy();
		((ObjectNode) jwk).remove("d");
		VerificationKey key = KeyReader.jwk(jwk);
		String compact = presented(EMBEDDED).compact();
		byte[] signed = compact.substring(0, compact.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
		byte[] signature = Base64.getUrlDecoder().decode(compact.substring(compact.lastIndexOf('.') + 1));

		assertThat(key.verifies(SignatureAlgorithm.EDDSA, signed, signature)).isTrue();
		signed[signed.length - 1] ^= 1;
		assertThat(key.verifies(SignatureAlgorithm.EDDSA, signed, signature)).isFalse();
	}

	@Test
	void aCredentialWithAProofInsideIsThereByteForByte() {
		assertThat(payload(presented(EMBEDDED).compact())).contains(EMBEDDED);
	}

	@Test
	void aProofThatOnlyItsHolderMayHaveStaysWithTheHolder() {
		String base = EMBEDDED.replaceFirst("\"proof\":.*", "\"proof\":{\"proofValue\":\"u2V0AhVhA\"}}");

		assertThat(base).contains("u2V0A");
		assertThat(PresentedCredential.of(base.getBytes(StandardCharsets.UTF_8))).isEmpty();
		assertThat(PresentedCredential.of(EMBEDDED.getBytes(StandardCharsets.UTF_8))).isPresent();
	}

	@Test
	void aTokenIsEnvelopedAsItIs() {
		String token = token(
				"{\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"issuer\":\"did:web:a.example\"}");

		JsonNode enveloped = part(presented(token).compact(), 1).at("/verifiableCredential/0");

		assertThat(enveloped.path("@context").asString()).isEqualTo("https://www.w3.org/ns/credentials/v2");
		assertThat(enveloped.path("type").asString()).isEqualTo("EnvelopedVerifiableCredential");
		assertThat(enveloped.path("id").asString()).isEqualTo("data:application/vc+jwt," + token);
	}

	@Test
	void aTokenOfTheFirstDataModelIsNotCalledOneOfTheSecond() {
		String token = token("{\"vc\":{\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"]}}");

		assertThat(part(presented(token).compact(), 1).at("/verifiableCredential/0/id").asString())
			.isEqualTo("data:application/jwt," + token);
	}

	/** RFC 9901 and VC-JOSE-COSE: what the holder may hide goes as the holder has it. */
	@Test
	void anSdJwtIsEnvelopedWithAllItsDisclosures() {
		String claims = "{\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"issuer\":\"did:web:a.example\"}";
		String whole = token(claims) + "~" + base64url("[\"salt\",\"name\",\"Caf\u00e9\"]") + "~";
		String ofIetf = base64url("{\"alg\":\"EdDSA\",\"typ\":\"dc+sd-jwt\"}")
				+ token(claims).substring(token(claims).indexOf('.')) + "~";

		JsonNode inside = part(presented(whole, ofIetf).compact(), 1).path("verifiableCredential");

		assertThat(inside.at("/0/type").asString()).isEqualTo("EnvelopedVerifiableCredential");
		assertThat(inside.at("/0/id").asString()).isEqualTo("data:application/vc+sd-jwt," + whole);
		assertThat(inside.at("/1/id").asString()).isEqualTo("data:application/dc+sd-jwt," + ofIetf);
	}

	@Test
	void aCoseMessageIsEnvelopedAsItIs() throws Exception {
		byte[] message = Files.readAllBytes(Path.of("src/test/resources/corpus/cases/ob30/cose/valid-es256.cose"));

		JsonNode enveloped = part(this.presentations.of(List.of(message)).block().compact(), 1)
			.at("/verifiableCredential/0");

		assertThat(enveloped.path("type").asString()).isEqualTo("EnvelopedVerifiableCredential");
		String url = enveloped.path("id").asString();
		assertThat(url).startsWith("data:application/vc+cose;base64,");
		assertThat(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1))).isEqualTo(message);
	}

	@Test
	void theOrderIsKeptAndWhatIsNoCredentialIsLeftOut() {
		String other = EMBEDDED.replace("1.0", "2.0");
		String unsecured = "{\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"]}";

		JsonNode inside = part(presented(other, OLDER, unsecured, EMBEDDED).compact(), 1).path("verifiableCredential");

		assertThat(inside.size()).isEqualTo(2);
		assertThat(inside.at("/0/name").asString()).isEqualTo("Café 2.0");
		assertThat(inside.at("/1/name").asString()).isEqualTo("Café 1.0");
	}

	@Test
	void ofOlderBadgesAloneThereIsNone() {
		assertThat(presented(OLDER)).isNull();
	}

	private Presentation presented(String... originals) {
		return this.presentations
			.of(Stream.of(originals).map((original) -> original.getBytes(StandardCharsets.UTF_8)).toList())
			.block();
	}

	private static String token(String payload) {
		return base64url("{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}") + "." + base64url(payload) + "."
				+ base64url("signature");
	}

	private static String base64url(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String payload(String compact) {
		return new String(Base64.getUrlDecoder().decode(compact.split("\\.")[1]), StandardCharsets.UTF_8);
	}

	private static JsonNode part(String compact, int index) {
		return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(compact.split("\\.")[index]));
	}

}
