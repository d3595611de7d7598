package nl.ransel.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;

/** Puts a refusal into the reader's words. */
@Component
class Problems {

	private final MessageSource messages;

	Problems(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * @param correlationId what the reader can give us to find the cause by
	 */
	ProblemView view(Refusal refusal, Locale language, String correlationId) {
		Object[] arguments = refusal.isUnexpected() ? new Object[] { correlationId } : refusal.arguments().toArray();
		return ProblemView.of(refusal.status(), title(refusal.status(), language),
				sentence(refusal.code(), arguments, language), refusal.code(), next(refusal),
				errors(refusal, language));
	}

	/**
	 * Whoever lacks a recent login gets one there; the page adds where to come back to.
	 */
	private static @Nullable String next(Refusal refusal) {
		return refusal.code().equals("login.step-up") ? LoginStart.PATH + "?stepup=" + refusal.arguments().get(0)
				: null;
	}

	/** The words on the way back to the start. */
	String home(Locale language) {
		return this.messages.getMessage("web.home", null, language);
	}

	private String title(HttpStatus status, Locale language) {
		return this.messages.getMessage("problem.title." + status.value(), null, status.getReasonPhrase(), language);
	}

	private String sentence(String code, Object[] arguments, Locale language) {
		try {
			return this.messages.getMessage("problem." + code, arguments, language);
		}
		catch (NoSuchMessageException ex) {
			return this.messages.getMessage("problem.without-words", new Object[] { code }, language);
		}
	}

	private @Nullable List<ProblemView.FieldError> errors(Refusal refusal, Locale language) {
		if (refusal.invalid() == null) {
			return null;
		}
		return refusal.invalid()
			.getAllErrors()
			.stream()
			.map((error) -> new ProblemView.FieldError((error instanceof FieldError field) ? field.getField() : "",
					this.messages.getMessage(error, language)))
			.toList();
	}

}
