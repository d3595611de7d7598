package nl.ransel.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.StepUp;
import org.jspecify.annotations.Nullable;

/**
 * What a login that is under way is for. It is kept in the session, beside the state that
 * the answer of the provider must bring along, and holds for one login.
 *
 * @param purpose of the login
 * @param learner who asked, or null when nobody was logged in
 * @param level what it must show
 * @param startedAt when
 */
record LoginIntent(Purpose purpose, @Nullable LearnerId learner, StepUp level, Instant startedAt) {

	/** Longer than anybody looks for a password, shorter than a lunch. */
	static final Duration LASTS = Duration.ofMinutes(15);

	static final LoginIntent ENTER = new LoginIntent(Purpose.ENTER, null, StepUp.NONE, Instant.EPOCH);

	private static final String ATTRIBUTE = "login.intent";

	/** What for. */
	enum Purpose {

		/** To come in. */
		ENTER,
		/** To show once more that it is the same person. */
		STEP_UP,
		/** To link another identity to the account. */
		LINK

	}

	void keepIn(Map<String, Object> session) {
		session.put(ATTRIBUTE, "%s %s %s %s".formatted(this.purpose, (this.learner != null) ? this.learner : "-",
				this.level, this.startedAt));
	}

	/**
	 * What the login under way is for; one that nobody noted, or long ago, is to come in.
	 */
	static LoginIntent in(Map<String, Object> session, Instant now) {
		if (!(session.get(ATTRIBUTE) instanceof String kept)) {
			return ENTER;
		}
		String[] parts = kept.split(" ");
		LoginIntent intent = new LoginIntent(Purpose.valueOf(parts[0]),
				parts[1].equals("-") ? null : new LearnerId(parts[1]), StepUp.valueOf(parts[2]),
				Instant.parse(parts[3]));
		return intent.startedAt.plus(LASTS).isBefore(now) ? ENTER : intent;
	}

	static void forget(Map<String, Object> session) {
		session.remove(ATTRIBUTE);
	}

}
