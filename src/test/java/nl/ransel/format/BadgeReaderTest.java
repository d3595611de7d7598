package nl.ransel.format;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.ransel.format.Samples.assertRefused;
import static nl.ransel.format.Samples.bytes;
import static nl.ransel.format.Samples.json;
import static nl.ransel.format.Samples.jws;
import static nl.ransel.format.Samples.read;
import static nl.ransel.format.Samples.textIn;
import static org.assertj.core.api.Assertions.assertThat;

class BadgeReaderTest {

	private final BadgeReader reader = new BadgeReader();

	@Test
	void aHostedAssertionIsJson() throws Exception {
		BadgeFile file = this.reader.read(bytes(Samples.ASSERTION));
		assertThat(file.mediaType()).isEqualTo("application/json");
		assertThat(file.baked()).isFalse();
		assertThat(((BadgeDocument.Json) file.document()).text()).isEqualTo(Samples.ASSERTION);
	}

	@Test
	void aCredentialIsLinkedDataOfTheW3c() throws Exception {
		assertThat(this.reader.read(bytes(Samples.CREDENTIAL)).mediaType()).isEqualTo("application/vc+ld+json");
	}

	@Test
	void aByteOrderMarkAndBlankLinesDoNoHarm() {
		assertThat(textIn(bytes("\uFEFF\r\n" + Samples.ASSERTION + "\n\n"))).contains("Assertion")
			.doesNotContain("\uFEFF");
	}

	@Test
	void aJwsIsTakenApart() throws Exception {
		String compact = jws(json("{'alg': 'RS256'}"), Samples.CREDENTIAL);
		BadgeFile file = this.reader.read(bytes("  " + compact + "\n"));
		BadgeDocument.Jws jws = (BadgeDocument.Jws) file.document();
		assertThat(file.mediaType()).isEqualTo("application/jose");
		assertThat(jws.compact()).isEqualTo(compact);
		assertThat(jws.header().path("alg").stringValue()).isEqualTo("RS256");
		assertThat(jws.payload().path("validFrom").stringValue()).isEqualTo("2026-01-15T09:00:00Z");
	}

	@Test
	void aJwsWithoutSignatureIsStillAJwsAndLeftToFailItsProof() {
		String compact = jws(json("{'alg': 'none'}"), Samples.ASSERTION);
		String unsigned = compact.substring(0, compact.lastIndexOf('.') + 1);
		assertThat(((BadgeDocument.Jws) read(bytes(unsigned))).compact()).isEqualTo(unsigned);
	}

	@Test
	void aJwsThatAMailProgramBrokeIntoLinesIsJoined() {
		String compact = jws(json("{'alg': 'RS256'}"), Samples.CREDENTIAL);
		String broken = compact.replaceAll("(.{72})", "$1\r\n ");
		assertThat(((BadgeDocument.Jws) read(bytes(broken))).compact()).isEqualTo(compact);
	}

	@Test
	void aJwsInQuotesIsAJws() {
		String compact = jws(json("{'alg': 'RS256'}"), Samples.ASSERTION);
		assertThat(read(bytes('"' + compact + '"'))).isInstanceOf(BadgeDocument.Jws.class);
	}

