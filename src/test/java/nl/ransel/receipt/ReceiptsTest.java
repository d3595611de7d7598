package nl.ransel.receipt;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nl.ransel.credential.Achievement;
import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Evidence;
import nl.ransel.credential.Exhibits;
import nl.ransel.credential.Facts;
import nl.ransel.credential.Issuer;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Recipient;
import nl.ransel.credential.Standard;
import nl.ransel.credential.VerificationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReceiptsTest {

	private static final Instant NOW = Instant.parse("2026-11-24T10:15:30Z");

	private static final String KEY = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

	private final ServiceKeys keys = ServiceKeys.of(List.of(ServiceKeysTest.ED25519));

	private final String jwks = new String(this.keys.published(), StandardCharsets.UTF_8);

	private final Receipts receipts = new Receipts(this.keys,
			new ReceiptIssuer(URI.create("https://ransel.example"), "Ransel 1.0"), Schedulers.immediate(),
			Clock.fixed(NOW, ZoneOffset.UTC), (count) -> new byte[count]);

	@Test
	void aReceiptSaysWhatWasCheckedWhenAndWhatCameOfIt() throws Exception {
		ReceiptContent content = ReceiptContent.of("badge".getBytes(StandardCharsets.UTF_8), "application/json");

		JsonNode claims = claims(this.receipts.of(report(), content).block());

		assertThat(claims.path("iss").asString()).isEqualTo("https://ransel.example");
		assertThat(claims.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
		assertThat(claims.path("jti").asString()).hasSize(22);
		assertThat(claims.path("outcome").asString()).isEqualTo("VALID");
		assertThat(claims.path("verifiedAt").asString()).isEqualTo("2026-11-24T09:00:00Z");
		assertThat(claims.at("/content/sha-256").asString())
			.isEqualTo("8805cdea2b197df5fd555dc359a7f5beed2e6d65de498ce3df3de94d78e1e262");
		assertThat(claims.at("/content/size").asLong()).isEqualTo(5);
		assertThat(claims.at("/credential/id").asString()).isEqualTo("urn:uuid:4711");
		assertThat(claims.at("/credential/issuer").asString()).isEqualTo("did:web:school.example");
		assertThat(claims.at("/checks/0/key/jwk/x").asString()).startsWith("11qYAYK");
		// RFC 8037, appendix A.3
		assertThat(claims.at("/checks/0/key/jkt").asString()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
		assertThat(claims.at("/checks/0/detail/key").asString()).isEqualTo("did:web:school.example#1");
		assertThat(claims.at("/checks/2/source").asString()).isEqualTo("live");
		assertThat(claims.at("/checks/2/detail/" + Exhibits.LIST).asString()).isEqualTo("ab12");
	}

	@Test
	void aReceiptNamesNobody() throws Exception {
		String claims = OfflineCheck.payload(this.receipts.of(report(), null).block().compact());

		assertThat(claims).doesNotContain("noor@", "Noor", "zout", "8,7", "Bleef rustig", "portfolio.example")
			.doesNotContain("content");
	}

	@Test
	void ofABadgeThatIsProvenFalseItTellsNothingButThat() {
		VerificationReport bad = new VerificationReport(NOW, Standard.OB_3_0, "eddsa-rdfc-2022", null,
				IssuerTrust.UNPROVEN, List.of(Check.failed(Check.Name.PROOF, "bad-signature")));

		JsonNode claims = new JsonMapper()
			.readTree(OfflineCheck.payload(this.receipts.of(bad, null).block().compact()));

		assertThat(claims.path("outcome").asString()).isEqualTo("INVALID");
		assertThat(claims.path("credential").propertyNames()).containsExactlyInAnyOrder("standard", "format");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void aChangedReceiptFails(int part) {
		List<String> parts = new ArrayList<>(List.of(this.receipts.of(report(), null).block().compact().split("\\.")));
		String text = parts.get(part);
		char other = (text.charAt(20) == 'A') ? 'B' : 'A';
		parts.set(part, text.substring(0, 20) + other + text.substring(21));

		assertThatThrownBy(() -> OfflineCheck.check(String.join(".", parts), this.jwks)).isInstanceOf(Exception.class);
	}

	@Test
	void aReceiptOfSomebodyElseFails() {
		String receipt = this.receipts.of(report(), null).block().compact();
		String others = new String(ServiceKeys.of(List.of(ServiceKeysTest.P256)).published(), StandardCharsets.UTF_8);

		assertThatThrownBy(() -> OfflineCheck.check(receipt, others)).isInstanceOf(SecurityException.class);
	}

	@Test
	void anotherTokenOfOursIsNoReceipt() {
		String token = this.keys.sign("vp+jwt", new JsonMapper().createObjectNode());

		assertThatThrownBy(() -> OfflineCheck.check(token, this.jwks)).isInstanceOf(SecurityException.class);
	}

	@Test
	void theDocumentedCheckIsTheTestedOne() throws Exception {
		String source = Files.readString(Path.of("src/test/java/nl/ransel/receipt/OfflineCheck.java"));
		String shown = source.substring(source.indexOf("from here\n") + 10, source.indexOf("\t// to here"));

		assertThat(Files.readString(Path.of("docs/receipt.md"))).contains(shown.replaceAll("(?m)^\t", "").strip());
	}

	private JsonNode claims(Receipt receipt) throws Exception {
		OfflineCheck.check(receipt.compact(), this.jwks);
		return new JsonMapper().readTree(OfflineCheck.payload(receipt.compact()));
	}

	private static VerificationReport report() {
		Achievement achievement = new Achievement("urn:uuid:1", "Kassa basis", "Je kunt het", null, null, null, null,
				List.of(), List.of(), Facts.NONE);
		Recipient noor = new Recipient(List.of(new Recipient.Identity("email", "noor@school.example", false, "zout")));
		Credential credential = new Credential(Standard.OB_3_0, "eddsa-rdfc-2022", "urn:uuid:4711", achievement,
				new Issuer("did:web:school.example", "School", null, null, null), noor,
				Instant.parse("2026-01-01T00:00:00Z"), null, "8,7", List.of(), "Noor. Bleef rustig",
				List.of(new Evidence("https://portfolio.example/noor", null, null, null)));
		return new VerificationReport(Instant.parse("2026-11-24T09:00:00Z"), Standard.OB_3_0, "eddsa-rdfc-2022",
				credential, IssuerTrust.DOMAIN_PROVEN,
				List.of(Check.passed(Check.Name.PROOF, "signature-good")
					.withDetail(Map.of("key", "did:web:school.example#1", Exhibits.KEY, KEY)),
						Check.passed(Check.Name.ISSUER, "key-of-issuer"),
						Check.passed(Check.Name.STATUS, "not-revoked")
							.withDetail(Map.of(Exhibits.LIST, "ab12"))
							.from(Check.Source.LIVE, Instant.parse("2026-11-24T09:00:00Z"))));
	}

}
