package nl.ransel.connection;

import java.nio.charset.StandardCharsets;

import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServiceDescriptionTest {

	private static final String READ = "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly";

	private static final String DOCUMENT = """
			{"openapi": "3.0.1",
			 "info": {"title": " Badge\\u202ekast ", "version": "1", "termsOfService": "https://kast.example/terms",
			  "x-imssf-privacyPolicyUrl": "https://kast.example/privacy"},
			 "components": {"securitySchemes": {"OAuth2ACG": {"type": "oauth2",
			  "x-imssf-registrationUrl": "https://login.kast.example/register",
			  "flows": {"authorizationCode": {"authorizationUrl": "https://login.kast.example/ask",
			   "tokenUrl": "https://login.kast.example/token", "refreshUrl": "https://login.kast.example/again",
			   "scopes": {"%s": "Read", "offline_access": "Stay"}}}}}}}""".formatted(READ);

	@Test
	void everyPartIsRead() {
		ServiceDescription description = read(DOCUMENT);
		assertThat(description.title()).isEqualTo("Badge kast");
		assertThat(description.terms()).isEqualTo("https://kast.example/terms");
		assertThat(description.privacy()).isEqualTo("https://kast.example/privacy");
		assertThat(description.registration()).hasToString("https://login.kast.example/register");
		assertThat(description.authorization()).hasToString("https://login.kast.example/ask");
		assertThat(description.token()).hasToString("https://login.kast.example/token");
		assertThat(description.refresh()).hasToString("https://login.kast.example/again");
		assertThat(description.wishes()).isEqualTo(READ + " offline_access");
	}

	@Test
	void withoutAnAddressToRenewAtTokensAreRenewedWhereTheyAreGiven() {
		assertThat(read(DOCUMENT.replace("refreshUrl", "other")).refresh())
			.hasToString("https://login.kast.example/token");
	}

	@Test
	void nothingIsAskedForThatIsNotOffered() {
		assertThat(read(DOCUMENT.replace("offline_access", "other")).wishes()).isEqualTo(READ);
	}

	@Test
	void aLongTitleIsCutBetweenCharacters() {
		String title = read(DOCUMENT.replace(" Badge\\u202ekast ", "a" + "\ud83c\udf93".repeat(100))).title();
		assertThat(title).isEqualTo("a" + "\ud83c\udf93".repeat(99));
	}

	@Test
	void aServerThatAsksTheLearnerForOneWhoGivesTokensElsewhereIsNotAsked() {
		String metadata = """
				{"issuer": "https://login.kast.example", "authorization_endpoint": "https://login.kast.example/ask",
				 "token_endpoint": "https://login.kast.example/token"}""";
		byte[] said = metadata.getBytes(StandardCharsets.UTF_8);
		assertThat(ServerMetadata.read(said, read(DOCUMENT), (uri) -> true).issuer())
			.isEqualTo("https://login.kast.example");
		ServiceDescription thief = read(
				DOCUMENT.replace("https://login.kast.example/token", "https://dief.example/token"));
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> ServerMetadata.read(said, thief, (uri) -> true))
			.satisfies((refusal) -> {
				assertThat(refusal.code()).isEqualTo("connection.incomplete");
				assertThat(refusal.arguments().get(0).toString()).endsWith(".tokenUrl");
			});
	}

	@Test
	void termsAndPrivacyMayStandBesideTheDoors() {
		String moved = DOCUMENT.replace("\"termsOfService\"", "\"other\"")
			.replace("\"type\": \"oauth2\",",
					"\"type\": \"oauth2\", \"x-imssf-termsOfServiceUrl\": \"https://kast.example/terms2\",");
		assertThat(read(moved).terms()).isEqualTo("https://kast.example/terms2");
	}

	@ParameterizedTest
	@CsvSource({ "title,info.title", "termsOfService,info.termsOfService",
			"x-imssf-privacyPolicyUrl,info.x-imssf-privacyPolicyUrl",
			"x-imssf-registrationUrl,components.securitySchemes.OAuth2ACG.x-imssf-registrationUrl",
			"authorizationUrl,components.securitySchemes.OAuth2ACG.flows.authorizationCode.authorizationUrl",
			"tokenUrl,components.securitySchemes.OAuth2ACG.flows.authorizationCode.tokenUrl" })
	void aPartThatIsMissingIsNamed(String member, String path) {
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> read(DOCUMENT.replace("\"" + member + "\"", "\"other\"")))
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo("connection.incomplete"))
			.satisfies((problem) -> assertThat(problem.arguments()).containsExactly(path));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://login.kast.example/token", "https://10.0.0.1/token", "javascript:alert(1)",
			"https://login.kast.example/token#here", "not an address" })
	void aDoorThatMayNotBeUsedIsNamedToo(String door) {
		assertRefused(DOCUMENT.replace("https://login.kast.example/token", door), "connection.incomplete");
	}

	@Test
	void linksForPeopleAreWebAddresses() {
		assertRefused(DOCUMENT.replace("https://kast.example/terms", "javascript:alert(1)"), "connection.incomplete");
	}

	@Test
	void aPlatformThatGivesNoBadgesIsOfNoUse() {
		assertRefused(DOCUMENT.replace("credential.readonly", "credential.upsert"), "connection.no-reading");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html>", "[]", "{}", "{\"info\": 1}", "{\"info\": {}, \"info\": {}}" })
	void whatIsNoSuchDocumentIsNone(String document) {
		assertRefused(document, "connection.no-discovery");
	}

	private static void assertRefused(String document, String code) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(document))
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(code));
	}

	private static ServiceDescription read(String document) {
		return ServiceDescription.read(document.getBytes(StandardCharsets.UTF_8),
				(uri) -> "https".equals(uri.getScheme()) && !"10.0.0.1".equals(uri.getHost()));
	}

}
