package nl.ransel.verify;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Identifier;
import nl.ransel.trust.TrustKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Badges as COSE message. Those of the corpus were made by two other implementations; the
 * others differ from them in the key and in what no good implementation makes.
 */
class CoseProofTest {

	private static final SigningKey RSA = SigningKey.rsa();

	private static final SigningKey P256 = SigningKey.p256();

	private static final SigningKey P384 = SigningKey.p384();

	private static final SigningKey ED = SigningKey.ed25519();

	private static final String ISSUER = "https://veenland.example/profile.json";

	private static final String KEY = "https://veenland.example/keys/1.json";

	private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

	private final FakeWeb web = new FakeWeb(this.clock);

	private final Bench bench = Bench.of(this.web, this.clock, TrustKit.registry());

	@BeforeEach
	void publish() {
		this.web.put(KEY, P256.jwk());
		this.web.put(ISSUER, Issuing.json("{'type': ['Profile'], 'name': 'Het Veenland College'}").put("id", ISSUER));
		this.web.put(SdJwtProofTest.LIST,
				new String(SdJwtProofTest.corpus("www/status/tokens.jwt"), StandardCharsets.UTF_8));
	}

	private VerificationReport verify(String file) {
		return this.bench.verify(SdJwtProofTest.corpus("cases/ob30/cose/" + file));
	}

	/** A message with an algorithm and a key in its header. */
	private static byte[] cose(long alg, String jose, SigningKey key, ObjectNode badge) {
		return cose(header(alg, Map.of()), jose, key, badge);
	}

	/** A map in CBOR with the key at the issuer, and whatever else. */
	private static byte[] header(long alg, Map<Integer, Object> more) {
		// by hand, because negative numbers are written nowhere else
		byte[] number = (alg >= -24) ? new byte[] { (byte) (0x20 | -1 - alg) }
				: (alg >= -256) ? new byte[] { 0x38, (byte) (-1 - alg) }
						: new byte[] { 0x39, (byte) ((-1 - alg) >> 8), (byte) (-1 - alg) };
		byte[] header = { (byte) (0xA2 + more.size()), 1 };
		header = Hashes.concat(header, number);
		header = Hashes.concat(header, new byte[] { 4 });
		header = Hashes.concat(header, CborWriter.write(new byte[0], KEY.getBytes(StandardCharsets.UTF_8)));
		for (Map.Entry<Integer, Object> each : more.entrySet()) {
			header = Hashes.concat(header, CborWriter.write(new byte[0], each.getKey()));
			header = Hashes.concat(header, CborWriter.write(new byte[0], each.getValue()));
		}
		return header;
	}

	private static byte[] cose(byte[] header, String jose, SigningKey key, ObjectNode badge) {
		byte[] payload = badge.toString().getBytes(StandardCharsets.UTF_8);
		byte[] signed = CborWriter.write(new byte[0], List.of("Signature1", header, new byte[0], payload));
		return CborWriter.write(new byte[] { (byte) 0xD2 }, List.of(header, Map.of(), payload, key.sign(jose, signed)));
	}

	@ParameterizedTest
	@CsvSource({ "valid-es256.cose, COSE ES256", "valid-es384.cose, COSE ES384", "valid-eddsa.cose, COSE EdDSA",
			"valid-node.cose, COSE ES256", "untagged.cose, COSE ES256", "kid-unsigned.cose, COSE ES256",
			"claims.cose, COSE ES256", "enveloped.json, COSE ES256", "enveloped-url.json, COSE ES256" })
	void aBadgeByAnotherImplementationIsGood(String file, String format) {
		VerificationReport report = verify(file);
		assertThatIs(report, Outcome.VALID, Name.PROOF, "signature-good");
		assertThatIs(report, Outcome.VALID, Name.ISSUER, "key-of-issuer");
		assertThat(report.format()).isEqualTo(format);
		assertThat(report.trust()).isEqualTo(IssuerTrust.SELF_ASSERTED);
		assertThat(report.credential().achievement().name()).isEqualTo("Samenwerken");
	}

