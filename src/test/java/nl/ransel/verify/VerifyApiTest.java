package nl.ransel.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;

import nl.ransel.backpack.SignedBadge;
import nl.ransel.credential.Outcome;
import nl.ransel.format.CodePictures;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.JsonPathAssertions;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

/** The public door, from the outside. */
@RanselTest
class VerifyApiTest {

	private static CorpusServer server;

	@Autowired
	private Visitors visitors;

	@BeforeAll
	static void serve() {
		server = new CorpusServer();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	static Stream<CorpusTest.Entry> entries() throws Exception {
		return CorpusTest.entries();
	}

	static Stream<CorpusTest.Entry> hosted() throws Exception {
		return CorpusTest.hosted().filter((entry) -> !entry.toString().contains("local-copy-changed"));
	}

	private WebTestClient.ResponseSpec post(byte[] body, MediaType type, String recipient, String language) {
		return this.visitors.anonymous()
			.post()
			.uri((uri) -> address(uri, recipient))
			.header("Accept-Language", language)
			.contentType(type)
			.bodyValue(body)
			.exchange();
	}

	private static URI address(UriBuilder uri, String recipient) {
		UriBuilder path = uri.path("/api/verify");
		return recipient.isEmpty() ? path.build() : path.queryParam("recipient", "{recipient}").build(recipient);
	}

	private static byte[] bytes(String file) throws Exception {
		return Files.readAllBytes(CorpusServer.CORPUS.resolve("cases/" + file));
	}

	@ParameterizedTest
	@MethodSource("entries")
	void everyCaseOfTheCorpusGetsItsVerdictThroughTheDoor(CorpusTest.Entry entry) throws Exception {
		post(entry.bytes(), MediaType.parseMediaType(entry.json().path("mediaType").stringValue()), entry.asked(), "nl")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.outcome")
			.isEqualTo(entry.expected().name());
	}

	@ParameterizedTest
	@MethodSource("hosted")
	void everyHostedCaseGetsItsVerdictByItsAddress(CorpusTest.Entry entry) {
		String body = "{\"url\": \"%s\"}".formatted(entry.json().path("url").stringValue());
		post(body.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON, entry.asked(), "nl").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.outcome")
			.isEqualTo(entry.expected().name());
	}

	@Test
	void theReportSaysWhatWasFoundOut() throws Exception {
		post(bytes("ob30/eddsa-rdfc-2022/revoked.json"), MediaType.APPLICATION_OCTET_STREAM, "", "en").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.outcome")
			.isEqualTo("REVOKED")
			.jsonPath("$.explanation")
			.isEqualTo("The issuer has revoked this badge. It no longer counts.")
			.jsonPath("$.issuerTrust")
			.isEqualTo("SELF_ASSERTED")
			.jsonPath("$.credential.standard")
			.isEqualTo("OB3.0")
			.jsonPath("$.credential.format")
			.isEqualTo("eddsa-rdfc-2022")
			.jsonPath("$.credential.achievement.name")
			.isEqualTo("Reading a tide table")
			.jsonPath("$.credential.issuer.name")
			.isEqualTo("Polder Hogeschool")
			.jsonPath("$.checks[*].name")
			.value((names) -> assertThat(names.toString()).isEqualTo(
					"[\"format\",\"proof\",\"issuer\",\"dates\",\"status\",\"recipient\",\"schema\",\"endorsements\"]"))
			.jsonPath("$.checks[4].result")
			.isEqualTo("FAILED")
			.jsonPath("$.checks[4].reason")
			.isEqualTo("revoked")
			.jsonPath("$.checks[4].explanation")
			.isEqualTo("The issuer has revoked the badge.")
			.jsonPath("$.checks[4].checkedAt")
			.value(containsString("T"));
	}

	@Test
	void aFailedProofHidesEveryClaim() throws Exception {
		post(bytes("ob30/eddsa-rdfc-2022/tampered-claim.json"), MediaType.APPLICATION_JSON, "", "nl").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.outcome")
			.isEqualTo("INVALID")
			.jsonPath("$.credential.standard")
			.isEqualTo("OB3.0")
			.jsonPath("$.credential.achievement")
			.value(nullValue())
			.jsonPath("$.credential.issuer")
			.value(nullValue());
	}

	@Test
	void aFileWithoutABadgeIsAReportToo() throws Exception {
		post(bytes("ob30/baked/no-chunk.png"), MediaType.IMAGE_PNG, "", "nl").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.outcome")
			.isEqualTo("INVALID")
			.jsonPath("$.credential")
			.value(nullValue())
			.jsonPath("$.checks[0].reason")
			.isEqualTo("no-code-in-picture");
	}

	@Test
	void aBadgeInAQrCodeIsChecked() throws Exception {
		String jws = SignedBadge.of("Las", "noor@student.example").jws();
		byte[] photo = CodePictures.jpeg(CodePictures.turned(CodePictures.code(jws, 900), 5));
		post(photo, MediaType.IMAGE_JPEG, "noor@student.example", "nl").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.outcome")
			.isEqualTo("VALID")
			.jsonPath("$.code.kind")
			.isEqualTo("BADGE")
			.jsonPath("$.code.value")
			.isEqualTo(jws);
	}

	@Test
	void aBakedBadgeGoesBeforeACodeOnIt() {
		byte[] badge = SignedBadge.of("Las", "noor@student.example").png();
		post(badge, MediaType.IMAGE_PNG, "", "nl").expectBody()
			.jsonPath("$.outcome")
			.isEqualTo("VALID")
			.jsonPath("$.code")
			.doesNotExist();
	}

	@Test
	void anAddressInAQrCodeIsAskedAsGuardedAsAnyOther() {
		byte[] picture = CodePictures.png(CodePictures.code("https://169.254.169.254/latest/meta-data", 400));
		post(picture, MediaType.IMAGE_PNG, "", "nl").expectBody()
			.jsonPath("$.outcome")
			.isEqualTo(Outcome.INDETERMINATE.name())
			.jsonPath("$.checks[1].detail.cause")
			.isEqualTo("refused")
			.jsonPath("$.code.kind")
			.isEqualTo("LINK");
	}

	@Test
	void severalCodesInOnePictureAreAnsweredWithWhatTheySay() {
		byte[] picture = CodePictures.png(CodePictures.sheet(900, 500, CodePictures.code("https://a.example/1", 350),
				CodePictures.code("BEGIN:VCARD", 350)));
		post(picture, MediaType.IMAGE_PNG, "", "nl").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.leads[?(@.kind == 'LINK')].value")
			.isEqualTo("https://a.example/1")
			.jsonPath("$.leads[?(@.kind == 'OTHER')].value")
			.isEqualTo("BEGIN:VCARD");
	}

	@Test
	void aPictureWeCannotUseSaysWhatToDo() {
		byte[] menu = CodePictures.png(CodePictures.code("WIFI:S:school;;", 300));
		byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
		byte[] blank = CodePictures.jpeg(CodePictures.sheet(300, 200));
		reason(menu).isEqualTo("code-without-badge");
		reason(heic).isEqualTo("foreign-picture");
		reason(blank).isEqualTo("no-code-in-picture");
	}

	private JsonPathAssertions reason(byte[] picture) {
		return post(picture, MediaType.APPLICATION_OCTET_STREAM, "", "nl").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.checks[0].reason");
	}

	@Test
	void aCameraAsksWhatTheCodesSayAndNobodyIsCalled() {
		byte[] frame = CodePictures.jpeg(CodePictures.code("https://a.example/1", 300));
		codes(frame).isOk()
			.expectBody()
			.json("{\"leads\": [{\"kind\": \"LINK\", \"value\": \"https://a.example/1\"}]}");
		codes(CodePictures.jpeg(CodePictures.sheet(300, 200))).isOk().expectBody().json("{\"leads\": []}");
		codes("{}".getBytes(StandardCharsets.UTF_8)).isEqualTo(422)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("verify.picture");
	}

	private StatusAssertions codes(byte[] picture) {
		return this.visitors.anonymous()
			.post()
			.uri("/api/verify/codes")
			.contentType(MediaType.IMAGE_JPEG)
			.bodyValue(picture)
			.exchange()
			.expectStatus();
	}

	@Test
	void theVerdictIsInTheReadersLanguage() throws Exception {
		byte[] badge = bytes("ob30/eddsa-rdfc-2022/valid.json");
		post(badge, MediaType.APPLICATION_JSON, "", "nl").expectBody()
			.jsonPath("$.explanation")
			.isEqualTo("Deze badge is echt, is niet veranderd en is nu geldig.");
		post(badge, MediaType.APPLICATION_JSON, "", "en").expectBody()
			.jsonPath("$.explanation")
			.isEqualTo("This badge is genuine, has not been changed and is valid now.");
	}

	@Test
	void nothingSentIsAProblem() {
		problem(post(new byte[0], MediaType.APPLICATION_JSON, "", "nl"), 400, "verify.empty");
	}

	@Test
	void moreThanABadgeMayHaveIsAProblem() {
		problem(post(new byte[1536 * 1024 + 1], MediaType.IMAGE_PNG, "", "nl"), 413, "verify.too-large");
		byte[] picture = Arrays.copyOf(CodePictures.png(CodePictures.code("a", 50)), 6 * 1024 * 1024 + 1);
		problem(post(picture, MediaType.IMAGE_PNG, "", "nl"), 413, "verify.too-large");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"url\": \"niet goed\"}", "{\"url\": 7}", "{\"url\": \"\"}", "{\"url\": \"/local\"}" })
	void anAddressThatCannotBeRightIsAProblem(String body) {
		problem(post(body.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON, "", "nl"), 400, "verify.url");
	}

	private static void problem(WebTestClient.ResponseSpec answer, int status, String code) {
		answer.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(code)
			.jsonPath("$.detail")
			.isNotEmpty();
	}

	@Test
	void anAddressThatMayNotBeCalledIsNotCalled() {
		post("{\"url\": \"https://169.254.169.254/latest/meta-data\"}".getBytes(StandardCharsets.UTF_8),
				MediaType.APPLICATION_JSON, "", "nl")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.outcome")
			.isEqualTo(Outcome.INDETERMINATE.name())
			.jsonPath("$.checks[1].detail.cause")
			.isEqualTo("refused");
	}

}
