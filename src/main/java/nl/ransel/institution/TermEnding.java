package nl.ransel.institution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import nl.ransel.backpack.RoundLock;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Ends the waiting of awards nobody came for within the operator's term. It is the same
 * for whoever they are for, so that it tells nobody whether there is an account.
 */
@Service
class TermEnding {

	private static final int AT_A_TIME = 1000;

	private final Awards awards;

	private final RegisteredInstitutions institutions;

	private final Notices notices;

	private final Doorbell doorbell;

	private final RoundLock lock;

	private final Clock clock;

	TermEnding(Awards awards, RegisteredInstitutions institutions, Notices notices, Doorbell doorbell, RoundLock lock,
			Clock clock) {
		this.awards = awards;
		this.institutions = institutions;
		this.notices = notices;
		this.doorbell = doorbell;
		this.lock = lock;
		this.clock = clock;
	}

	/** One round. Gives how many ended, or empty when another copy is at it. */
	Mono<Long> round() {
		return this.lock.holding("award-lapse",
				Mono.defer(() -> round(this.clock.instant().truncatedTo(ChronoUnit.MILLIS))));
	}

	private Mono<Long> round(Instant now) {
		return Mono.defer(() -> this.awards.toLapse(now, AT_A_TIME).concatMap((award) -> lapsed(award, now)).count())
			.repeat()
			.takeUntil((ended) -> ended < AT_A_TIME)
			.reduce(0L, Long::sum);
	}

	private Mono<Award> lapsed(Award award, Instant now) {
		Award.Decision decision = new Award.Decision(now, null, null, null);
		return this.awards
			.decide(award.id(), Award.State.LAPSED, decision, this.institutions.untold(award.institutionId(), decision))
			.doOnNext((gone) -> this.notices.recipient(award).ifPresent(this.doorbell::ring));
	}

}
