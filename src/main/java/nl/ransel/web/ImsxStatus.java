package nl.ransel.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.springframework.http.HttpStatus;

/**
 * A refusal as Imsx_StatusInfo (Open Badges 3.0, B.3). The APIs know fewer statuses than
 * we do; what is wrong with the request is 400 there.
 *
 * @param codeMajor always {@code failure}
 * @param severity {@code error}, or {@code status} for what is not there
 * @param description one sentence for the reader, with our code before it
 * @param codeMinor one word of the standard's list
 */
record ImsxStatus(@JsonProperty("imsx_codeMajor") String codeMajor, @JsonProperty("imsx_severity") String severity,
		@JsonProperty("imsx_description") String description, @JsonProperty("imsx_codeMinor") Minor codeMinor) {

	static ImsxStatus of(ProblemView problem) {
		HttpStatus status = status(problem);
		return new ImsxStatus("failure", (status == HttpStatus.NOT_FOUND) ? "status" : "error",
				problem.code() + ": " + problem.detail(),
				new Minor(List.of(new Field("TargetEndSystem", word(status, problem.code())))));
	}

	/** The status that goes with it. */
	static HttpStatus status(ProblemView problem) {
		HttpStatus status = HttpStatus.valueOf(problem.status());
		return switch (status) {
			case CONFLICT, GONE, CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, UNPROCESSABLE_CONTENT ->
				HttpStatus.BAD_REQUEST;
			default -> status;
		};
	}

	private static String word(HttpStatus status, String code) {
		return switch (status) {
			case BAD_REQUEST -> code.equals("platform.query") ? "invalid_query_parameter" : "invalid_data";
			case UNAUTHORIZED -> "unauthorizedrequest";
			case FORBIDDEN -> "forbidden";
			case NOT_FOUND -> "not_found";
			case METHOD_NOT_ALLOWED -> "not_allowed";
			case NOT_ACCEPTABLE -> "not_acceptable";
			case TOO_MANY_REQUESTS -> "server_busy";
			case INTERNAL_SERVER_ERROR -> "internal_server_error";
			default -> "unknown";
		};
	}

	record Minor(@JsonProperty("imsx_codeMinorField") List<Field> fields) {
	}

	record Field(@JsonProperty("imsx_codeMinorFieldName") String name,
			@JsonProperty("imsx_codeMinorFieldValue") String value) {
	}

}
