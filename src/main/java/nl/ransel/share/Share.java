package nl.ransel.share;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Activity;
import org.jspecify.annotations.Nullable;

/**
 * A grant to look, with the rules of when.
 *
 * @param id the hash of its token, so that knowing the id opens nothing
 * @param learner who granted it
 * @param label what the learner calls it; never shown to the reader
 * @param content what may be looked at
 * @param title what that was called when the share was made, for the learner's list
 * @param travels what goes along with the badges
 * @param sealedToken the token for the owner's own link and QR code, encrypted
 * @param createdAt when it was made
 * @param expiresAt from this moment on it opens no more
 * @param endedAt when the learner ended it, or null
 * @param views how often it was opened
 * @param visits the latest openings, newest last, at most {@link #VISITS_KEPT}
 */
record Share(String id, LearnerId learner, String label, ShareContent content, String title, Set<Travels> travels,
		byte[] sealedToken, Instant createdAt, Instant expiresAt, @Nullable Instant endedAt, long views,
		List<Visit> visits) {

	/** The count goes on; the log of times is kept short, as nobody needs more. */
	static final int VISITS_KEPT = 200;

	Share {
		travels = Set.copyOf(travels);
		visits = List.copyOf(visits);
	}

	boolean mayBeOpenedAt(Instant moment) {
		return stateAt(moment) == State.LIVE;
	}

	State stateAt(Instant moment) {
		if (this.endedAt != null) {
			return State.ENDED;
		}
		return moment.isBefore(this.expiresAt) ? State.LIVE : State.EXPIRED;
	}

	/** Ends it now, unless it had ended or expired before: then nothing changes. */
	Share end(Instant moment) {
		return mayBeOpenedAt(moment) ? with(moment, this.views, this.visits) : this;
	}

	Share visited(Visit visit) {
		List<Visit> log = new ArrayList<>(this.visits);
		log.add(visit);
		List<Visit> latest = log.subList(Math.max(0, log.size() - VISITS_KEPT), log.size());
		return with(this.endedAt, this.views + 1, latest);
	}

	@Nullable Instant lastVisitAt() {
		return this.visits.isEmpty() ? null : this.visits.get(this.visits.size() - 1).at();
	}

	/** Its place in the learner's list; sorts as text and is unique. */
	String position() {
		return "%014d.%s".formatted(this.createdAt.toEpochMilli(), this.id);
	}

	/** What the learner's log calls it. */
	Activity.Subject subject() {
		return Activity.Subject.share(this.id, this.label);
	}

	/** The names of what goes along, in a fixed order. */
	List<String> fields() {
		return this.travels.stream().sorted().map(Travels::name).toList();
	}

	private Share with(@Nullable Instant ended, long count, List<Visit> log) {
		return new Share(this.id, this.learner, this.label, this.content, this.title, this.travels, this.sealedToken,
				this.createdAt, this.expiresAt, ended, count, log);
	}

	/** What the learner sees of it at a glance. */
	enum State {

		LIVE, EXPIRED, ENDED

	}

}
