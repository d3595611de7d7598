package nl.ransel.connection;

import java.time.Duration;
import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A learner's word that their badges on a platform are fetched.
 *
 * @param id unguessable
 * @param learner whose
 * @param hostId which platform
 * @param title what it was called then
 * @param address where it is
 * @param connectedAt when the learner last allowed it
 * @param tokens what lets Ransel in; null when the platform no longer does
 * @param nextAt when the next fetch is due
 * @param restUntil until when the platform asks to be left alone, or null
 * @param failures fetches in a row that got no answer
 * @param since from when badges may be new, or null when none were fetched completely
 * @param last what the last fetch came to, or null when there was none
 */
record Connection(String id, LearnerId learner, String hostId, String title, String address, Instant connectedAt,
		@Nullable Tokens tokens, Instant nextAt, @Nullable Instant restUntil, int failures, @Nullable Instant since,
		@Nullable Harvest last) {

	/** When nothing is due any more. */
	static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

	/** Open Badges 3.0, API: after a failure that names no time, and twice. */
	private static final Duration RETRY = Duration.ofMinutes(30);

	private static final int RETRIES = 2;

	/** Two clocks are never quite the same. */
	private static final Duration OVERLAP = Duration.ofMinutes(10);

	static Connection made(String id, LearnerId learner, Host host, Tokens tokens, Instant now) {
		return new Connection(id, learner, host.id(), host.description().title(), host.address().value(), now, tokens,
				now, null, 0, null, null);
	}

	/** Allowed once more. */
	Connection renewed(Host host, Tokens fresh, Instant now) {
		return new Connection(this.id, this.learner, this.hostId, host.description().title(), this.address, now, fresh,
				now, null, 0, this.since, this.last);
	}

	Connection with(Tokens fresh) {
		return new Connection(this.id, this.learner, this.hostId, this.title, this.address, this.connectedAt, fresh,
				this.nextAt, this.restUntil, this.failures, this.since, this.last);
	}

	/** Whether it can be fetched from while the learner is not there. */
	boolean isAutomatic() {
		return this.tokens != null && this.tokens.refresh() != null;
	}

	/** Whether the platform asked to be left alone for a while yet. */
	boolean rests(Instant now) {
		return this.restUntil != null && this.restUntil.isAfter(now);
	}

	/**
	 * How it goes on after a fetch.
	 * @param wait how long the platform asks to be left alone, or null
	 * @param every how long after a fetch the next is due
	 */
	Connection after(Harvest harvest, @Nullable Duration wait, Duration every, Instant now) {
		Trouble trouble = harvest.trouble();
		if (trouble == Trouble.LOST || trouble == Trouble.CLIENT) {
			return settled(null, NEVER, null, 0, this.since, harvest);
		}
		if (trouble == Trouble.SILENT) {
			int count = this.failures + 1;
			Duration pause = (wait != null) ? wait : (count <= RETRIES) ? RETRY : every;
			Instant rest = (wait != null) ? now.plus(wait) : null;
			return settled(this.tokens, due(now.plus(pause)), rest, count, this.since, harvest);
		}
		Instant from = (trouble == null) ? harvest.at().minus(OVERLAP) : this.since;
		return settled(this.tokens, due(now.plus(every)), null, 0, from, harvest);
	}

	private Instant due(Instant at) {
		return isAutomatic() ? at : NEVER;
	}

	private Connection settled(@Nullable Tokens left, Instant next, @Nullable Instant rest, int count,
			@Nullable Instant from, Harvest harvest) {
		return new Connection(this.id, this.learner, this.hostId, this.title, this.address, this.connectedAt, left,
				next, rest, count, from, harvest);
	}

}
