package nl.ransel.institution;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A delivery, for whoever counts.
 *
 * @param achievementId the achievement's id, or its title when it has none
 * @param achievement its title
 * @param receivedAt when it came in
 * @param person the same for two deliveries to one person, as far as known; says nothing
 * else
 * @param outcome what became of it
 * @param learner who decided, or null
 * @param credentialId what it became in their backpack, or null
 */
public record DeliveredAward(String achievementId, String achievement, Instant receivedAt, String person,
		Outcome outcome, @Nullable LearnerId learner, @Nullable String credentialId) {

	/**
	 * What became of a delivery that was not taken back and still has somebody it is for.
	 */
	public enum Outcome {

		WAITING, ACCEPTED, DECLINED, LAPSED

	}

	static @Nullable DeliveredAward of(Award award) {
		AwardedFor what = award.awardedFor();
		boolean counts = award.state() != Award.State.WITHDRAWN && award.state() != Award.State.UNDELIVERABLE;
		if (what == null || !counts) {
			return null;
		}
		Award.Decision decision = award.decision();
		LearnerId learner = (decision != null) ? decision.learner() : null;
		return new DeliveredAward((what.id() != null) ? what.id() : what.name(), what.name(), award.receivedAt(),
				(learner != null) ? learner.value() : award.recipientKey(), Outcome.valueOf(award.state().name()),
				learner, (decision != null) ? decision.credentialId() : null);
	}

}
