package nl.ransel.institution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A badge an institution delivered. It waits without end; whoever comes for it decides.
 *
 * @param id follows from institution and reference, so that no two awards share those
 * @param institutionId who delivered it
 * @param institutionName what that was called at the time
 * @param reference the institution's own
 * @param recipientKey under which word it is filed
 * @param fingerprint of the request
 * @param receivedAt when
 * @param state what became of it
 * @param content what waits, or null once it is decided
 * @param decision how it ended, or null while it waits
 */
record Award(String id, String institutionId, String institutionName, String reference, String recipientKey,
		String fingerprint, Instant receivedAt, State state, @Nullable AwardContent content,
		@Nullable Decision decision) {

	/** What became of it. */
	enum State {

		WAITING, ACCEPTED, DECLINED, WITHDRAWN,
		/** Nobody is there to receive it. Its sender learns no more than that. */
		UNDELIVERABLE

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

	static Award arrived(Institution institution, AwardRequest request, String recipientKey, AwardContent content,
			Instant now) {
		return new Award(id(institution, request.reference()), institution.id(), institution.name(),
				request.reference(), recipientKey, request.fingerprint(), now, State.WAITING, content, null);
	}

	/** No reference holds a line feed, so the two cannot run into one another. */
	static String id(Institution institution, String reference) {
		try {
			byte[] both = (institution.id() + '\n' + reference).getBytes(StandardCharsets.UTF_8);
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(both));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
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

	/** It ends so, and its content leaves the inbox. */
	Award decided(State outcome, Decision how) {
		return new Award(this.id, this.institutionId, this.institutionName, this.reference, this.recipientKey,
				this.fingerprint, this.receivedAt, outcome, null, how);
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
