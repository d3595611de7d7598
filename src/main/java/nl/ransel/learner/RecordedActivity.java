package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;

/**
 * An entry of the log.
 *
 * @param id of this entry
 * @param learner whose log it is in
 * @param at when it happened
 * @param activity what happened
 * @param unseen whether it is a notice that the learner has not put away yet
 */
record RecordedActivity(String id, LearnerId learner, Instant at, Activity activity, boolean unseen) {

	/** Its place in the log: time, then id, in one string that sorts. */
	String place() {
		return "%015d-%s".formatted(this.at.toEpochMilli(), this.id);
	}

}
