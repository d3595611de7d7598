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
 * @param id what the learner's own pages know it by; knowing it opens nothing
 * @param link the hash of the token in its link, which changes when it is renewed
 * @param learner who granted it
 * @param label what the learner calls it; never shown to the reader
 * @param content what may be looked at
 * @param title what that was called when the share was made, for the learner's list
 * @param travels what goes along with the badges
 * @param conditions what holds for the reader
 * @param sealedToken the token for the owner's own link and QR code, encrypted
 * @param createdAt when it was made
 * @param expiresAt from this moment on it opens no more
 * @param endedAt when the learner ended it, or null
 * @param views how often it was opened
 * @param visits the latest openings, newest last, at most {@link #VISITS_KEPT}
 * @param tries the access codes tried lately
 * @param revision how often something of the learner's changed that it may show
 */
record Share(String id, String link, LearnerId learner, String label, ShareContent content, String title,
		Set<Travels> travels, Conditions conditions, byte[] sealedToken, Instant createdAt, Instant expiresAt,
		@Nullable Instant endedAt, long views, List<Visit> visits, Tries tries, long revision) {

	/** The count goes on; the log of times is kept short, as nobody needs more. */
	static final int VISITS_KEPT = 200;

	/** Enough to know who has just been here. */
	static final int VISITS_AT_THE_DOOR = 20;

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
		if (!moment.isBefore(this.expiresAt)) {
			return State.EXPIRED;
		}
		return this.conditions.allowsAnotherAfter(this.views) ? State.LIVE : State.USED_UP;
	}

	/** Ends it now, unless it had ended or expired before: then nothing changes. */
	Share end(Instant moment) {
		boolean over = this.endedAt != null || !moment.isBefore(this.expiresAt);
		return over ? this : with(moment, this.views, this.visits, this.tries);
	}

	/** The same under a new link; the old one opens nothing any more. */
	Share renewed(String newLink, byte[] newSealedToken) {
		return new Share(this.id, newLink, this.learner, this.label, this.content, this.title, this.travels,
				this.conditions, newSealedToken, this.createdAt, this.expiresAt, this.endedAt, this.views, this.visits,
				Tries.NONE, this.revision);
	}

	/** The same after something changed that it may show. */
	Share revised() {
		return new Share(this.id, this.link, this.learner, this.label, this.content, this.title, this.travels,
				this.conditions, this.sealedToken, this.createdAt, this.expiresAt, this.endedAt, this.views,
				this.visits, this.tries, this.revision + 1);
	}

	/** Whether it shows what that one shows: neither it nor the learner has changed. */
	boolean showsTheSameAs(Share other) {
		return this.id.equals(other.id) && this.link.equals(other.link) && this.learner.equals(other.learner)
				&& this.revision == other.revision && this.content.equals(other.content)
				&& this.travels.equals(other.travels);
	}

	Share tried(Tries now) {
		return with(this.endedAt, this.views, this.visits, now);
	}

	Share visited(Visit visit) {
		List<Visit> log = new ArrayList<>(this.visits);
		log.add(visit);
		List<Visit> latest = log.subList(Math.max(0, log.size() - VISITS_KEPT), log.size());
		return with(this.endedAt, this.views + 1, latest, this.tries);
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

	private Share with(@Nullable Instant ended, long count, List<Visit> log, Tries lately) {
		return new Share(this.id, this.link, this.learner, this.label, this.content, this.title, this.travels,
				this.conditions, this.sealedToken, this.createdAt, this.expiresAt, ended, count, log, lately,
				this.revision);
	}

	/** What the learner sees of it at a glance. */
	enum State {

		LIVE, EXPIRED, ENDED,
		/** Opened as often as it might be. */
		USED_UP

	}

}
