package nl.ransel.institution;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import nl.ransel.kernel.Problem;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * A push that was refused, for the institution's staff. It names no recipient, and holds
 * nothing of the badge but what the refusal itself says.
 *
 * @param id that of the award it would have become: the newest refusal of a reference
 * stands for all
 * @param institutionId who sent it
 * @param reference the institution's own
 * @param code why it was refused, stable and dotted
 * @param arguments for the sentence: values, or keys of words
 * @param at when
 */
record RefusedRow(String id, String institutionId, String reference, String code, List<String> arguments, Instant at) {

	private static final int LONGEST = 300;

	RefusedRow {
		arguments = List.copyOf(arguments);
	}

	static RefusedRow of(Institution institution, String reference, Problem problem, Instant at) {
		return new RefusedRow(Award.id(institution, reference), institution.id(), reference, problem.code(),
				problem.arguments().stream().map(RefusedRow::plain).map(RefusedRow::cut).toList(), at);
	}

	/** Its place among the deliveries; sorts as text and is unique. */
	String position() {
		return "%014d.%s".formatted(this.at.toEpochMilli(), this.id);
	}

	String sentence(MessageSource messages, Locale language) {
		Object[] values = this.arguments.stream()
			.map((value) -> messages.getMessage(value, null, value, language))
			.toArray();
		return messages.getMessage("problem." + this.code, values, this.code, language);
	}

	/** Words in any language are kept by their key. */
	private static String plain(Object argument) {
		String[] keys = (argument instanceof MessageSourceResolvable words) ? words.getCodes() : null;
		return (keys != null && keys.length > 0) ? keys[0] : String.valueOf(argument);
	}

	/** Whether this award came under its reference after all. */
	boolean madeGoodBy(Award award) {
		return this.id.equals(award.id()) && !award.receivedAt().isBefore(this.at);
	}

	private static String cut(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
	}

}
