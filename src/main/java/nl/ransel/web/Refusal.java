package nl.ransel.web;

import java.util.List;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ResponseStatusException;

/**
 * What an exception means to the one who asked: a status and a code. Everything nobody
 * expected is {@code unexpected}.
 *
 * @param status the HTTP status
 * @param code names the sentence
 * @param arguments values for the sentence
 * @param invalid the failed validation, when it is one
 */
record Refusal(HttpStatus status, String code, List<Object> arguments, @Nullable WebExchangeBindException invalid) {

	private Refusal(HttpStatus status, String code) {
		this(status, code, List.of(), null);
	}

	static Refusal of(Throwable cause) {
		if (cause instanceof Problem problem) {
			return new Refusal(status(problem.kind()), problem.code(), problem.arguments(), null);
		}
		if (cause instanceof AuthenticationException) {
			return new Refusal(HttpStatus.UNAUTHORIZED, "login.required");
		}
		if (cause instanceof AccessDeniedException) {
			return new Refusal(HttpStatus.FORBIDDEN, "forbidden");
		}
		if (cause instanceof WebExchangeBindException invalid) {
			return new Refusal(HttpStatus.BAD_REQUEST, "request.invalid", List.of(), invalid);
		}
		if (isTooLarge(cause)) {
			return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "request.too-large");
		}
		return (cause instanceof ResponseStatusException framework) ? of(framework) : unexpected();
	}

	boolean isUnexpected() {
		return this.status.is5xxServerError();
	}

	private static Refusal of(ResponseStatusException cause) {
		HttpStatus status = HttpStatus.resolve(cause.getStatusCode().value());
		if (status == null || status.is5xxServerError()) {
			return unexpected();
		}
		return switch (status) {
			case UNAUTHORIZED -> new Refusal(status, "login.required");
			case FORBIDDEN -> new Refusal(status, "forbidden");
			case NOT_FOUND -> new Refusal(status, "not-found");
			case METHOD_NOT_ALLOWED -> new Refusal(status, "request.method-not-allowed");
			case NOT_ACCEPTABLE -> new Refusal(status, "request.not-acceptable");
			case UNSUPPORTED_MEDIA_TYPE -> new Refusal(status, "request.media-type");
			case CONTENT_TOO_LARGE -> new Refusal(status, "request.too-large");
			default -> new Refusal(status, "request.unreadable");
		};
	}

	private static Refusal unexpected() {
		return new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
	}

	private static boolean isTooLarge(Throwable cause) {
		for (Throwable at = cause; at != null; at = at.getCause()) {
			if (at instanceof DataBufferLimitException) {
				return true;
			}
		}
		return false;
	}

	private static HttpStatus status(Problem.Kind kind) {
		return switch (kind) {
			case BAD_REQUEST -> HttpStatus.BAD_REQUEST;
			case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case CONFLICT -> HttpStatus.CONFLICT;
			case GONE -> HttpStatus.GONE;
			case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
			case UNPROCESSABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
			case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
		};
	}

}
