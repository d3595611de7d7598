package nl.ransel.institution;

import java.time.Duration;
import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Sha256;
import nl.ransel.trust.BackOff;
import org.jspecify.annotations.Nullable;

/**
 * A badge an institution delivered. It waits, without end unless the operator set a term;
 * whoever comes for it decides.
 *
 * @param id follows from institution and reference, so that no two awards share those
 * @param institutionId who delivered it
 * @param institutionName what that was called at the time
 * @param reference the institution's own
 * @param recipientKey under which word it is filed
 * @param fingerprint of the request
 * @param receivedAt when
 * @param state what became of it
 * @param awardedFor what it is for, or null for one from before that was kept
 * @param content what waits, or null once it is decided
 * @param notice for whom it waits, or null once it is decided
 * @param decision how it ended, or null while it waits
 * @param untold what its institution must still be told, or null
 */
record Award(String id, String institutionId, String institutionName, String reference, String recipientKey,
		String fingerprint, Instant receivedAt, State state, @Nullable AwardedFor awardedFor,
		@Nullable AwardContent content, @Nullable Notice notice, @Nullable Decision decision, @Nullable Untold untold) {

	/** What became of it. */
	enum State {

		WAITING, ACCEPTED, DECLINED, WITHDRAWN,
		/** Nobody is there to receive it. Its sender learns no more than that. */
		UNDELIVERABLE,
		/** Nobody came for it within the operator's term. */
		LAPSED

	}

	/**
	 * How it ended.
	 *
	 * @param at when
	 * @param learner who decided, or null when the institution did
	 * @param credentialId what it became in the backpack
	 * @param reason the learner's for declining
	 */
	record Decision(Instant at, @Nullable LearnerId learner, @Nullable String credentialId, @Nullable String reason) {
	}

	/**
	 * For whom it waits, until when, and when they are mailed about it.
	 *
	 * @param to the recipient, sealed
	 * @param due when they are mailed (again), or null when they are not
	 * @param until when it stops waiting, or null for never. It is what its sender was
	 * told when it came: another term afterwards does not change it
	 */
	record Notice(String to, @Nullable Instant due, @Nullable Instant until) {
	}

	/**
	 * Its institution is still to be told how it ended. Stored in the same write as the
	 * decision: so it is never lost, and there is one for each award.
	 *
	 * @param due when that is to be tried (again)
	 * @param attempts how often it was tried
	 */
	record Untold(Instant due, int attempts) {

		private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(30), Duration.ofHours(6));

		/** One attempt further, if that fails. */
		Untold tried(Instant now) {
			return new Untold(now.plus(BACK_OFF.after(this.attempts + 1)), this.attempts + 1);
		}

		/** Not before that. */
		Untold notBefore(Instant moment) {
			return new Untold(moment.isAfter(this.due) ? moment : this.due, this.attempts);
		}

	}

	static Award arrived(Institution institution, AwardRequest request, String recipientKey, AwardContent content,
			Instant now) {
		return new Award(id(institution, request.reference()), institution.id(), institution.name(),
				request.reference(), recipientKey, request.fingerprint(), now, State.WAITING,
				AwardedFor.of(content.report()), content, null, null, null);
	}

	/** No reference holds a line feed, so the two cannot run into one another. */
	static String id(Institution institution, String reference) {
		return Sha256.text(institution.id() + '\n' + reference);
	}

	/**
	 * The same request again, which changes nothing; another one under its reference is
	 * refused.
	 */
	Award repeatedBy(AwardRequest request) {
		if (!this.fingerprint.equals(request.fingerprint())) {
			throw Problem.conflict("award.reference-used");
		}
		return this;
	}

	boolean waits() {
		return this.state == State.WAITING;
	}

	/** When it stops waiting, or null when it never does or waits no more. */
	@Nullable Instant waitsUntil() {
		return (this.notice != null) ? this.notice.until() : null;
	}

	Award with(@Nullable Notice other) {
		return new Award(this.id, this.institutionId, this.institutionName, this.reference, this.recipientKey,
				this.fingerprint, this.receivedAt, this.state, this.awardedFor, this.content, other, this.decision,
				this.untold);
	}

	Award with(@Nullable Untold other) {
		return new Award(this.id, this.institutionId, this.institutionName, this.reference, this.recipientKey,
				this.fingerprint, this.receivedAt, this.state, this.awardedFor, this.content, this.notice,
				this.decision, other);
	}

	/**
	 * It ends so: its content leaves the inbox, and for whom it was is forgotten.
	 * @param untold what its institution is to be told, or null when it did not ask
	 */
	Award decided(State outcome, Decision how, @Nullable Untold untold) {
		return new Award(this.id, this.institutionId, this.institutionName, this.reference, this.recipientKey,
				this.fingerprint, this.receivedAt, outcome, this.awardedFor, null, null, how, untold);
	}

	/** Whether this learner has already ended it so. */
	boolean decidedBy(LearnerId learner, State outcome) {
		return this.state == outcome && this.decision != null && learner.equals(this.decision.learner());
	}

	/** Its place in an inbox; sorts as text and is unique. */
	String position() {
		return "%014d.%s".formatted(this.receivedAt.toEpochMilli(), this.id);
	}

}
