package nl.ransel.institution;

import java.time.Instant;
import java.util.Locale;

import nl.ransel.learner.Learner;
import nl.ransel.verify.ReportView;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * An award in the inbox, as JSON.
 *
 * @param id in Ransel
 * @param institutionId who delivered it
 * @param institutionName what that is called
 * @param receivedAt when
 * @param waitsUntil when it is gone, if it ever is
 * @param message from the institution
 * @param hasImage whether {@code /api/awards/{id}/image} gives a picture
 * @param report of the verification on arrival, with the recipient question answered for
 * this learner
 */
record AwardView(String id, String institutionId, String institutionName, Instant receivedAt,
		@Nullable Instant waitsUntil, @Nullable String message, boolean hasImage, ReportView report) {

	static AwardView of(Award award, AwardContent content, Learner learner, MessageSource messages, Locale language) {
		return new AwardView(award.id(), award.institutionId(), award.institutionName(), award.receivedAt(),
				award.waitsUntil(), content.message(), content.image() != null,
				ReportView.of(content.report().forRecipient(learner.proven()), messages, language));
	}

}
