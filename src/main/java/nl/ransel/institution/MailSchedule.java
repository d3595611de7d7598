package nl.ransel.institution;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * When the recipient of an award is mailed: once when it came, and after three and eight
 * weeks if it waits then. What was missed while the service stood still is not made up
 * for.
 *
 * @param gather how long after an award the first mail goes
 */
record MailSchedule(Duration gather) {

	private static final Duration REMINDER = Duration.ofDays(21);

	private static final Duration LAST_REMINDER = Duration.ofDays(56);

	Instant first(Instant receivedAt) {
		return receivedAt.plus(this.gather);
	}

	/** When its recipient is mailed next, or null when never again. */
	@Nullable Instant next(Award award, Instant now) {
		Instant due = due(award);
		Instant done = due.isAfter(now) ? due : now;
		return Stream.of(REMINDER, LAST_REMINDER)
			.map(award.receivedAt()::plus)
			.filter((moment) -> moment.isAfter(done))
			.findFirst()
			.orElse(null);
	}

	/** Whether the mail that is due now reminds of an earlier one. */
	boolean reminds(Award award) {
		return !due(award).isBefore(award.receivedAt().plus(REMINDER));
	}

	private static Instant due(Award award) {
		Award.Notice notice = award.notice();
		return (notice != null && notice.due() != null) ? notice.due() : award.receivedAt();
	}

}
