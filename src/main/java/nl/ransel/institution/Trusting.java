package nl.ransel.institution;

import org.slf4j.LoggerFactory;
import org.slf4j.Logger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import nl.ransel.backpack.KeptCredential;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * A learner lets an institution deliver without asking each time, and takes that back
 * whenever they like. What was accepted stays.
 */
@Service
class Trusting {

	private static final Logger log = LoggerFactory.getLogger(Trusting.class);

	/** As many as are looked at with one question to the store. */
	private static final int AT_A_TIME = 100;

	/**
	 * Each costs a verification; where so many cannot be accepted, the next hardly can.
	 */
	private static final int MOST_FAILURES = 100;

	private final TrustedInstitutions trusted;

	private final RegisteredInstitutions institutions;

	private final Inbox inbox;

	private final Activities activities;

	private final Clock clock;

	Trusting(TrustedInstitutions trusted, RegisteredInstitutions institutions, Inbox inbox, Activities activities,
			Clock clock) {
		this.trusted = trusted;
		this.institutions = institutions;
		this.inbox = inbox;
		this.activities = activities;
		this.clock = clock;
	}

	Flux<TrustedInstitution> of(LearnerId learner) {
		return this.trusted.of(learner);
	}

	/** From now on, and for what waits already. */
	Mono<TrustedInstitution> trust(LearnerId learner, String institutionId) {
		return Mono.fromSupplier(() -> this.institutions.withId(institutionId))
			.map((institution) -> new TrustedInstitution(learner, institution.id(), institution.name(), now()))
			.flatMap(this.trusted::add)
			.delayUntil((word) -> noted(learner, Activity.Kind.INSTITUTION_TRUSTED, word.name()))
			.delayUntil((word) -> settle(learner).then());
	}

	/** Taking it back twice changes nothing. */
	Mono<Void> distrust(LearnerId learner, String institutionId) {
		return this.trusted.of(learner)
			.filter((word) -> word.institutionId().equals(institutionId))
			.next()
			.filterWhen((word) -> this.trusted.remove(learner, institutionId))
			.flatMap((word) -> noted(learner, Activity.Kind.INSTITUTION_DISTRUSTED, word.name()));
	}

	/**
	 * Accepts all that waits from trusted institutions, batch by batch. One that cannot
	 * be accepted now stays in the inbox for the learner to see why.
	 */
	Flux<KeptCredential> settle(LearnerId learner) {
		return this.trusted.of(learner)
			.map(TrustedInstitution::institutionId)
			.collect(Collectors.toSet())
			.filter((ids) -> !ids.isEmpty())
			.flatMapMany((ids) -> settle(learner, ids));
	}

	private Flux<KeptCredential> settle(LearnerId learner, Set<String> institutionIds) {
		return this.inbox.waiting(learner, null, AT_A_TIME)
			.expand((page) -> Mono.justOrEmpty(page.next())
				.flatMap((cursor) -> this.inbox.waiting(learner, cursor, AT_A_TIME)))
			.concatMapIterable(Page::items, 1)
			.filter((award) -> institutionIds.contains(award.institutionId()))
			.concatMap((award) -> accepted(learner, award), 0)
			.scan(new Progress(null, 0), Progress::with)
			.takeUntil((progress) -> progress.failures() >= MOST_FAILURES)
			.mapNotNull(Progress::kept);
	}

	private Mono<Optional<KeptCredential>> accepted(LearnerId learner, Award award) {
		return this.inbox.accept(learner, award.id())
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.onErrorResume(Problem.class, (no) -> Mono.just(Optional.empty()))
			.onErrorResume((cause) -> {
				log.warn("An award could not be accepted by itself: {}", cause.getClass().getName());
				return Mono.just(Optional.empty());
			});
	}

	/**
	 * How far it got.
	 *
	 * @param kept the last one, or null when that could not be accepted
	 * @param failures how many could not be
	 */
	private record Progress(@Nullable KeptCredential kept, int failures) {

		Progress with(Optional<KeptCredential> next) {
			return new Progress(next.orElse(null), this.failures + (next.isPresent() ? 0 : 1));
		}

	}

	private Mono<Void> noted(LearnerId learner, Activity.Kind kind, String institution) {
		return this.activities.record(learner, Activity.of(kind).by(institution));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
