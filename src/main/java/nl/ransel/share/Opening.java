package nl.ransel.share;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

import nl.ransel.backpack.Backpack;
import nl.ransel.backpack.BadgeImage;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.Learners;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * What the reader of a share does: open it. Everything is looked up and verified at that
 * moment, or was for a reader a few seconds ago and nothing has changed since; and only
 * then is the visit counted, on condition that the share is still live: whoever ends a
 * share while it is being opened still ends it in time.
 */
@Service
class Opening {

	private final Door door;

	private final Shares shares;

	private final Selections selections;

	private final Backpack backpack;

	private final FreshLook look;

	private final RememberedLooks looks;

	private final Learners learners;

	private final VisitBell bell;

	private final Activities activities;

	private final Clock clock;

	Opening(Door door, Shares shares, Selections selections, Backpack backpack, FreshLook look, RememberedLooks looks,
			Learners learners, VisitBell bell, Activities activities, Clock clock) {
		this.door = door;
		this.shares = shares;
		this.selections = selections;
		this.backpack = backpack;
		this.look = look;
		this.looks = looks;
		this.learners = learners;
		this.bell = bell;
		this.activities = activities;
		this.clock = clock;
	}

	/**
	 * What the reader gets to see.
	 * @param text the token as it stands in the link
	 * @param reader who opens it
	 * @return that, or a {@link Problem}: those of the {@link Door}, of which
	 * {@code share.ended} also when nothing of what was shared is left
	 */
	Mono<Opened> open(String text, Reader reader) {
		return again(text, reader).switchIfEmpty(Mono.defer(() -> opened(text, reader, this::look)));
	}

	/** The same with the files, which are not remembered: all of it is verified anew. */
	Mono<Opened> openWithFiles(String text, Reader reader) {
		return opened(text, reader, this.look::at);
	}

	private Mono<Opened> opened(String text, Reader reader, Function<Share, Mono<Look>> looking) {
		return this.door.enter(text, reader)
			.zipWhen((entry) -> looking.apply(entry.share()))
			.delayUntil((both) -> noted(both.getT1(), reader).doOnNext((counted) -> both.getT2().visited(now())))
			.map((both) -> new Opened(both.getT2(), pass(both.getT1())))
			.switchIfEmpty(Mono.error(Door::ended));
	}

	/**
	 * For who needs no door the count of the visit says all there is to ask: that the
	 * share is live and that what was seen a moment ago is what is there.
	 */
	private Mono<Opened> again(String text, Reader reader) {
		Instant now = now();
		return Mono.justOrEmpty(ShareToken.parse(text))
			.flatMap((token) -> this.looks.find(token.hash()))
			.filter((look) -> reader.walksInto(look.share()))
			.filterWhen((look) -> this.shares.visitUnchanged(look.share(), new Visit(now, reader.client())))
			.delayUntil((look) -> told(look.share(), look.lastVisitAt(), now))
			.doOnNext((look) -> look.visited(now))
			.map((look) -> new Opened(look, null));
	}

	/** The one that was taken a moment ago will do as long as nothing has changed. */
	private Mono<Look> look(Share share) {
		return this.looks.find(share.link())
			.filter((look) -> look.share().showsTheSameAs(share))
			.switchIfEmpty(Mono.defer(() -> this.look.at(share)));
	}

	/**
	 * One of its badges, for who wants to keep what its check finds.
	 * @param number the place of the badge, from 1
	 * @return that, or a {@link Problem}: those of {@link #open} and
	 * {@code share.badge-unknown}
	 */
	Mono<ShownBadge> badge(String text, int number, Reader reader) {
		return this.door.enter(text, reader)
			.zipWhen((entry) -> this.look.at(entry.share(), number))
			.delayUntil((both) -> noted(both.getT1(), reader))
			.map((both) -> both.getT2())
			.switchIfEmpty(Mono.error(() -> Problem.notFound("share.badge-unknown")));
	}

	/**
	 * The picture of one of its badges, while the badge is the learner's. Where visits
	 * are counted one by one, only for who has made one.
	 * @param number the place of the badge, from 1
	 */
	Mono<BadgeImage> image(String text, int number, Reader reader) {
		return this.door.enter(text, reader)
			.filter((entry) -> entry.seen() || reader.owns(entry.share()) || !entry.share().conditions().guards())
			.map(Door.Entry::share)
			.zipWhen((share) -> this.selections.of(share.learner(), share.content()))
			.filter((both) -> number >= 1 && number <= both.getT2().entries().size())
			.flatMap((both) -> image(both.getT1().learner(), both.getT2().entries().get(number - 1)))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("share.image-unknown")));
	}

	/** Once given it lasts as long as it did: looking again does not make it longer. */
	private @Nullable ReaderPass pass(Door.Entry entry) {
		boolean needed = entry.share().conditions().guards() && !entry.seen();
		return needed ? ReaderPass.counted(entry.share(), now()) : null;
	}

	private Mono<BadgeImage> image(LearnerId owner, Selection.Entry entry) {
		return Mono.zip(this.backpack.find(owner, entry.credentialId()), this.learners.find(owner))
			.filter((both) -> ShareTerms.isOwn(both.getT1().listed(), both.getT2()))
			.flatMap((both) -> this.backpack.image(owner, entry.credentialId()));
	}

	/** The share as the visit left it; empty when the visit is not one to count. */
	private Mono<Share> noted(Door.Entry entry, Reader reader) {
		Instant now = now();
		if (!reader.countsFor(entry, now)) {
			return Mono.empty();
		}
		return this.shares.visit(entry.share(), new Visit(now, reader.client()))
			.switchIfEmpty(Mono.error(Door::ended))
			.delayUntil((visited) -> told(visited, entry.share().lastVisitAt(), now));
	}

	/**
	 * What the owner's log lacks is no reason to send the reader away. It names a share
	 * once a day, so only the first reader of a day waits for it.
	 */
	private Mono<Void> told(Share share, @Nullable Instant before, Instant now) {
		this.bell.ring(share.learner());
		return sameDay(before, now) ? Mono.empty()
				: this.activities.record(share.learner(), opened(share, now)).onErrorComplete();
	}

	private static boolean sameDay(@Nullable Instant before, Instant now) {
		return before != null && before.truncatedTo(ChronoUnit.DAYS).equals(now.truncatedTo(ChronoUnit.DAYS));
	}

	/** Each visit is with the share; under this key the log has one a day. */
	private static Activity opened(Share share, Instant now) {
		return Activity.of(Activity.Kind.SHARE_OPENED)
			.about(share.subject())
			.fields(share.fields())
			.once("opened:" + share.id() + ":" + now.truncatedTo(ChronoUnit.DAYS));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
