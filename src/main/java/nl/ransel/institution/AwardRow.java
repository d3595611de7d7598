package nl.ransel.institution;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * The answer to one row of a stream, as JSON.
 *
 * @param row which one, from 1
 * @param reference the institution's own, when it could be read
 * @param result {@code accepted}, {@code duplicate} or {@code rejected}
 * @param code why it was rejected, stable and dotted
 * @param message the same in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwardRow(long row, @Nullable String reference, String result, @Nullable String code, @Nullable String message) {

	static AwardRow delivered(long row, Delivery delivery) {
		DeliveryView view = DeliveryView.of(delivery);
		return new AwardRow(row, view.reference(), view.result(), null, null);
	}

	static AwardRow rejected(long row, @Nullable String reference, Problem problem, MessageSource messages,
			Locale language) {
		String sentence = messages.getMessage("problem." + problem.code(), problem.arguments().toArray(),
				problem.code(), language);
		return new AwardRow(row, reference, "rejected", problem.code(), sentence);
	}

}
