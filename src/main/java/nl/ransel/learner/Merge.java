package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;

/**
 * One account becoming part of another. It is written down before anything moves, so that
 * what breaks off is taken up again.
 *
 * @param from the account that ends
 * @param to the account that stays
 * @param due when it is to be taken up (again)
 */
record Merge(LearnerId from, LearnerId to, Instant due) {

	/**
	 * The two accounts in a fixed order: they cannot become part of one another at the
	 * same time.
	 */
	String id() {
		boolean ordered = this.from.value().compareTo(this.to.value()) < 0;
		return ordered ? this.from + " " + this.to : this.to + " " + this.from;
	}

}
