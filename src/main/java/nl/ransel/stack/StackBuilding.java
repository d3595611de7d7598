package nl.ransel.stack;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import nl.ransel.backpack.Backpack;
import nl.ransel.backpack.KeptCredential;
import nl.ransel.backpack.ListedCredential;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Randomness;
import nl.ransel.learner.LearnerEvents;
import nl.ransel.learner.Learners;
import nl.ransel.receipt.Presentation;
import nl.ransel.receipt.Presentations;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** A learner makes, fills, orders and throws away stacks. */
@Component
class StackBuilding implements Stacks, FollowedStacks, StackedCredentials {

	/** As many as one page of the list shows at a time. */
	static final int PAGE = 20;

	/** How many stacks one learner can have; it bounds what one account can store. */
	static final int MOST = 200;

	private final StackStore stacks;

	private final Backpack backpack;

	private final StackFilling filling;

	private final Presentations presentations;

	private final Learners learners;

	private final LearnerEvents events;

	private final Randomness randomness;

	private final Clock clock;

	StackBuilding(StackStore stacks, Backpack backpack, StackFilling filling, Presentations presentations,
			Learners learners, LearnerEvents events, Randomness randomness, Clock clock) {
		this.stacks = stacks;
		this.backpack = backpack;
		this.filling = filling;
		this.presentations = presentations;
		this.learners = learners;
		this.events = events;
		this.randomness = randomness;
		this.clock = clock;
	}

	@Override
	public Mono<Stack> find(LearnerId learner, String id) {
		return this.stacks.find(learner, id).flatMap(this::filled);
	}

	@Override
	public Flux<Stack> everything(LearnerId learner) {
		return this.stacks.list(learner, null, 0).concatMap(this::filled);
	}

	@Override
	public Flux<Stack> following(LearnerId learner) {
		return this.stacks.following(learner);
	}

	@Override
	public Mono<Stack> follow(LearnerId learner, String pathwayId, String name) {
		Stack fresh = Stack.begin(FollowedId.of(learner, pathwayId), learner,
				new StackEdit(name, null, Arrangement.EMPTY), now());
		return following(learner, pathwayId).next()
			.switchIfEmpty(Mono.defer(() -> room(learner))
				.then(this.stacks.insert(fresh.following(Stack.Following.begin(pathwayId, fresh.updatedAt()))))
				.flatMap(this::announced));
	}

	@Override
	public Mono<Void> unfollow(LearnerId learner, String pathwayId) {
		return following(learner, pathwayId).concatMap((stack) -> delete(learner, stack.id())).then();
	}

	/**
	 * One that came from another account has the id it had there, for shares point at it.
	 */
	private Flux<Stack> following(LearnerId learner, String pathwayId) {
		return this.stacks.following(learner)
			.filter((stack) -> stack.following() != null && stack.following().pathwayId().equals(pathwayId));
	}

	@Override
	public Mono<Stack> turned(Stack stack) {
		return Mono.justOrEmpty(stack.following())
			.flatMap((following) -> this.stacks.update(stack.following(following.turned())))
			.flatMap(this::announced);
	}

	Mono<OpenStack> open(LearnerId learner, String id) {
		return existing(learner, id).flatMap(this::opened);
	}

	/** The original credentials of a stack, together in one file. */
	Mono<byte[]> record(LearnerId learner, String id) {
		return existing(learner, id).flatMap(this::filled)
			.zipWhen(this::originals)
			.map((both) -> AchievementRecord.of(both.getT1(), both.getT2(), now()));
	}

	/**
	 * The original credentials of a stack, presented together.
	 * @return that, or a {@link Problem}: {@code stack.unknown}, or
	 * {@code stack.nothing-to-present} when none of them is a Verifiable Credential
	 */
	Mono<Presentation> presentation(LearnerId learner, String id) {
		return existing(learner, id).flatMap(this::filled)
			.flatMap(this::originals)
			.map((kept) -> kept.stream().map(KeptCredential::original).toList())
			.flatMap(this.presentations::of)
			.switchIfEmpty(Mono.error(() -> Problem.unprocessable("stack.nothing-to-present")));
	}