	static Stream<Arguments> algorithms() {
		return Stream.of(Arguments.of(-7, "ES256", P256), Arguments.of(-9, "ES256", P256),
				Arguments.of(-35, "ES384", P384), Arguments.of(-51, "ES384", P384), Arguments.of(-8, "EdDSA", ED),
				Arguments.of(-19, "EdDSA", ED), Arguments.of(-37, "PS256", RSA), Arguments.of(-257, "RS256", RSA));
	}

	@ParameterizedTest
	@MethodSource("algorithms")
	void everyAlgorithmIsVerifiedWithAKeyOfTheIssuersOrigin(long alg, String jose, SigningKey key) {
		this.web.put(KEY, key.jwk());
		VerificationReport report = this.bench.verify(cose(alg, jose, key, Issuing.badge(ISSUER)));
		assertThatIs(report, Outcome.VALID, Name.ISSUER, "key-at-origin");
		assertThat(report.format()).isEqualTo("COSE " + jose);
	}

	@ParameterizedTest
	@CsvSource({ "tampered.cose, bad-signature", "wrong-key.cose, bad-signature", "critical.cose, critical-header",
			"wrong-type.cose, wrong-type", "claims-differ.cose, claims-differ" })
	void whatWasChangedOrCannotBeTrustedIsFound(String file, String reason) {
		assertThatIs(verify(file), Outcome.INVALID, Name.PROOF, reason);
	}

	/** HMAC 256, AES-MAC, ES512, ES256K and RSA with SHA-1. */
	@ParameterizedTest
	@ValueSource(longs = { -6, -25, -36, -47, -65535 })
	void secretsAndWeakOrUnknownAlgorithmsAreRefused(long alg) {
		assertThatIs(this.bench.verify(cose(alg, "ES256", P256, Issuing.badge(ISSUER))), Outcome.INVALID, Name.PROOF,
				"refused-algorithm");
	}

	@Test
	void anAlgorithmGoesWithItsOwnKindOfKeyOnly() {
		assertThatIs(this.bench.verify(cose(-37, "PS256", RSA, Issuing.badge(ISSUER))), Outcome.INVALID, Name.PROOF,
				"bad-signature");
	}

	@Test
	void whatIsNotSignedIsRefused() {
		byte[] payload = Issuing.badge(ISSUER).toString().getBytes(StandardCharsets.UTF_8);
		byte[] header = header(-7, Map.of());
		assertThatIs(this.bench.verify(CborWriter.write(new byte[0], List.of(header, Map.of(), payload, new byte[0]))),
				Outcome.INVALID, Name.PROOF, "not-signed");
		assertThatIs(
				this.bench.verify(CborWriter.write(new byte[0], List.of(new byte[0], Map.of(), payload, new byte[64]))),
				Outcome.INVALID, Name.PROOF, "not-signed");
	}

	@Test
	void aTypeThatIsNoCredentialIsRefused() {
		for (Object odd : List.of("application/vp", "application/cwt", 60, new byte[1])) {
			assertThatIs(this.bench.verify(cose(header(-7, Map.of(3, odd)), "ES256", P256, Issuing.badge(ISSUER))),
					Outcome.INVALID, Name.PROOF, "wrong-type");
		}
		for (Object sound : List.of("application/vc", "application/vc+ld+json", "application/json", 50)) {
			assertThat(this.bench.verify(cose(header(-7, Map.of(3, sound)), "ES256", P256, Issuing.badge(ISSUER)))
				.outcome()).isEqualTo(Outcome.VALID);
		}
	}

	@Test
	void aKeyOfAnotherIssuerIsNotTheIssuers() {
		assertThatIs(verify("other-issuer.cose"), Outcome.INVALID, Name.ISSUER, "foreign-key");
		assertThatIs(this.bench.verify(cose(-7, "ES256", P256, Issuing.badge("https://elders.example/profile.json"))),
				Outcome.INVALID, Name.ISSUER, "foreign-key");
	}

