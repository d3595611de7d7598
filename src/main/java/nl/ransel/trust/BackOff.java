package nl.ransel.trust;

import java.time.Duration;

/**
 * How long to leave alone what failed: twice as long after each failure in a row.
 *
 * @param first after the first failure
 * @param most and never longer than this
 */
public record BackOff(Duration first, Duration most) {

	/**
	 * The time to wait after so many failures in a row, of which there is at least one.
	 */
	public Duration after(int failures) {
		Duration wait = this.first.multipliedBy(1L << Math.min(failures - 1, 30));
		return (wait.compareTo(this.most) > 0) ? this.most : wait;
	}

}
