package nl.ransel.backpack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.Learner;
import nl.ransel.learner.LearnerEvents;
import nl.ransel.learner.Learners;
import nl.ransel.verify.Verified;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** A learner looks at what they keep, writes with it, checks it again, throws it away. */
@Component
class CredentialShelf {

	/** A source is asked anew for one badge no more often than this. */
	private static final Duration ENOUGH = Duration.ofSeconds(10);

	private final CredentialStore credentials;

	private final BadgeImageStore images;

	private final Illustrating illustrating;

	private final Learners learners;

	private final LearnerEvents events;

	private final Activities activities;

	private final Rechecking rechecking;

	private final Clock clock;

	CredentialShelf(CredentialStore credentials, BadgeImageStore images, Illustrating illustrating, Learners learners,
			LearnerEvents events, Activities activities, Rechecking rechecking, Clock clock) {
		this.credentials = credentials;
		this.images = images;
		this.illustrating = illustrating;
		this.learners = learners;
		this.events = events;
		this.activities = activities;
		this.rechecking = rechecking;
		this.clock = clock;
	}

	/**
	 * One page. Verdict and ownership depend on the time and on what the learner has
	 * proven, so no index knows them: a list that filters on them reads on through the
	 * learner's own credentials, of which there is a most, until the page is full.
	 */
	Mono<Page<OwnCredential>> list(LearnerId id, CredentialQuery query) {
		return learner(this.learners, id).flatMap((learner) -> list(learner, query));
	}

	private Mono<Page<OwnCredential>> list(Learner learner, CredentialQuery query) {
		return this.credentials.list(learner.id(), query.order(), query.question(), query.after(), query.most())
			.map((kept) -> seen(kept, learner))
			.filter(query::wants)
			.take(query.limit() + 1L)
			.collectList()
			.map((fetched) -> Page.cut(fetched, query.limit(), (own) -> query.order().cursorAfter(own.kept())));
	}

	Mono<OwnCredential> find(LearnerId learner, String id) {
		return seen(learner, this.credentials.find(learner, id));
	}

	/** With the original bytes. */
	Mono<KeptCredential> original(LearnerId learner, String id) {
		return this.credentials.findWhole(learner, id).switchIfEmpty(unknown());
	}

	Mono<BadgeImage> image(LearnerId learner, String id) {
		return this.illustrating.image(learner, id)
			.switchIfEmpty(Mono.error(() -> Problem.notFound("credential.without-image")));
	}

	Mono<OwnCredential> annotate(LearnerId learner, String id, @Nullable String note) {
		String words = (note == null || note.isBlank()) ? null : note.strip();
		return seen(learner, this.credentials.annotate(learner, id, words).flatMap(this::announce));
	}

	/**
	 * Verifies the original bytes again, now. A picture that could not be had before gets
	 * another chance.
	 */
	Mono<OwnCredential> check(LearnerId learner, String id) {
		return seen(learner,
				this.credentials.find(learner, id)
					.flatMap(this::checked)
					.delayUntil((kept) -> noted(kept, Activity.Kind.CHECKED)));
	}

	private Mono<ListedCredential> checked(ListedCredential kept) {
		return this.rechecking.check(kept, mustBeSaidSince(kept))
			.flatMap((done) -> done.credential().hasImage() ? Mono.just(done.credential())
					: illustrated(done.credential(), done.badge()))
			.flatMap(this::announce)
			// changed by somebody else meanwhile, who checked it too
			.switchIfEmpty(this.credentials.find(kept.learner(), kept.id()));
	}

	/** Whoever asks again and again is answered from what their last question brought. */
	private @Nullable Instant mustBeSaidSince(ListedCredential kept) {
		Instant now = this.clock.instant();
		Instant failed = kept.watch().failedAt();
		Instant tried = (failed != null) ? failed : kept.report().verifiedAt();
		return now.isBefore(tried.plus(ENOUGH)) ? null : now;
	}

	private Mono<ListedCredential> illustrated(ListedCredential stored, Verified badge) {
		return this.illustrating.illustrate(stored.learner(), stored.id(), badge).defaultIfEmpty(stored);
	}

	/**
	 * The picture goes first: while the credential is there, deleting can be tried again.
	 * Shared pages hear of it before the log is written, so a log that fails does not
	 * leave them showing it.
	 */
	Mono<Void> delete(LearnerId learner, String id) {
		return this.credentials.find(learner, id)
			.switchIfEmpty(unknown())
			.delayUntil((kept) -> this.images.delete(learner, id))
			.filterWhen((kept) -> this.credentials.delete(learner, id))
			.switchIfEmpty(unknown())
			.delayUntil((kept) -> this.events.changed(learner, LearnerEvents.Topic.BACKPACK))
			.flatMap((kept) -> noted(kept, Activity.Kind.REMOVED));
	}

	private Mono<Void> noted(ListedCredential kept, Activity.Kind kind) {
		return this.activities.record(kept.learner(), Activity.of(kind).about(kept.subject()));
	}

	private Mono<OwnCredential> seen(LearnerId id, Mono<ListedCredential> kept) {
		return kept.switchIfEmpty(unknown()).zipWith(learner(this.learners, id), this::seen);
	}

	private OwnCredential seen(ListedCredential kept, Learner learner) {
		return OwnCredential.of(kept, learner, this.clock.instant());
	}

	private Mono<ListedCredential> announce(ListedCredential kept) {
		return this.events.changed(kept.learner(), LearnerEvents.Topic.BACKPACK).thenReturn(kept);
	}

	private static <T> Mono<T> unknown() {
		return Mono.error(() -> Problem.notFound("credential.unknown"));
	}

	/** An account that was erased while somebody was logged in to it is nobody's. */
	static Mono<Learner> learner(Learners learners, LearnerId id) {
		return learners.find(id)
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.UNAUTHENTICATED, "login.required")));
	}

}
