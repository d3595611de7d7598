package nl.ransel.backpack;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import nl.ransel.format.BadgeReader;
import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImportBodyTest {

	private final ImportBody body = new ImportBody(new JsonMapper());

	@Test
	void anObjectWithNothingButAUrlIsAnAddress() {
		assertThat(json("{\"url\":\" https://school.example/awards/1 \"}"))
			.isEqualTo(new Submission.Location(URI.create("https://school.example/awards/1")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"url\":\"https://x.example\",\"id\":1}", "[\"url\"]", "{\"url\":7}", "\"url\"", "{",
			"ey.a.b" })
	void anythingElseIsTheBadgeItself(String content) {
		assertThat(json(content)).isInstanceOfSatisfying(Submission.File.class,
				(file) -> assertThat(file.bytes()).asString(StandardCharsets.UTF_8).isEqualTo(content));
	}

	@Test
	void onlyJsonCanBeAnAddress() {
		byte[] bytes = "{\"url\":\"https://x.example\"}".getBytes(StandardCharsets.UTF_8);
		assertThat(this.body.submission(bytes, MediaType.TEXT_PLAIN)).isInstanceOf(Submission.File.class);
		assertThat(this.body.submission(bytes, null)).isInstanceOf(Submission.File.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://x.example/a", "file:///etc/passwd", "/awards/1", "https://", "not an address",
			"javascript:alert(1)" })
	void anAddressThatIsNoWebAddressIsRefused(String url) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> json("{\"url\":\"" + url + "\"}"))
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo("import.bad-url"));
	}

	@Test
	void anEmptyBodyAndOneThatIsTooLargeAreRefused() {
		assertRefused("", "import.empty");
		assertRefused("a".repeat(BadgeReader.MAX_BYTES + 1), "import.too-large");
		StepVerifier.create(this.body.of(MockServerHttpRequest.post("/").body("a".repeat(BadgeReader.MAX_BYTES))))
			.expectNextCount(1)
			.verifyComplete();
	}

	private Submission json(String content) {
		return this.body.submission(content.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON);
	}

	private void assertRefused(String content, String code) {
		StepVerifier.create(this.body.of(MockServerHttpRequest.post("/").body(content)))
			.expectErrorSatisfies((error) -> assertThat(((Problem) error).code()).isEqualTo(code))
			.verify();
	}

}
