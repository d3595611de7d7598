package nl.ransel.learner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

import nl.ransel.kernel.LearnerId;
import nl.ransel.mail.Mailer;
import nl.ransel.vault.KeyRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * A learner's account goes, and everything with it. It is written down first, so that
 * what breaks off is taken up again. Then nobody is logged in any more and no login leads
 * here; then each feature erases its part, then the key goes that sealed what was theirs,
 * and last the account itself. After a minute it all happens once more, for what a
 * request under way wrote meanwhile; only then the note that it was going on is gone too,
 * and what told which other accounts had become part of this one.
 */
@Service
public class Erasing {

	private static final Logger log = LoggerFactory.getLogger(Erasing.class);

	/** Longer than any request lasts. */
	private static final Duration ONCE_MORE = Duration.ofMinutes(1);

	private final ErasureStore erasures;

	private final LearnerStore store;

	private final List<Belongings> belongings;

	private final AddressCodes codes;

	private final SignalStore signals;

	private final Mailer mailer;

	private final KeyRing keys;

	private final Sessions sessions;

	private final Clock clock;

	Erasing(ErasureStore erasures, LearnerStore store, List<Belongings> belongings, AddressCodes codes,
			SignalStore signals, Mailer mailer, KeyRing keys, Sessions sessions, Clock clock) {
		this.erasures = erasures;
		this.store = store;
		this.belongings = List.copyOf(belongings);
		this.codes = codes;
		this.signals = signals;
		this.mailer = mailer;
		this.keys = keys;
		this.sessions = sessions;
		this.clock = clock;
	}

	/**
	 * Erases the account. When this completes it is gone, or will be soon without
	 * anybody's doing.
	 */
	public Mono<Void> erase(LearnerId learner) {
		Erasure erasure = new Erasure(learner, soon(), false);
		return this.erasures.begin(erasure).then(sweep(erasure).onErrorResume((cause) -> later(erasure, cause)));
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
	Mono<Void> takeUp() {
		return Flux.defer(() -> this.erasures.due(this.clock.instant()))
			.concatMap((erasure) -> this.erasures.claim(erasure, soon()))
			.concatMap((erasure) -> sweep(erasure).onErrorResume((cause) -> later(erasure, cause)))
			.then();
	}

	private Mono<Void> sweep(Erasure erasure) {
		LearnerId learner = erasure.learner();
		return this.store.parts(learner)
			.collectList()
			.flatMap((parts) -> each(parts, this::close).then(each(parts, this::empty))
				.then(each(parts, this.keys::destroy))
				.then(each(erasure.swept() ? parts : List.of(learner), this.store::remove)))
			.then(erasure.swept() ? this.erasures.over(learner)
					: Mono.defer(() -> this.erasures.swept(learner, soon())));
	}

	private static Mono<Void> each(List<LearnerId> parts, Function<LearnerId, Mono<Void>> step) {
		return Flux.fromIterable(parts).concatMap(step).then();
	}

	private Mono<Void> close(LearnerId part) {
		return this.store.forgetLogins(part).then(this.sessions.endAll(part));
	}

	private Mono<Void> empty(LearnerId part) {
		return Flux.fromIterable(this.belongings)
			.concatMap((feature) -> feature.erase(part))
			.then(this.codes.removeAll(part))
			.then(this.mailer.takeBack(part))
			.then(this.signals.remove(part));
	}

	private static Mono<Void> later(Erasure erasure, Throwable cause) {
		log.error("The erasure of learner {} broke off and will be taken up again", erasure.learner(), cause);
		return Mono.empty();
	}

	private Instant soon() {
		return this.clock.instant().plus(ONCE_MORE).truncatedTo(ChronoUnit.MILLIS);
	}

}
