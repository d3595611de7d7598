package nl.ransel.learner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Two accounts of one person become one. Whoever asks has logged in at both. The account
 * that ends is closed first: from then on its logins lead to the other, and its sessions
 * are over. Then each feature takes along what is its own. It all happens once more after
 * a minute, for what a request under way wrote meanwhile; a merge that broke off is taken
 * up in the same way.
 */
@Service
public class Merging {

	private static final Logger log = LoggerFactory.getLogger(Merging.class);

	/** Longer than any request lasts. */
	private static final Duration ONCE_MORE = Duration.ofMinutes(1);

	private final MergeStore merges;

	private final LearnerStore store;

	private final Accounts accounts;

	private final List<Belongings> belongings;

	private final Sessions sessions;

	private final Activities activities;

	private final LearnerEvents events;

	private final Clock clock;

	Merging(MergeStore merges, LearnerStore store, Accounts accounts, List<Belongings> belongings, Sessions sessions,
			Activities activities, LearnerEvents events, Clock clock) {
		this.merges = merges;
		this.store = store;
		this.accounts = accounts;
		this.belongings = List.copyOf(belongings);
		this.sessions = sessions;
		this.activities = activities;
		this.events = events;
		this.clock = clock;
	}

	/** Makes the one account part of the other. Asking again changes nothing. */
	public Mono<Void> merge(LearnerId from, LearnerId to) {
		if (from.equals(to)) {
			return Mono.error(Problem.conflict("account.merge-same"));
		}
		Merge wish = new Merge(from, to, soon());
		return this.merges.begin(wish)
			.filter((going) -> going.from().equals(from))
			.switchIfEmpty(Mono.error(() -> Problem.conflict("account.merge-going-on")))
			.filterWhen(this::close)
			.switchIfEmpty(this.merges.over(wish).then(Mono.error(() -> Problem.conflict("account.merge-going-on"))))
			.flatMap(this::move)
			.then(tell(from, to));
	}

	/** The account that stays must not have become part of another itself. */
	private Mono<Boolean> close(Merge merge) {
		return this.store.account(merge.to())
			.filter((account) -> account.mergedInto() == null)
			.flatMap((account) -> this.store.mergeInto(merge.from(), merge.to()))
			.defaultIfEmpty(false);
	}

	private Mono<Void> move(Merge merge) {
		return this.sessions.endAll(merge.from())
			.then(this.store.account(merge.from()))
			.map((account) -> account.learner().proven())
			.flatMap((proven) -> this.store.moveIdentities(merge.from(), merge.to())
				.thenMany(Flux.fromIterable(this.belongings)
					.concatMap((feature) -> feature.move(merge.from(), merge.to())))
				.then(proven.isEmpty() ? Mono.empty() : this.accounts.tell(merge.to(), proven)));
	}

	private Mono<Void> tell(LearnerId from, LearnerId to) {
		return this.activities.record(to, Activity.of(Activity.Kind.ACCOUNTS_MERGED).asNotice().once("merged:" + from))
			.thenMany(Flux.fromArray(LearnerEvents.Topic.values()))
			.concatMap((topic) -> this.events.changed(to, topic))
			.then();
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
	Mono<Void> takeUp() {
		return Flux.defer(() -> this.merges.due(this.clock.instant()))
			.concatMap((merge) -> this.merges.claim(merge, soon()))
			.concatMap((merge) -> finish(merge).onErrorResume((cause) -> later(merge, cause)))
			.then();
	}

	private Mono<Void> finish(Merge merge) {
		return close(merge).filter(Boolean::booleanValue)
			.flatMap((closed) -> move(merge).then(tell(merge.from(), merge.to())))
			.then(this.merges.over(merge));
	}

	private static Mono<Void> later(Merge merge, Throwable cause) {
		log.error("The merge of learner {} into {} broke off and will be taken up again", merge.from(), merge.to(),
				cause);
		return Mono.empty();
	}

	private Instant soon() {
		return this.clock.instant().plus(ONCE_MORE).truncatedTo(ChronoUnit.MILLIS);
	}

}
