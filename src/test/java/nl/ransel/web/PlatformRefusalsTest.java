package nl.ransel.web;

import java.util.List;

import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;

/** Refusals speak as the standard of the door does: its statuses and its words. */
class PlatformRefusalsTest {

	private static final JsonMapper JSON = new JsonMapper();

	@ParameterizedTest
	@CsvSource({ "BAD_REQUEST,platform.query,400,REQUEST_VALIDATION_ERROR",
			"BAD_REQUEST,platform.no-assertion,400,REQUEST_VALIDATION_ERROR",
			"TOO_LARGE,verify.too-large,400,REQUEST_VALIDATION_ERROR", "BAD_REQUEST,platform.not-ob2,400,INVALID_BADGE",
			"UNPROCESSABLE,import.invalid,400,INVALID_BADGE", "UNPROCESSABLE,backpack.full,400,BAD_REQUEST",
			"UNAUTHENTICATED,token.required,401,UNAUTHENTICATED", "FORBIDDEN,token.scope,401,PERMISSION_DENIED",
			"FORBIDDEN,consent.required,401,PERMISSION_DENIED", "FORBIDDEN,platform.withdrawn,401,UNAUTHENTICATED",
			"NOT_FOUND,account.not-found,404,NOT_FOUND" })
	void badgeConnectKnowsFewStatusesAndItsOwnWords(Problem.Kind kind, String code, int status, String word) {
		JsonNode body = JSON.readTree(refused("/ims/ob/v2p1/assertions", new Problem(kind, code, "limit"), status));
		assertThat(body.at("/status/statusCode").asInt()).isEqualTo(status);
		assertThat(body.at("/status/statusText").asString()).isEqualTo(word);
		assertThat(body.at("/status/error").asString()).startsWith(code + ": ");
	}

	@Test
	void whatTheListOfBadgeConnectHasNoWordForHasNone() {
		JsonNode body = JSON
			.readTree(refused("/ims/ob/v2p1/profile", new Problem(Problem.Kind.TOO_MANY, "too-many-requests"), 429));
		assertThat(body.at("/status").propertyNames()).containsExactly("error", "statusCode");
	}

	@ParameterizedTest
	@CsvSource({ "BAD_REQUEST,platform.query,400,invalid_query_parameter,error",
			"UNPROCESSABLE,import.invalid,400,invalid_data,error",
			"UNAUTHENTICATED,token.required,401,unauthorizedrequest,error",
			"FORBIDDEN,platform.withdrawn,403,forbidden,error", "NOT_FOUND,account.not-found,404,not_found,status",
			"TOO_MANY,too-many-requests,429,server_busy,error" })
	void theNewerDoorHasTheWordsOfStatusInfo(Problem.Kind kind, String code, int status, String word, String severity) {
		JsonNode body = JSON.readTree(refused("/ims/ob/v3p0/credentials", new Problem(kind, code, "limit"), status));
		assertThat(body.at("/imsx_codeMajor").asString()).isEqualTo("failure");
		assertThat(body.at("/imsx_severity").asString()).isEqualTo(severity);
		assertThat(body.at("/imsx_codeMinor/imsx_codeMinorField/0/imsx_codeMinorFieldValue").asString())
			.isEqualTo(word);
	}

	@Test
	void whoeverIsTurnedAwayIsToldHowToComeBack() {
		Problem often = new Problem(Problem.Kind.TOO_MANY, "too-many-requests");
		Problem withdrawn = new Problem(Problem.Kind.FORBIDDEN, "platform.withdrawn");
		assertThat(answer("/ims/ob/v3p0/credentials", often).getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
			.isEqualTo("60");
		assertThat(answer("/ims/ob/v2p1/assertions", withdrawn).getHeaders().get(HttpHeaders.WWW_AUTHENTICATE))
			.isEqualTo(List.of("Bearer error=\"invalid_token\""));
		assertThat(answer("/api/credentials", often).getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNull();
	}

	private static String refused(String path, Problem problem, int status) {
		MockServerHttpResponse answer = answer(path, problem);
		assertThat(answer.getStatusCode().value()).isEqualTo(status);
		return answer.getBodyAsString().block();
	}

	private static MockServerHttpResponse answer(String path, Problem problem) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("i18n/web");
		messages.setFallbackToSystemLocale(false);
		MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path).build());
		new ProblemResponses(new Problems(messages), new Languages(), new JsonMapper()).handle(exchange, problem)
			.block();
		return exchange.getResponse();
	}

}
