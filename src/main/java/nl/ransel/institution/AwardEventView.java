package nl.ransel.institution;

import java.time.Instant;

/**
 * That an award was decided, as JSON for its institution's webhook.
 *
 * @param id the same at every attempt
 * @param type {@code award.accepted}, {@code award.declined}, {@code award.withdrawn} or
 * {@code award.lapsed}
 * @param timestamp when it was decided
 * @param data what the institution would hear if it asked
 */
record AwardEventView(String id, String type, Instant timestamp, AwardStateView data) {

	static AwardEventView of(Award award) {
		AwardStateView state = AwardStateView.of(award);
		Instant at = (state.decidedAt() != null) ? state.decidedAt() : award.receivedAt();
		return new AwardEventView("msg_" + award.id(), "award." + state.state(), at, state);
	}

}
