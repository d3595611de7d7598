package nl.ransel.trust;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DidsTest {

	private static final String KEY = "z6MkmR3ELqteZyecsX8YYiiSRCrC2TVRdUChBPDA4AEwv5Ty";

	private final Dids dids = new Dids(new Documents((uri, purpose) -> Mono.error(new AssertionError(uri))));

	@ParameterizedTest
	@CsvSource({ "did:web:veenland.example, https://veenland.example/.well-known/did.json",
			"did:web:veenland.example:issuers:web, https://veenland.example/issuers/web/did.json",
			"did:web:veenland.example%3A8443, https://veenland.example:8443/.well-known/did.json",
			"did:web:veenland.example%3a8443:a, https://veenland.example:8443/a/did.json",
			"did:web:localhost%3A8899:issuers:web, http://localhost:8899/issuers/web/did.json" })
	void aDidWebSaysWhereItsDocumentIs(String did, String address) {
		assertThat(Dids.address(did)).hasToString(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "did:web:", "did:web:a/b", "did:web:a?b", "did:web:a#b", "did:web:user%40host",
			"did:web:host:..:secret", "did:web:host:.", "did:web:host%3Aport", "did:web:host::", "did:web:a b",
			"did:web:host%2Fpath", "did:web:host:a%", "did:web:host:%E0%A4%A", "did:web:host:%2e%2E:x",
			"did:web:host:a:.%2E", "did:web:host:a%2F..%2Fb", "did:web:host:a%5Cb" })
	void whatIsNoHostAndPathIsRefused(String did) {
		assertThatExceptionOfType(Distrust.class).isThrownBy(() -> Dids.address(did));
	}

	@Test
	void aDidKeyIsItsOwnDocument() {
		ControllerDocument document = this.dids.resolve("did:key:" + KEY).block();
		ResolvedKey key = document.assertionKey("did:key:" + KEY + "#" + KEY);
		assertThat(key.controller()).isEqualTo("did:key:" + KEY);
		assertThat(key.source()).isNull();
		assertThatExceptionOfType(Distrust.class)
			.isThrownBy(() -> document.assertionKey("did:key:" + KEY + "#z6MkOther"));
	}

	@Test
	void aDidJwkIsItsOwnDocument() {
		String jwk = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f9NxFJojztD7w-MKFmzRUvYDukh1jq4Oo-uQgoGueeI\","
				+ "\"y\":\"lh21UHylm7pdhB__9v4C8hz1vodw7YJAA41Rif3j_yY\"}";
		String did = "did:jwk:" + Base64.getUrlEncoder().withoutPadding().encodeToString(jwk.getBytes());
		assertThat(this.dids.resolve(did).block().assertionKey(did + "#0").key().kind())
			.isEqualTo(VerificationKey.Kind.P256);
	}

	@Test
	void otherMethodsAreNotKnownAndNothingIsFetchedForThem() {
		assertThatExceptionOfType(Distrust.class).isThrownBy(() -> this.dids.resolve("did:ion:EiA").block())
			.satisfies((ex) -> assertThat(ex.failed()).isFalse());
		assertThatExceptionOfType(Distrust.class).isThrownBy(() -> this.dids.resolve("did:key:zzz").block())
			.satisfies((ex) -> assertThat(ex.failed()).isTrue());
	}

}
