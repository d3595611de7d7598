package nl.ransel.connection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * What one fetch came to, as JSON.
 *
 * @param at when it began
 * @param found badges the platform gave
 * @param added new ones
 * @param renewed ones that took the place of an older one
 * @param known ones that were there already
 * @param pending of those that came in, the ones for somebody the learner has not shown
 * to be
 * @param flawed of those that came in, the ones not valid now or not to be checked
 * @param left ones that stayed outside
 * @param refusals those, at most twenty
 * @param trouble why it did not come to its end, in a sentence, or null
 */
record HarvestView(Instant at, int found, int added, int renewed, int known, int pending, int flawed, int left,
		List<RefusalView> refusals, @Nullable String trouble) {

	static HarvestView of(Harvest harvest, MessageSource messages, Locale language) {
		Trouble trouble = harvest.trouble();
		return new HarvestView(harvest.at(), harvest.found(), harvest.added(), harvest.renewed(), harvest.known(),
				harvest.pending(), harvest.flawed(), harvest.left(),
				harvest.refused().stream().map((one) -> RefusalView.of(one, messages, language)).toList(),
				(trouble != null) ? messages.getMessage("problem." + trouble.code(), null, language) : null);
	}

	/**
	 * A badge that stayed outside.
	 *
	 * @param place in the order they came
	 * @param name what it is for, where that is proven
	 * @param reason in a sentence
	 */
	record RefusalView(int place, @Nullable String name, String reason) {

		static RefusalView of(Refused refused, MessageSource messages, Locale language) {
			String reason = refused.reason();
			Object[] why = { (reason != null) ? messages.getMessage(reason, null, reason, language) : "" };
			return new RefusalView(refused.place(), refused.name(),
					messages.getMessage("problem." + refused.code(), why, language));
		}

	}

}