	/** In the order of the stack, without those that have been deleted. */
	private Mono<List<KeptCredential>> originals(Stack stack) {
		List<String> order = stack.credentialIds();
		return this.backpack.findAll(stack.learner(), order)
			.collectSortedList(Comparator.comparingInt((kept) -> order.indexOf(kept.id())));
	}

	/**
	 * Last edited first; each with those of its credentials that are still there.
	 * @param sought a credential of which each stack tells whether it is on it, or null
	 */
	Mono<Page<StackSummaryView>> list(LearnerId learner, @Nullable String cursor, @Nullable String sought) {
		return Flux.defer(() -> this.stacks.list(learner, StackKey.at(cursor), PAGE + 1))
			.collectList()
			.map((fetched) -> Page.cut(fetched, PAGE, (stack) -> StackKey.of(stack).cursor()))
			.flatMap((page) -> summed(learner, page, sought));
	}

	private Mono<Page<StackSummaryView>> summed(LearnerId learner, Page<Stack> stored, @Nullable String sought) {
		return Flux.fromIterable(stored.items())
			.concatMap(this::filled)
			.collectList()
			.map((filled) -> new Page<>(filled, stored.next()))
			.flatMap((page) -> counted(learner, page, sought));
	}

	private Mono<Page<StackSummaryView>> counted(LearnerId learner, Page<Stack> page, @Nullable String sought) {
		List<String> ids = page.items().stream().flatMap((stack) -> stack.credentialIds().stream()).distinct().toList();
		return this.backpack.listed(learner, ids)
			.collectList()
			.map((found) -> page.map((stack) -> StackSummaryView.of(stack, found, sought)));
	}

	Mono<OpenStack> create(LearnerId learner, StackEdit edit) {
		return room(learner).map((count) -> Stack.begin(this.randomness.id(), learner, edit, now()))
			.flatMap(this.stacks::insert)
			.flatMap(this::announced)
			.flatMap(this::opened);
	}

	/**
	 * @param version the one the learner was looking at
	 */
	Mono<OpenStack> edit(LearnerId learner, String id, long version, StackEdit edit) {
		return existing(learner, id).filter((stack) -> stack.version() == version)
			.delayUntil((stack) -> ownOnly(learner, edit))
			.flatMap((stack) -> this.stacks.update(stack.edited(edit, now())))
			.switchIfEmpty(Mono.error(() -> Problem.conflict("stack.changed")))
			.flatMap(this::announced)
			.flatMap(this::opened);
	}

	Mono<Void> delete(LearnerId learner, String id) {
		return this.stacks.delete(learner, id)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> Problem.notFound("stack.unknown")))
			.then(this.events.changed(learner, LearnerEvents.Topic.STACKS));
	}

	private Mono<Long> room(LearnerId learner) {
		return this.stacks.count(learner)
			.filter((count) -> count < MOST)
			.switchIfEmpty(Mono.error(() -> Problem.unprocessable("stack.too-many", MOST)));
	}

	private Mono<Stack> existing(LearnerId learner, String id) {
		return this.stacks.find(learner, id).switchIfEmpty(Mono.error(() -> Problem.notFound("stack.unknown")));
	}

	private Mono<StackEdit> ownOnly(LearnerId learner, StackEdit edit) {
		return this.backpack.listed(learner, edit.credentialIds())
			.map(ListedCredential::id)
			.collect(Collectors.toSet())
			.map(edit::onlyOf);
	}

	/**
	 * A stack that fills itself is filled whenever somebody looks, so it is never behind.
	 */
	private Mono<Stack> filled(Stack stack) {
		return (stack.following() != null) ? this.filling.fill(stack) : Mono.just(stack);
	}

	private Mono<OpenStack> opened(Stack stored) {
		return filled(stored).flatMap(this::looked);
	}

	private Mono<OpenStack> looked(Stack stack) {
		return this.backpack.listed(stack.learner(), stack.credentialIds())
			.collectList()
			.zipWith(this.learners.find(stack.learner()),
					(found, learner) -> OpenStack.of(stack, found, learner, this.clock.instant()))
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.UNAUTHENTICATED, "login.required")));
	}

	private Mono<Stack> announced(Stack stack) {
		return this.events.changed(stack.learner(), LearnerEvents.Topic.STACKS).thenReturn(stack);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