	@Test
	void theDatesDecide() {
		assertThatIs(verify("expired.cose"), Outcome.EXPIRED, Name.DATES, "expired");
	}

	@Test
	void theExpiryInTheHeaderIsTheExpiryOfTheBadge() {
		byte[] header = header(-7, Map.of(15, Map.of(4, 1772323200)));
		assertThatIs(this.bench.verify(cose(header, "ES256", P256, Issuing.badge(ISSUER))), Outcome.EXPIRED, Name.DATES,
				"expired");
	}

	@Test
	void theStatusListDecides() {
		assertThatIs(verify("revoked.cose"), Outcome.REVOKED, Name.STATUS, "revoked");
	}

	@Test
	void aStatusListMayBeOne() {
		ObjectNode badge = Issuing.badge(ISSUER);
		badge.set("credentialStatus", Issuing.json("""
				{'type': 'BitstringStatusListEntry', 'statusPurpose': 'revocation', 'statusListIndex': '94567'}""")
			.put("statusListCredential", SdJwtProofTest.LIST));
		String list = new String(SdJwtProofTest.corpus("www/status/tokens.jwt"), StandardCharsets.UTF_8);
		ObjectNode own = ((ObjectNode) CompactJws.read(list).payload().deepCopy()).put("issuer", ISSUER);
		this.web.put(SdJwtProofTest.LIST, cose(-7, "ES256", P256, own));
		assertThatIs(this.bench.verify(cose(-7, "ES256", P256, badge)), Outcome.REVOKED, Name.STATUS, "revoked");
	}

	@Test
	void theRecipientIsWhoItNames() {
		VerificationReport report = this.bench.verify(cose(-7, "ES256", P256, Issuing.badge(ISSUER)));
		assertThat(report.forRecipient(List.of(new Identifier(Identifier.Kind.DID, Issuing.HOLDER))).outcome())
			.isEqualTo(Outcome.VALID);
		assertThat(report.forRecipient(List.of(new Identifier(Identifier.Kind.DID, "did:key:z6Mkother"))).outcome())
			.isEqualTo(Outcome.NOT_RECIPIENT);
	}

	@Test
	void aBadgeWithoutWhatIsRequiredIsNotSound() {
		ObjectNode badge = Issuing.badge(ISSUER);
		((ObjectNode) badge.path("credentialSubject").path("achievement")).remove("criteria");
		assertThatIs(this.bench.verify(cose(-7, "ES256", P256, badge)), Outcome.INVALID, Name.SCHEMA, "departs");
	}

	@Test
	void anEndorsementMayBeOne() {
		ObjectNode badge = Issuing.badge(ISSUER);
		byte[] endorsement = cose(-7, "ES256", P256, Issuing.endorsement(ISSUER, badge.path("id").stringValue()));
		badge.putArray("endorsement")
			.addObject()
			.put("@context", "https://www.w3.org/ns/credentials/v2")
			.put("type", "EnvelopedVerifiableCredential")
			.put("id", "data:application/vc+cose;base64," + Base64.getEncoder().encodeToString(endorsement));
		assertThatIs(this.bench.verify(cose(-7, "ES256", P256, badge)), Outcome.VALID, Name.ENDORSEMENTS, "all-good");
	}

	/** RFC 9052, 4.2: four items, the payload among them. */
	@ParameterizedTest
	@ValueSource(strings = { "d28440", "8443a10126a0f640", "8443a10126a04140", "8443a10126a10100427b7d40",
			"8444a2012601a0427b7d40", "9f43a10126a0425b5d40ff", "d28443a10126a0427b7d4000" })
	void whatCannotBeReadIsSaidPlainly(String hex) {
		assertThatIs(this.bench.verify(HexFormat.of().parseHex(hex)), Outcome.INVALID, Name.FORMAT, "broken-cose");
	}

	@Test
	void aMessageThatHoldsSomethingElseIsNoBadge() {
		assertThatIs(this.bench.verify(HexFormat.of().parseHex("9f43a10126a0427b7d40ff")), Outcome.INVALID, Name.FORMAT,
				"not-a-badge");
	}

}
