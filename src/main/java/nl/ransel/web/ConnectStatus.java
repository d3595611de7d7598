package nl.ransel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A refusal in the form of Badge Connect (Open Badges 2.1, Responses): the same status as
 * every answer there has. It knows 400, 401, 404, 405 and 500 only: what is wrong with
 * the request is 400, and what a token does not allow is 401.
 *
 * @param status what went wrong
 */
record ConnectStatus(Status status) {

	static ConnectStatus of(ProblemView problem) {
		HttpStatus status = status(problem);
		return new ConnectStatus(
				new Status(problem.code() + ": " + problem.detail(), status.value(), word(status, problem)));
	}

	/** The HTTP status that goes with it. */
	static HttpStatus status(ProblemView problem) {
		HttpStatus status = ImsxStatus.status(problem);
		return switch (status) {
			case FORBIDDEN -> HttpStatus.UNAUTHORIZED;
			case NOT_ACCEPTABLE -> HttpStatus.BAD_REQUEST;
			default -> status;
		};
	}

	private static @Nullable String word(HttpStatus status, ProblemView problem) {
		return switch (status) {
			case BAD_REQUEST -> reason(problem.code());
			case UNAUTHORIZED -> isRefused(problem) ? "PERMISSION_DENIED" : "UNAUTHENTICATED";
			case NOT_FOUND, METHOD_NOT_ALLOWED -> status.name();
			default -> null;
		};
	}

	private static String reason(String code) {
		return switch (code) {
			case "platform.query", "platform.no-assertion", "verify.too-large" -> "REQUEST_VALIDATION_ERROR";
			case "platform.not-ob2", "import.invalid" -> "INVALID_BADGE";
			default -> "BAD_REQUEST";
		};
	}

	/** A grant that was taken back makes the token one that nobody gave. */
	private static boolean isRefused(ProblemView problem) {
		return problem.status() == HttpStatus.FORBIDDEN.value() && !problem.code().equals("platform.withdrawn");
	}

	/**
	 * What went wrong.
	 *
	 * @param error one sentence for the reader, with our code before it
	 * @param statusCode the HTTP status
	 * @param statusText one word of the standard's list, or null when it has none for the
	 * status
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Status(String error, int statusCode, @Nullable String statusText) {
	}

}
