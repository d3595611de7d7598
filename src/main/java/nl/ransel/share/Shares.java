package nl.ransel.share;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where shares are kept. */
interface Shares {

	Mono<Share> add(Share share);

	/**
	 * The share whose link it is now, whoever made it and whatever its state. Of its
	 * visits only the latest come along, {@link Share#VISITS_AT_THE_DOOR} at most.
	 * @param link hash of the token
	 */
	Mono<Share> findByLink(String link);

	/**
	 * Whether it was the link of a share that was renewed since, or whose learner has
	 * been erased.
	 */
	Mono<Boolean> wasLink(String link);

	/** The share with this id if it is this learner's. */
	Mono<Share> find(LearnerId learner, String id);

	/**
	 * This learner's shares, newest first.
	 * @param after the cursor of the page before, or null for the first page
	 */
	Mono<Page<Share>> findAll(LearnerId learner, @Nullable String after, int size);

	/**
	 * Ends it if it is this learner's and still live. Gives the share as it then is, or
	 * empty when it is not this learner's.
	 */
	Mono<Share> end(LearnerId learner, String id, Instant now);

	/**
	 * Gives it a new link if it is this learner's and still live under the old one. Gives
	 * the share as it then is, or empty when nothing changed.
	 */
	Mono<Share> renew(LearnerId learner, Share old, Share renewed, Instant now);

	/**
	 * Counts a visit if the share is live at that moment, under this very link and with a
	 * view left, otherwise gives empty. Two readers never share the last view. Its visits
	 * do not come along.
	 */
	Mono<Share> visit(Share share, Visit visit);

	/**
	 * Counts a visit as {@link #visit} does, and only if the share shows the same as this
	 * one: neither it nor anything of its learner's has changed since.
	 * @return whether it was counted
	 */
	Mono<Boolean> visitUnchanged(Share share, Visit visit);

	/**
	 * Notes with each of this learner's shares that has not ended that something changed
	 * which it may show.
	 */
	Mono<Void> revise(LearnerId learner, Instant now);

	/**
	 * Counts a try at the access code before it is looked at; empty when the share is
	 * locked.
	 */
	Mono<Share> claimTry(String id, Instant now);

	/** Takes back a try that was right, unless its span is over. */
	Mono<Void> giveBackTry(String id, Instant since);

}
