package nl.ransel.institution;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * A delivery, or a row that was refused, as JSON for the institution's staff.
 *
 * @param position its place in the list
 * @param reference the institution's own
 * @param state as machines get it, or {@code refused}
 * @param receivedAt when it came in, or was refused
 * @param decidedAt when it stopped waiting
 * @param achievement what it is for
 * @param reason the learner's for declining, when one was given
 * @param code why it was refused
 * @param message the same as a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StaffDeliveryView(@JsonIgnore String position, String reference, String state, Instant receivedAt,
		@Nullable Instant decidedAt, @Nullable String achievement, @Nullable String reason, @Nullable String code,
		@Nullable String message) {

	static final Comparator<StaffDeliveryView> NEWEST = Comparator.comparing(StaffDeliveryView::position).reversed();

	static StaffDeliveryView of(Award award) {
		AwardStateView view = AwardStateView.of(award);
		return new StaffDeliveryView(award.position(), view.reference(), view.state(), view.receivedAt(),
				view.decidedAt(), view.achievement(), view.reason(), null, null);
	}

	static StaffDeliveryView of(RefusedRow row, MessageSource messages, Locale language) {
		return new StaffDeliveryView(row.position(), row.reference(), StaffSearch.REFUSED, row.at(), null, null, null,
				row.code(), row.sentence(messages, language));
	}

}
