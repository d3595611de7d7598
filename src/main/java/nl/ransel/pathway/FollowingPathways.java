package nl.ransel.pathway;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.ChangeWatcher;
import nl.ransel.learner.LearnerEvents.Topic;
import nl.ransel.pathway.OwnBadges.Owned;
import nl.ransel.stack.FollowedStacks;
import nl.ransel.stack.Stack;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * A learner looks at pathways, follows them, and is told when one goes to complete or
 * back. That is found out whenever the backpack changes and whenever somebody looks, so
 * what was missed in between is made good.
 */
@Component
class FollowingPathways implements ChangeWatcher {

	private final Pathways pathways;

	private final OwnBadges badges;

	private final FollowedStacks stacks;

	private final Activities activities;

	FollowingPathways(Pathways pathways, OwnBadges badges, FollowedStacks stacks, Activities activities) {
		this.pathways = pathways;
		this.badges = badges;
		this.stacks = stacks;
		this.activities = activities;
	}

	/**
	 * A pathway as a learner sees it.
	 *
	 * @param published which one
	 * @param progress how far the learner is
	 * @param stack the stack that follows it, if there is one
	 */
	record Seen(PublishedPathway published, Progress progress, Optional<Stack> stack) {
	}

	/** All that are published, and what the learner follows besides. */
	Mono<List<Seen>> list(LearnerId learner) {
		return Mono.zip(this.badges.of(learner), this.stacks.following(learner).collectList())
			.flatMap((both) -> list(both.getT1(), both.getT2()));
	}

	/** One that was withdrawn is there only for those who follow it. */
	Mono<Seen> open(LearnerId learner, String id) {
		return look(learner, id).filter((seen) -> !seen.published().withdrawn() || seen.stack().isPresent())
			.switchIfEmpty(Mono.error(() -> Problem.notFound("pathway.unknown")));
	}

	private Mono<Seen> look(LearnerId learner, String id) {
		return Mono.zip(published(id), this.badges.of(learner), this.stacks.following(learner).collectList())
			.map((all) -> seen(all.getT1(), all.getT2(), all.getT3()))
			.delayUntil((seen) -> noticed(learner, seen));
	}

	/** The file that it came in. */
	Mono<byte[]> file(LearnerId learner, String id) {
		return open(learner, id).map((seen) -> seen.published().file());
	}

	Mono<Seen> follow(LearnerId learner, String id, Locale language) {
		return open(learner, id).map(Seen::published)
			.flatMap((published) -> this.stacks.follow(learner, id, published.pathway().title().in(language)))
			.then(Mono.defer(() -> open(learner, id)));
	}

	Mono<Seen> unfollow(LearnerId learner, String id) {
		return this.stacks.unfollow(learner, id).then(Mono.defer(() -> look(learner, id)));
	}

	/** Looks again at what the learner follows, after their badges changed. */
	@Override
	public Mono<Void> changed(LearnerId learner, Topic topic) {
		if (topic != Topic.BACKPACK) {
			return Mono.empty();
		}
		return this.stacks.following(learner)
			.collectList()
			.filter((followed) -> !followed.isEmpty())
			.zipWhen((followed) -> this.badges.of(learner))
			.flatMapMany((both) -> followed(both.getT1()).map((one) -> seen(one, both.getT2(), both.getT1())))
			.concatMap((seen) -> noticed(learner, seen))
			.then();
	}

	private Mono<List<Seen>> list(Owned owned, List<Stack> followed) {
		return this.pathways.all()
			.concatWith(followed(followed))
			.distinct((one) -> one.pathway().id())
			.map((one) -> seen(one, owned, followed))
			.delayUntil((seen) -> noticed(owned.learner().id(), seen))
			.collectList();
	}

	/**
	 * First it is written down, under a key that belongs to this one turn, and then
	 * remembered: whatever breaks off in between is repeated and changes nothing.
	 */
	private Mono<Void> noticed(LearnerId learner, Seen seen) {
		return Mono.justOrEmpty(seen.stack())
			.filter((stack) -> stack.following() != null && stack.following().complete() != seen.progress().complete())
			.delayUntil((stack) -> this.activities.record(learner, turn(stack, seen)))
			.flatMap(this.stacks::turned)
			.then();
	}

	private static Activity turn(Stack stack, Seen seen) {
		Stack.Following next = Objects.requireNonNull(stack.following()).turned();
		Activity activity = Activity
			.of(next.complete() ? Activity.Kind.PATHWAY_COMPLETED : Activity.Kind.PATHWAY_REOPENED)
			.about(Activity.Subject.pathway(next.pathwayId(), stack.name()))
			.asNotice()
			.once("pathway:" + stack.id() + ":" + next.since().toEpochMilli() + ":" + next.turns());
		Optional<String> lost = seen.progress().lost().map((reason) -> reason.name().toLowerCase(Locale.ROOT));
		return next.complete() ? activity : lost.map(activity::because).orElse(activity);
	}

	private Flux<PublishedPathway> followed(List<Stack> stacks) {
		return Flux.fromIterable(stacks)
			.mapNotNull(Stack::following)
			.concatMap((following) -> this.pathways.find(following.pathwayId()));
	}

	private static Seen seen(PublishedPathway published, Owned owned, List<Stack> followed) {
		Optional<Stack> stack = followed.stream()
			.filter((one) -> one.following() != null && one.following().pathwayId().equals(published.pathway().id()))
			.findFirst();
		return new Seen(published, owned.on(published.pathway()), stack);
	}

	private Mono<PublishedPathway> published(String id) {
		return this.pathways.find(id).switchIfEmpty(Mono.error(() -> Problem.notFound("pathway.unknown")));
	}

}
