package nl.ransel.web;

import org.springframework.http.HttpStatus;

/**
 * A refusal in the form of Badge Connect (Open Badges 2.1): the same status as every
 * answer there has. What is wrong with the request is 400, as in the Open Badges 3.0 API.
 *
 * @param status what went wrong
 */
record ConnectStatus(Status status) {

	static ConnectStatus of(ProblemView problem) {
		HttpStatus status = ImsxStatus.status(problem);
		return new ConnectStatus(new Status(problem.code() + ": " + problem.detail(), status.value(), word(status)));
	}

	private static String word(HttpStatus status) {
		return switch (status) {
			case UNAUTHORIZED -> "UNAUTHENTICATED";
			case FORBIDDEN -> "PERMISSION_DENIED";
			default -> status.name();
		};
	}

	/**
	 * What went wrong.
	 *
	 * @param error one sentence for the reader, with our code before it
	 * @param statusCode the HTTP status
	 * @param statusText the same in a word
	 */
	record Status(String error, int statusCode, String statusText) {
	}

}
