package nl.ransel.share;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Randomness;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.LearnerEvents;
import nl.ransel.learner.Learners;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** What a learner does with shares: make, see and end them. */
@Service
class Sharing {

	private final Shares shares;

	private final Selections selections;

	private final Learners learners;

	private final LearnerEvents events;

	private final Activities activities;

	private final ShareLinks links;

	private final AccessCodes codes;

	private final Randomness randomness;

	private final Clock clock;

	Sharing(Shares shares, Selections selections, Learners learners, LearnerEvents events, Activities activities,
			ShareLinks links, AccessCodes codes, Randomness randomness, Clock clock) {
		this.shares = shares;
		this.selections = selections;
		this.learners = learners;
		this.events = events;
		this.activities = activities;
		this.links = links;
		this.codes = codes;
		this.randomness = randomness;
		this.clock = clock;
	}

	/**
	 * Makes a share of badges that are the learner's own.
	 * @return the share, or a {@link Problem} that says which term it does not meet
	 */
	Mono<Share> make(LearnerId learner, ShareWish wish) {
		Instant now = now();
		Instant expiry = ShareTerms.expiry(wish.expiresAt(), now);
		return this.selections.of(learner, wish.content())
			.switchIfEmpty(Mono.error(() -> Problem.notFound("share.content-unknown")))
			.flatMap((selection) -> title(learner, wish.content(), selection))
			.zipWith(conditions(wish), (title, conditions) -> share(learner, wish, title, conditions, expiry, now))
			.flatMap(this.shares::add)
			.delayUntil((share) -> noted(share, Activity.of(Activity.Kind.SHARE_MADE).fields(share.fields())))
			.delayUntil((share) -> changed(learner));
	}

	Mono<Share> find(LearnerId learner, String id) {
		return this.shares.find(learner, id).switchIfEmpty(Mono.error(() -> Problem.notFound("share.unknown")));
	}

	Mono<Page<Share>> list(LearnerId learner, @Nullable String after, int size) {
		return this.shares.findAll(learner, after, size);
	}

	/** Ends it at once; ending it twice changes nothing. */
	Mono<Share> end(LearnerId learner, String id) {
		return this.shares.end(learner, id, now())
			.switchIfEmpty(Mono.error(() -> Problem.notFound("share.unknown")))
			.delayUntil(this::endingNoted)
			.delayUntil((share) -> changed(learner));
	}

	/** Gives it a new link; from that moment the old one answers as an ended one does. */
	Mono<Share> renew(LearnerId learner, String id) {
		ShareToken token = ShareToken.random(this.randomness);
		return find(learner, id)
			.flatMap((old) -> this.shares.renew(learner, old, old.renewed(token.hash(), this.links.seal(token)), now()))
			.switchIfEmpty(Mono.error(() -> Problem.conflict("share.not-live")))
			.delayUntil((share) -> noted(share, Activity.of(Activity.Kind.SHARE_RENEWED)))
			.delayUntil((share) -> changed(learner));
	}

	/** The link of a share, as a QR code. */
	Mono<QrCode> code(LearnerId learner, String id) {
		return find(learner, id).map(
				(share) -> this.links.of(share).map(QrCode::of).orElseThrow(() -> Problem.notFound("share.link-lost")));
	}

	/** The title of what may be shared, or the refusal to. */
	private Mono<String> title(LearnerId learner, ShareContent content, Selection selection) {
		return Mono.zip(this.selections.badges(learner, selection), this.learners.find(learner), (badges, owner) -> {
			ShareTerms.allow(content, badges, owner);
			return selection.title(badges);
		});
	}

	private Mono<Conditions> conditions(ShareWish wish) {
		Conditions open = new Conditions(wish.purpose(), null, wish.viewLimit());
		return Mono.justOrEmpty(wish.code())
			.flatMap(this.codes::hash)
			.map((hash) -> new Conditions(wish.purpose(), hash, wish.viewLimit()))
			.defaultIfEmpty(open);
	}

	private Share share(LearnerId learner, ShareWish wish, String title, Conditions conditions, Instant expiry,
			Instant now) {
		ShareToken token = ShareToken.random(this.randomness);
		return new Share(this.randomness.id(), token.hash(), learner, wish.label(), wish.content(), title,
				wish.travels(), conditions, this.links.seal(token), now, expiry, null, 0, List.of(), Tries.NONE, 0);
	}

	/** One that had expired before was not ended by the learner. */
	private Mono<Void> endingNoted(Share share) {
		return (share.endedAt() != null)
				? noted(share, Activity.of(Activity.Kind.SHARE_ENDED).once("ended:" + share.id())) : Mono.empty();
	}

	private Mono<Void> noted(Share share, Activity activity) {
		return this.activities.record(share.learner(), activity.about(share.subject()));
	}

	private Mono<Void> changed(LearnerId learner) {
		return this.events.changed(learner, LearnerEvents.Topic.SHARES);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
