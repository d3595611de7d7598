package nl.ransel.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.VerificationKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeyReaderTest {

	private static final String P256 = "'kty': 'EC', 'crv': 'P-256', 'x': 'f9NxFJojztD7w-MKFmzRUvYDukh1jq4Oo-uQgoGueeI',"
			+ " 'y': 'lh21UHylm7pdhB__9v4C8hz1vodw7YJAA41Rif3j_yY'";

	private static JsonNode json(String text) {
		try {
			return StrictJson.parse(("{" + text + "}").replace('\'', '"'));
		}
		catch (UnreadableBadge ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static void refused(Runnable reading, String reason) {
		assertThatExceptionOfType(Distrust.class).isThrownBy(reading::run)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

	@ParameterizedTest
	@CsvSource({ "z6MkmR3ELqteZyecsX8YYiiSRCrC2TVRdUChBPDA4AEwv5Ty, ED25519",
			"zDnaeZ2wpjwm5GwEMnpgXgS6vZtZ9e9BTNV6vETXjbXhFtSzV, P256",
			"z82LkuBieyGShVBhvtE2zoiD6Kma4tJGFtkAhxR5pfkp5QPw4LutoYWhvQCnGjdVn14kujQ, P384" })
	void multikeysOfThreeKindsAreRead(String multikey, Kind kind) {
		assertThat(KeyReader.multikey(multikey).kind()).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "6MkmR3ELqteZyecsX8YYiiSRCrC2TVRdUChBPDA4AEwv5Ty, bad-encoding", "z, bad-encoding",
			"z0OIl, bad-encoding", "z6Mk, bad-key",
			"zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme, unsupported-key", "u7QEAAQ, bad-key" })
	void whatIsNoKeyOfAnAcceptedKindIsRefused(String multikey, String reason) {
		refused(() -> KeyReader.multikey(multikey), reason);
	}

	@Test
	void aLongTextIsNotEvenDecoded() {
		refused(() -> KeyReader.multikey("z" + "2".repeat(100_000)), "bad-encoding");
	}

	@Test
	void theSameKeyIsTheSameHoweverItIsWritten() throws Exception {
		VerificationKey jwk = KeyReader.jwk(json(P256));
		VerificationKey pem = KeyReader
			.pem(StrictJson.parse(Files.readAllBytes(Path.of("src/test/resources/corpus/www/ob2/keys/ec.json")))
				.path("publicKeyPem")
				.stringValue());
		assertThat(jwk).isEqualTo(pem).hasSameHashCodeAs(pem);
	}

	@Test
	void aPointThatIsNotOnTheCurveIsRefused() {
		refused(() -> KeyReader.jwk(json(P256.replace("lh21", "lh22"))), "bad-key");
		refused(() -> KeyReader.jwk(json(P256.replace("lh21UHyl", ""))), "bad-key");
	}

	@ParameterizedTest
	@ValueSource(strings = { "d", "p", "k" })
	void aSecretIsRefused(String member) {
		refused(() -> KeyReader.jwk(json(P256 + ", '" + member + "': 'AQAB'")), "private-key");
		refused(() -> KeyReader.pem("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"), "private-key");
	}

	@Test
	void aKeyForSomethingElseIsRefused() {
		refused(() -> KeyReader.jwk(json(P256 + ", 'use': 'enc'")), "key-for-other-use");
		refused(() -> KeyReader.jwk(json(P256 + ", 'key_ops': ['deriveKey']")), "key-for-other-use");
		assertThat(KeyReader.jwk(json(P256 + ", 'use': 'sig', 'key_ops': ['verify']")).kind()).isEqualTo(Kind.P256);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'kty': 'oct', 'x': 'AQAB'", "'kty': 'EC', 'crv': 'secp256k1'",
			"'kty': 'OKP', 'crv': 'X25519'", "'kty': 'AKP'" })
	void otherKindsAreNotKnown(String jwk) {
		refused(() -> KeyReader.jwk(json(jwk)), "unsupported-key");
	}

	@Test
	void anRsaKeyThatIsTooShortIsRefused() throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(1024);
		KeyPair weak = generator.generateKeyPair();
		RSAPublicKey key = (RSAPublicKey) weak.getPublic();
		String n = Base64.getUrlEncoder().withoutPadding().encodeToString(key.getModulus().toByteArray());
		refused(() -> KeyReader.jwk(json("'kty': 'RSA', 'e': 'AQAB', 'n': '" + n + "'")), "bad-key");
		String pem = Base64.getMimeEncoder().encodeToString(key.getEncoded());
		refused(() -> KeyReader.pem("-----BEGIN PUBLIC KEY-----\n" + pem + "\n-----END PUBLIC KEY-----"), "bad-key");
	}

	@Test
	void anRsaKeyWithAnExponentThatProvesNothingIsRefused() throws Exception {
		JsonNode key = StrictJson.parse(Files.readAllBytes(Path.of("src/test/resources/corpus/www/keys/rs-1.json")));
		String n = key.path("n").stringValue();
		assertThat(KeyReader.jwk(key).kind()).isEqualTo(Kind.RSA);
		refused(() -> KeyReader.jwk(json("'kty': 'RSA', 'e': 'AQ', 'n': '" + n + "'")), "bad-key");
		refused(() -> KeyReader.jwk(json("'kty': 'RSA', 'e': 'BA', 'n': '" + n + "'")), "bad-key");
	}

	@Test
	void aKeyOfSmallOrderIsRefused() {
		// with the neutral element as key, one signature fits many messages
		String x = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(new byte[] { 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
					0, 0, 0, 0, 0, 0 });
		refused(() -> KeyReader.jwk(json("'kty': 'OKP', 'crv': 'Ed25519', 'x': '" + x + "'")), "bad-key");
	}

}
