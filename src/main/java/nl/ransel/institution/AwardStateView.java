package nl.ransel.institution;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of an award, as JSON for its institution.
 *
 * @param reference the institution's own
 * @param state {@code waiting}, {@code accepted}, {@code declined}, {@code withdrawn},
 * {@code undeliverable} or {@code lapsed}
 * @param receivedAt when it was delivered here
 * @param waitsUntil when it stops waiting, if it ever does
 * @param decidedAt when it stopped waiting
 * @param achievement what it is for
 * @param reason the learner's for declining, when one was given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwardStateView(String reference, String state, Instant receivedAt, @Nullable Instant waitsUntil,
		@Nullable Instant decidedAt, @Nullable String achievement, @Nullable String reason) {

	static AwardStateView of(Award award) {
		Award.Decision decision = award.decision();
		return new AwardStateView(award.reference(), award.state().name().toLowerCase(Locale.ROOT), award.receivedAt(),
				award.waitsUntil(), (decision != null) ? decision.at() : null,
				(award.awardedFor() != null) ? award.awardedFor().name() : null,
				(decision != null) ? decision.reason() : null);
	}

}
