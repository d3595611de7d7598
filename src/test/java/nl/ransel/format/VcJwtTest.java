package nl.ransel.format;

import java.util.List;

import nl.ransel.format.Violation.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.format.Samples.json;
import static nl.ransel.format.Samples.parse;
import static org.assertj.core.api.Assertions.assertThat;

class VcJwtTest {

	private final ObjectNode payload = parse(Samples.CREDENTIAL);

	@Test
	void claimsThatRepeatTheCredentialAreFine() {
		this.payload.put("iss", "did:web:vechtdal.example");
		this.payload.put("sub", "did:key:z6MkwSanne");
		this.payload.put("jti", "urn:uuid:6f0c1c6e-0b0e-4c38-8a0f-2f4f1f7f0a11");
		this.payload.put("nbf", 1768467600);
		assertThat(VcJwt.of(this.payload).mismatches()).isEmpty();
	}

	@Test
	void aPayloadWithoutClaimsIsFine() {
		VcJwt jwt = VcJwt.of(this.payload);
		assertThat(jwt.mismatches()).isEmpty();
		assertThat(jwt.credential()).isEqualTo(this.payload);
	}

	@ParameterizedTest
	@CsvSource({ "iss,'\"did:web:ander.example\"',MISMATCH", "sub,'\"did:key:zAnder\"',MISMATCH",
			"jti,'\"urn:x\"',MISMATCH", "nbf,1768467601,MISMATCH", "iss,12,MALFORMED", "sub,{},MALFORMED",
			"nbf,'\"2026\"',NOT_A_DATE", "exp,-1,NOT_A_DATE", "exp,1e40,NOT_A_DATE", "exp,true,NOT_A_DATE" })
	void aClaimThatSaysOtherwiseIsAMismatch(String claim, String value, Rule rule) throws Exception {
		this.payload.set(claim, StrictJson.parse(value));
		assertThat(VcJwt.of(this.payload).mismatches()).containsExactly(new Violation("/" + claim, rule));
	}

	@Test
	void anExpiryThatOnlyTheClaimStatesCounts() {
		this.payload.put("exp", 1768467601);
		VcJwt jwt = VcJwt.of(this.payload);
		assertThat(jwt.mismatches()).isEmpty();
		assertThat(OpenBadges3.read(jwt.credential(), "any").credential().validUntil())
			.isEqualTo("2026-01-15T09:00:01Z");
	}

	@Test
	void anExpiryThatTheCredentialStatesOtherwiseIsAMismatch() {
		this.payload.put("exp", 1768467601).put("validUntil", "2036-01-15T09:00:01Z");
		assertThat(VcJwt.of(this.payload).mismatches()).containsExactly(new Violation("/exp", Rule.MISMATCH));
	}

	/** VC-JOSE-COSE: there the claims are about the signature. */
	@ParameterizedTest
	@CsvSource({ "2036-01-15T09:00:01Z,2027-03-01T00:00:00Z", "2027-02-28T09:00:01Z,2027-02-28T09:00:01Z" })
	void whereASignatureHasItsOwnEndTheFirstOfBothCounts(String written, String end) {
		this.payload.put("exp", 1803859200).put("validUntil", written);
		for (VcJwt jwt : List.of(VcJwt.disclosed(this.payload),
				VcJwt.of(parse(Samples.CREDENTIAL).put("validUntil", written), parse("{'exp': 1803859200}")))) {
			assertThat(jwt.mismatches()).isEmpty();
			assertThat(OpenBadges3.read(jwt.credential(), "any").credential().validUntil()).isEqualTo(end);
		}
	}

	@ParameterizedTest
	@CsvSource({ "1768467600,2026-01-15T09:00:00Z", "1768467500,2026-01-15T09:00:00Z",
			"1768467700,2026-01-15T09:01:40Z" })
	void whereASignatureHasItsOwnBeginTheLastOfBothCounts(long nbf, String begin) {
		this.payload.put("nbf", nbf);
		VcJwt jwt = VcJwt.disclosed(this.payload);
		assertThat(jwt.mismatches()).isEmpty();
		assertThat(OpenBadges3.read(jwt.credential(), "any").credential().validFrom()).isEqualTo(begin);
	}

	@Test
	void aFractionOfASecondMayBeLostInAClaim() throws Exception {
		this.payload.put("validFrom", "2026-01-15T10:00:00.999+01:00").put("nbf", 1768467600);
		assertThat(VcJwt.of(this.payload).mismatches()).isEmpty();
		this.payload.set("nbf", StrictJson.parse("1768467600.999"));
		assertThat(VcJwt.of(this.payload).mismatches()).isEmpty();
	}

	@Test
	void theOldClaimIsCompletedFromTheClaimsAroundIt() throws Exception {
		ObjectNode vc = parse(Samples.CREDENTIAL);
		vc.remove("id");
		vc.remove("validFrom");
		((ObjectNode) vc.path("issuer")).remove("id");
		((ObjectNode) vc.path("credentialSubject")).remove("id");
		ObjectNode old = parse("{'iss': 'did:web:vechtdal.example', 'sub': 'did:key:z6MkwSanne', 'jti': 'urn:uuid:1',"
				+ " 'nbf': 1768467600, 'exp': 1868467600}");
		old.set("vc", vc);
		VcJwt jwt = VcJwt.of(old);
		Reading reading = OpenBadges3.read(jwt.credential(), "any");
		assertThat(jwt.mismatches()).isEmpty();
		assertThat(reading.violations()).isEmpty();
		assertThat(reading.credential().id()).isEqualTo("urn:uuid:1");
		assertThat(reading.credential().issuer().id()).isEqualTo("did:web:vechtdal.example");
		assertThat(reading.credential().validFrom()).isEqualTo("2026-01-15T09:00:00Z");
		assertThat(reading.credential().validUntil()).isEqualTo("2029-03-17T18:46:40Z");
		assertThat(old.path("vc").has("id")).isFalse();
	}

	@Test
	void theOldClaimMayUseTheNewNamesOfDates() {
		ObjectNode old = parse("{'nbf': 1768467600, 'exp': 1868467600}");
		ObjectNode vc = parse(Samples.CREDENTIAL);
		vc.put("validUntil", "2029-03-17T18:46:40Z");
		old.set("vc", vc);
		assertThat(VcJwt.of(old).mismatches()).isEmpty();
		old.put("exp", 1868467601);
		assertThat(VcJwt.of(old).mismatches()).containsExactly(new Violation("/exp", Rule.MISMATCH));
	}

	@Test
	void anIssuerThatIsOnlyAnIdIsComparedToo() {
		this.payload.put("issuer", "did:web:vechtdal.example").put("iss", "did:web:vechtdal.example");
		assertThat(VcJwt.of(this.payload).mismatches()).isEmpty();
		this.payload.put("iss", "did:web:ander.example");
		assertThat(VcJwt.of(this.payload).mismatches()).containsExactly(new Violation("/iss", Rule.MISMATCH));
	}

	@Test
	void theStandardIsToldFromTheOldClaim() throws Exception {
		assertThat(Standards.of(StrictJson.parse(json("{'vc': ") + Samples.CREDENTIAL + "}"))).isPresent();
	}

}