	@Test
	void theOldClaimOfACredentialInAJwsCounts() {
		String payload = json("{'iss': 'did:web:vechtdal.example', 'vc': ") + Samples.CREDENTIAL + "}";
		assertThat(read(bytes(jws(json("{'alg': 'ES256'}"), payload)))).isInstanceOf(BadgeDocument.Jws.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://badges.example/assertions/7", "http://localhost:8899/a.json?x=1",
			" HTTPS://badges.example/7 \n", "\"https://badges.example/assertions/7\"" })
	void aWebAddressIsAHostedBadge(String text) throws Exception {
		BadgeFile file = this.reader.read(bytes(text));
		assertThat(file.mediaType()).isEqualTo("text/uri-list");
		assertThat(((BadgeDocument.Hosted) file.document()).url().getHost()).isIn("badges.example", "localhost");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https:", "https://", "http:///path", "https://a b", "https://me:secret@badges.example/7",
			"https://badges.example/7\nhttps://badges.example/8", "https:badges.example" })
	void aBrokenWebAddressIsSaidToBeOne(String text) {
		assertRefused(text).isEqualTo("broken-url");
	}

	@Test
	void anEndlessWebAddressIsBroken() {
		assertRefused("https://badges.example/" + "a".repeat(2_000)).isEqualTo("broken-url");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \r\n\t", "\uFEFF", "\uFEFF  \n" })
	void nothingIsSaidToBeEmpty(String text) {
		assertRefused(text).isEqualTo("empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "hallo", "ftp://badges.example/7", "file:///etc/passwd", "javascript:alert(1)", "a.b",
			"%PDF-1.7", "GIF89a", "{", "[", "\"", "\u0000\u0001", "{}", "{\"name\":\"Heftruck\"}", "12", "null",
			"true" })
	void whatIsNoBadgeIsRefusedWithAReason(String text) {
		assertRefused(text).isIn("not-a-badge", "broken-json");
	}

	@Test
	void aSentenceOrABareHostIsNotTakenForAJws() {
		assertRefused("www.vechtdal.example").isEqualTo("not-a-badge");
		assertRefused("Dit is. een. zin").isEqualTo("not-a-badge");
	}

	@Test
	void aPhotographIsNotABadge() {
		assertRefused(new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F' })
			.isEqualTo("not-a-badge");
	}

	@Test
	void textThatIsNotUtf8IsBroken() {
		byte[] latin = json("{'type': 'Assertion', 'name': 'Caf\u00e9'}").getBytes(StandardCharsets.ISO_8859_1);
		assertRefused(latin).isEqualTo("broken-text");
	}

	@Test
	void aFileOverTheLimitIsNotEvenLookedAt() {
		assertRefused(new byte[BadgeReader.MAX_BYTES + 1]).isEqualTo("too-large");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "<!DOCTYPE html><html></html>", "\n<html lang=nl>", "<?xml version='1.0'?><!-- x --><HTML>" })
	void aSavedWebPageIsNamedAsSuch(String text) {
		assertRefused(text).isEqualTo("web-page");
	}

	@Test
	void aListIsNotOneBadge() {
		assertRefused("[" + Samples.ASSERTION + "]").isEqualTo("list");
	}

	@Test
	void aPresentationIsNotABadge() {
		assertRefused(json("{'type': ['VerifiablePresentation'], 'verifiableCredential': [{}]}"))
			.isEqualTo("presentation");
		assertRefused(jws(json("{'alg': 'ES256'}"), json("{'vp': {'type': 'VerifiablePresentation'}}")))
			.isEqualTo("presentation");
	}

	@Test
	void aMessageAroundABadgeIsNotTheBadge() {
		assertRefused("{\"assertion\":" + Samples.ASSERTION + "}").isEqualTo("wrapped");
		assertRefused(json("{'signedAssertion': 'eyJh.eyJh.eyJh'}")).isEqualTo("wrapped");
	}

	@Test
	void aBadgeClassWasAwardedToNobody() {
		assertRefused(json("{'@context': 'https://w3id.org/openbadges/v2', 'type': 'BadgeClass', 'name': 'Heftruck'}"))
			.isEqualTo("badge-class-only");
	}

	@Test
	void aJwsThatCannotBeDecodedIsBroken() {
		String header = Samples.base64url(json("{'alg': 'RS256'}"));
		assertRefused(header + ".e30").isEqualTo("broken-jws");
		assertRefused(header + ".e30.x.y").isEqualTo("broken-jws");
		assertRefused(header + ".e30=.x").isEqualTo("broken-jws");
		assertRefused(header + ".A.x").isEqualTo("broken-jws");
		assertRefused(header + "..x").isEqualTo("broken-jws");
		assertRefused(header + "." + Samples.base64url("[]") + ".x").isEqualTo("broken-jws");
		assertRefused(header + "." + Samples.base64url("{\"a\":") + ".x").isEqualTo("broken-jws");
		assertRefused(Samples.base64url("\"RS256\"") + "." + Samples.base64url(Samples.ASSERTION) + ".x")
			.isEqualTo("not-a-badge");
	}

	@Test
	void aLoginTokenIsNotABadge() {
		assertRefused(jws(json("{'alg': 'RS256'}"), json("{'iss': 'https://login.example', 'sub': '1'}")))
			.isEqualTo("not-a-badge");
	}

	@Test
	void aMemberGivenTwiceInAJwsIsSeen() {
		assertRefused(jws(json("{'alg': 'RS256', 'alg': 'none'}"), Samples.ASSERTION)).isEqualTo("duplicate-member");
	}

}
