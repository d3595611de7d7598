package nl.ransel.inactivity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import nl.ransel.backpack.RoundLock;
import nl.ransel.inactivity.Ladder.Act;
import nl.ransel.inactivity.Ladder.Step;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Erasing;
import nl.ransel.learner.Learners;
import nl.ransel.learner.QuietAccount;
import nl.ransel.learner.QuietAccounts;
import nl.ransel.mail.Mailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Goes round the accounts nobody logs in to: writes to their owners, and erases what they
 * did not come back for. A letter is handed in before that is noted: whoever is
 * interrupted in between may write twice, but nobody is erased who was not written to.
 * Who cannot be written to, for want of a proven address, is not erased either.
 */
@Service
class Lapsing {

	private static final Logger log = LoggerFactory.getLogger(Lapsing.class);

	private static final int AT_A_TIME = 5000;

	/** After that somebody without an address may have proven one. */
	private static final Duration OUT_OF_REACH = Duration.ofDays(30);

	private final QuietAccounts accounts;

	private final Learners learners;

	private final Erasing erasing;

	private final InactivityLetter letter;

	private final Mailer mailer;

	private final RoundLock lock;

	private final Ladder ladder;

	private final Clock clock;

	Lapsing(QuietAccounts accounts, Learners learners, Erasing erasing, InactivityLetter letter, Mailer mailer,
			RoundLock lock, Ladder ladder, Clock clock) {
		this.accounts = accounts;
		this.learners = learners;
		this.erasing = erasing;
		this.letter = letter;
		this.mailer = mailer;
		this.lock = lock;
		this.ladder = ladder;
		this.clock = clock;
	}

	/** One round. Gives how many it looked at, or empty when another copy is at it. */
	Mono<Long> round() {
		return this.lock.holding("inactivity", Mono.defer(() -> round(now())));
	}

	private Mono<Long> round(Instant now) {
		return this.accounts.due(now, AT_A_TIME)
			.collectList()
			.flatMapMany(Flux::fromIterable)
			.concatMap((learner) -> look(learner, now).onErrorResume((cause) -> passedOver(learner, cause)))
			.count();
	}

	private Mono<Act> look(LearnerId learner, Instant now) {
		return this.accounts.find(learner).flatMap((account) -> take(account, this.ladder.next(account, now), now));
	}

	private Mono<Act> take(QuietAccount account, Step step, Instant now) {
		Mono<Void> done = switch (step.act()) {
			case NOTHING -> this.accounts.note(account.learner(), step.told(), step.again());
			case REMIND, WARN -> write(account, step, now);
			case ERASE -> this.erasing.erase(account.learner());
		};
		return done.thenReturn(step.act());
	}

	private Mono<Void> write(QuietAccount account, Step step, Instant now) {
		return this.learners.find(account.learner())
			.map((learner) -> this.letter.write(learner, account, step))
			.filter((letters) -> !letters.isEmpty())
			.delayUntil((letters) -> Flux.fromIterable(letters).concatMap(this.mailer::send))
			.map((sent) -> step)
			.defaultIfEmpty(new Step(Act.NOTHING, account.told(), now.plus(OUT_OF_REACH), step.erasure()))
			.flatMap((noted) -> this.accounts.note(account.learner(), noted.told(), noted.again()));
	}

	private static Mono<Act> passedOver(LearnerId learner, Throwable cause) {
		log.error("Learner {} was passed over in the round of quiet accounts: {}", learner, cause.getClass().getName());
		return Mono.empty();
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
