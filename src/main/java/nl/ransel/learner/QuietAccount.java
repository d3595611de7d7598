package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * An account as somebody sees it who asks whether anybody still uses it.
 *
 * @param learner whose
 * @param lastLogin when its owner last logged in
 * @param told what they were told about that
 */
public record QuietAccount(LearnerId learner, Instant lastLogin, Told told) {

	/** What counts: what was said about an earlier login is over since the latest. */
	public QuietAccount {
		told = told.since().equals(lastLogin) ? told : Told.nothing(lastLogin);
	}

	/**
	 * What somebody was told who did not log in.
	 *
	 * @param since the login after which they were told
	 * @param notices how many of the notices there are have had their turn
	 * @param warnedAt when they were first told that the account will be erased, or null
	 */
	public record Told(Instant since, int notices, @Nullable Instant warnedAt) {

		public static Told nothing(Instant since) {
			return new Told(since, 0, null);
		}

	}

}
