package nl.ransel.backpack;

import java.time.Clock;
import java.util.Collection;

import nl.ransel.backpack.ImportDecision.AlreadyKept;
import nl.ransel.backpack.ImportDecision.Newer;
import nl.ransel.backpack.ImportDecision.Refused;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Randomness;
import nl.ransel.learner.LearnerEvents;
import nl.ransel.verify.Verified;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Puts badges in the backpack and takes them out to look at. */
@Component
class BadgeKeeper implements Backpack, Upserting {

	/** Two imports of one badge at once settle in two rounds. */
	private static final int ROUNDS = 4;

	private final CredentialStore credentials;

	private final Illustrating illustrating;

	private final LearnerEvents events;

	private final Randomness randomness;

	private final Clock clock;

	private final BackpackProperties properties;

	BadgeKeeper(CredentialStore credentials, Illustrating illustrating, LearnerEvents events, Randomness randomness,
			Clock clock, BackpackProperties properties) {
		this.credentials = credentials;
		this.illustrating = illustrating;
		this.events = events;
		this.randomness = randomness;
		this.clock = clock;
		this.properties = properties;
	}

	@Override
	public Mono<KeptCredential> find(LearnerId learner, String id) {
		return this.credentials.findWhole(learner, id);
	}

	@Override
	public Flux<KeptCredential> findAll(LearnerId learner, Collection<String> ids) {
		return this.credentials.findAllWhole(learner, ids);
	}

	@Override
	public Flux<KeptFile> files(LearnerId learner, Collection<String> ids) {
		return this.credentials.findFiles(learner, ids);
	}

	@Override
	public Flux<ListedCredential> listed(LearnerId learner, Collection<String> ids) {
		return this.credentials.findAll(learner, ids);
	}

	@Override
	public Flux<ListedCredential> everything(LearnerId learner) {
		return this.credentials.list(learner, CredentialOrder.NEWEST, "", null, 0);
	}

	@Override
	public Mono<BadgeImage> image(LearnerId learner, String id) {
		return this.illustrating.image(learner, id);
	}

	@Override
	public Mono<KeptCredential> keep(LearnerId learner, Verified badge) {
		return keep(learner, badge, null).map(Upserted::credential);
	}

	@Override
	public Mono<Upserted> upsert(LearnerId learner, Verified badge) {
		return keep(learner, badge, null);
	}

	/**
	 * @param fileName as its sender calls it
	 */
	Mono<Upserted> keep(LearnerId learner, Verified badge, @Nullable String fileName) {
		Arrival arrival = Arrival.of(learner, badge, fileName);
		return decide(arrival).flatMap((decision) -> carryOut(decision, arrival))
			// empty: somebody was first, so look again
			.repeatWhenEmpty(ROUNDS, (again) -> again);
	}

	/** What {@link #keep} would do. */
	Mono<ImportDecision> decide(Arrival arrival) {
		return this.credentials.findSame(arrival.learner(), arrival.sameness())
			.map((kept) -> ImportDecision.again(arrival.report(), kept))
			.defaultIfEmpty(ImportDecision.firstTime(arrival.report()));
	}

	private Mono<Upserted> carryOut(ImportDecision decision, Arrival arrival) {
		if (decision instanceof AlreadyKept there) {
			return this.credentials.findWhole(arrival.learner(), there.kept().id())
				.map((kept) -> new Upserted(kept, Upserted.Change.NONE));
		}
		if (decision instanceof Newer newer) {
			return replace(newer.kept(), arrival);
		}
		if (decision instanceof Refused refused) {
			return Mono.error(refused.problem());
		}
		return add(arrival);
	}

	private Mono<Upserted> replace(ListedCredential older, Arrival arrival) {
		return this.credentials.replace(arrival.inPlaceOf(older), Watch.NONE, older.digest())
			.flatMap((kept) -> illustrate(kept, arrival))
			.flatMap(this::announce)
			.map((kept) -> new Upserted(kept, Upserted.Change.REPLACED));
	}

	private Mono<Upserted> add(Arrival arrival) {
		KeptCredential fresh = arrival.keptAs(this.randomness.id(), this.clock.instant());
		return room(arrival.learner()).then(this.credentials.insert(fresh, arrival.sameness()))
			.flatMap((kept) -> illustrate(kept, arrival))
			.flatMap(this::announce)
			.map((kept) -> new Upserted(kept, Upserted.Change.ADDED));
	}

	private Mono<Void> room(LearnerId learner) {
		int most = this.properties.maxCredentials();
		return this.credentials.count(learner)
			.filter((count) -> count >= most)
			.flatMap((count) -> Mono.error(Problem.unprocessable("backpack.full", most)));
	}

	private Mono<KeptCredential> illustrate(KeptCredential kept, Arrival arrival) {
		return this.illustrating.illustrate(kept.learner(), kept.id(), arrival.badge())
			.map((listed) -> kept.illustrated())
			.defaultIfEmpty(kept);
	}

	private Mono<KeptCredential> announce(KeptCredential kept) {
		return this.events.changed(kept.learner(), LearnerEvents.Topic.BACKPACK).thenReturn(kept);
	}

}
