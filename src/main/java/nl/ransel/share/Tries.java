package nl.ransel.share;

import java.time.Duration;
import java.time.Instant;

/**
 * The access codes tried at a share lately. A try is counted before the code is looked
 * at, so that many at once gain nothing, and a right one is given back. After
 * {@link #MOST} wrong ones the share is locked, for the right code too, until
 * {@link #SPAN} after the first of them: 480 guesses a day at most.
 *
 * @param since when the first of them came
 * @param count how many there were
 */
record Tries(Instant since, int count) {

	static final int MOST = 5;

	static final Duration SPAN = Duration.ofMinutes(15);

	static final Tries NONE = new Tries(Instant.EPOCH, 0);

	boolean areOverAt(Instant now) {
		return !this.since.isAfter(now.minus(SPAN));
	}

	boolean lockAt(Instant now) {
		return !areOverAt(now) && this.count >= MOST;
	}

	/** With one more; ask {@link #lockAt} first. */
	Tries another(Instant now) {
		return areOverAt(now) ? new Tries(now, 1) : new Tries(this.since, this.count + 1);
	}

	Tries oneLess() {
		return new Tries(this.since, Math.max(0, this.count - 1));
	}

	Instant until() {
		return this.since.plus(SPAN);
	}

}
