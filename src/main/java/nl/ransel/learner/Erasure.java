package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;

/**
 * That an account is being erased.
 *
 * @param learner whose
 * @param due when it is to be taken up (again)
 * @param swept whether all of it was gone once: then it is only looked at once more
 */
record Erasure(LearnerId learner, Instant due, boolean swept) {

	/** To be taken up again then. */
	Erasure at(Instant again) {
		return new Erasure(this.learner, again, this.swept);
	}

}
