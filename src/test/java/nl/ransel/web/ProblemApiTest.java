package nl.ransel.web;

import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@RanselTest
class ProblemApiTest {

	@Autowired
	private Visitors visitors;

	@Test
	void anAddressThatDoesNotExistIsAProblem() {
		is(this.visitors.newLearner().http().get().uri("/api/nothing").exchange(), 404, "not-found");
	}

	@Test
	void aBodyThatCannotBeReadIsAProblem() {
		is(patch("{\"language\":", MediaType.APPLICATION_JSON), 400, "request.unreadable");
		is(patch("[]", MediaType.APPLICATION_JSON), 400, "request.unreadable");
		is(patch("", MediaType.APPLICATION_JSON), 400, "request.unreadable");
	}

	@Test
	void aBodyOfAnUnknownFormIsAProblem() {
		is(patch("language: en", MediaType.APPLICATION_YAML), 415, "request.media-type");
	}

	@Test
	void aMethodThatIsNotMeantIsAProblem() {
		WebTestClient.ResponseSpec answer = this.visitors.newLearner().http().delete().uri("/api/account").exchange();
		is(answer, 405, "request.method-not-allowed");
	}

	@Test
	void theReaderChoosesTheLanguage() {
		WebTestClient anyone = this.visitors.anonymous();
		String dutch = "Log eerst in";
		String english = "Log in first";
		title(anyone.get().uri("/api/account"), dutch);
		title(anyone.get().uri("/api/account").header("Accept-Language", "en-GB,nl;q=0.8"), english);
		title(anyone.get().uri("/api/account").header("Accept-Language", "fr, de;q=0.9"), dutch);
		title(anyone.get().uri("/api/account").header("Accept-Language", "not a language;;;"), dutch);
		title(anyone.get().uri("/api/account").header("Accept-Language", "nl").cookie("ransel-lang", "en"), english);
		title(anyone.get().uri("/api/account?lang=nl").cookie("ransel-lang", "en"), dutch);
		title(anyone.get().uri("/api/account?lang=xx").header("Accept-Language", "en"), english);
	}

	@Test
	void aPersonInABrowserGetsAPage() {
		this.visitors.anonymous()
			.get()
			.uri("/nowhere")
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.TEXT_HTML)
			.expectBody(String.class)
			.value((page) -> org.assertj.core.api.Assertions.assertThat(page)
				.contains("<h1>Niet gevonden</h1>", "lang=\"nl\""));
	}

	private WebTestClient.ResponseSpec patch(String body, MediaType type) {
		return this.visitors.newLearner()
			.http()
			.patch()
			.uri("/api/account")
			.contentType(type)
			.bodyValue(body)
			.exchange();
	}

	private static void title(WebTestClient.RequestHeadersSpec<?> request, String title) {
		request.exchange().expectBody().jsonPath("$.title").isEqualTo(title);
	}

	private static void is(WebTestClient.ResponseSpec answer, int status, String code) {
		answer.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(code)
			.jsonPath("$.status")
			.isEqualTo(status);
	}

}
