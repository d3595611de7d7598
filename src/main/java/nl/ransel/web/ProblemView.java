package nl.ransel.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A refusal as RFC 9457 problem details.
 *
 * @param type always {@code about:blank}: the code says more than an address would
 * @param title the status in words
 * @param status the HTTP status
 * @param detail one sentence for the reader
 * @param code stable and dotted, for programs
 * @param next where to go to be allowed after all
 * @param errors what is wrong with which field
 */
record ProblemView(String type, String title, int status, String detail, String code,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FieldError> errors) {

	static ProblemView of(HttpStatus status, String title, String detail, String code, @Nullable String next,
			@Nullable List<FieldError> errors) {
		return new ProblemView("about:blank", title, status.value(), detail, code, next, errors);
	}

	/** One field that cannot stay as it is. */
	record FieldError(String field, String message) {
	}

}
