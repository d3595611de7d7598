package nl.ransel.mail;

import java.time.Duration;
import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A written mail that waits to be sent.
 *
 * @param id of this mail
 * @param to the address
 * @param subject one line
 * @param text for who reads no HTML
 * @param html the same
 * @param leave the address at which mail of this kind is stopped, or null
 * @param until when it is of no use any more
 * @param due when it is to be tried (again)
 * @param attempts how often it was tried
 * @param about the learner it is written for, or null
 */
record Outgoing(String id, String to, String subject, String text, String html, @Nullable String leave, Instant until,
		Instant due, int attempts, @Nullable LearnerId about) {

	private static final Duration FIRST = Duration.ofSeconds(15);

	private static final Duration LONGEST = Duration.ofMinutes(30);

	/**
	 * When to try again if this attempt fails: twice as long each time, up to a bound.
	 */
	Instant again(Instant now) {
		Duration wait = FIRST.multipliedBy(1L << Math.min(this.attempts, 10));
		return now.plus((wait.compareTo(LONGEST) < 0) ? wait : LONGEST);
	}

	boolean isOfUse(Instant now) {
		return now.isBefore(this.until);
	}

}
