package nl.ransel.backpack;

import java.time.Clock;
import java.time.Instant;

import nl.ransel.credential.Outcome;
import nl.ransel.kernel.Randomness;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.LearnerEvents;
import nl.ransel.verify.Verification;
import nl.ransel.verify.Verified;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Checks one kept credential again, on its learner's word or when it is due: the one way
 * in which a verdict in a backpack changes. What is found and what the learner must be
 * told of it are stored in one write, on condition that nobody else did meanwhile; then
 * the learner is told, and then that is crossed off. Whoever finds it not crossed off
 * tells it again, under the same key.
 */
@Component
class Rechecking {

	private final CredentialStore credentials;

	private final Verification verification;

	private final Renewing renewing;

	private final Activities activities;

	private final LearnerEvents events;

	private final Reassessment.Rules rules;

	private final Randomness randomness;

	private final Clock clock;

	Rechecking(CredentialStore credentials, Verification verification, Renewing renewing, Activities activities,
			LearnerEvents events, WatchProperties properties, Randomness randomness, Clock clock) {
		this.credentials = credentials;
		this.verification = verification.forHolder();
		this.renewing = renewing;
		this.activities = activities;
		this.events = events;
		this.rules = properties.rules();
		this.randomness = randomness;
		this.clock = clock;
	}

	/**
	 * Checks.
	 * @param known the credential as it is known
	 * @param since sources must have said since then what they say; null when what is
	 * remembered of them will do
	 * @return empty when it was replaced or deleted meanwhile
	 */
	Mono<Rechecked> check(ListedCredential known, @Nullable Instant since) {
		return told(known).flatMap((current) -> this.credentials.findWhole(current.learner(), current.id())
			.filter((whole) -> whole.listed().digest().equals(current.digest()))
			.flatMap((whole) -> verified(whole.original(), since))
			.flatMap((badge) -> judged(current, badge)));
	}

	/**
	 * Looks for a newer version of what was checked just now, and has it take its place.
	 * @return what was checked, when there is none
	 */
	Mono<Rechecked> renewed(Rechecked checked) {
		if (!checked.reached()) {
			return Mono.just(checked);
		}
		return this.renewing
			.renew(checked.credential(), checked.badge(),
					(report) -> this.rules.schedule().next(report, this.clock.instant(), chance()))
			.flatMap(this::told)
			.map((current) -> new Rechecked(current, checked.badge(), true, true))
			.defaultIfEmpty(checked);
	}

	/** Tells what an interrupted check left to tell. */
	Mono<ListedCredential> told(ListedCredential credential) {
		Watch.Announcement news = credential.watch().pending();
		if (news == null) {
			return Mono.just(credential);
		}
		Activity activity = Activity.of(Activity.Kind.STATUS_CHANGED)
			.about(Activity.Subject.credential(credential.id(), news.title()))
			.by(news.by())
			.because(news.reason())
			.asNotice()
			.once(news.key());
		return this.credentials.find(credential.learner(), credential.id())
			.flatMap((there) -> this.activities.record(credential.learner(), activity).thenReturn(there))
			.flatMapMany((there) -> Flux.just(LearnerEvents.Topic.BACKPACK, LearnerEvents.Topic.STACKS,
					LearnerEvents.Topic.SHARES))
			.concatMap((topic) -> this.events.changed(credential.learner(), topic))
			.then(this.credentials.watch(credential.watched(credential.watch().told()), news.key()))
			// crossed off by somebody else, who told the same
			.switchIfEmpty(this.credentials.find(credential.learner(), credential.id()));
	}

	/** Looks at it later, without having tried. */
	Mono<ListedCredential> postpone(ListedCredential known, Instant until) {
		return this.credentials.report(known.watched(known.watch().postponed(until)), known.report().verifiedAt());
	}

	/** When to check for the first time what was verified on its way in. */
	Instant firstCheck(ListedCredential known) {
		Instant verifiedAt = known.report().verifiedAt();
		return (known.report().outcome() == Outcome.INDETERMINATE)
				? this.rules.schedule().retry(1, verifiedAt, chance())
				: this.rules.schedule().next(known.report(), verifiedAt, chance());
	}

	/** When to try again what could not be checked so many times. */
	Instant retry(int failures) {
		return this.rules.schedule().retry(failures, this.clock.instant(), chance());
	}

	private Mono<Verified> verified(byte[] original, @Nullable Instant since) {
		return (since != null) ? this.verification.verify(original, since) : this.verification.verify(original);
	}

	private Mono<Rechecked> judged(ListedCredential known, Verified badge) {
		Reassessment judged = Reassessment.of(known, badge.report(), this.rules, this.clock.instant(), chance());
		boolean news = judged.credential().watch().pending() != null;
		return this.credentials.report(judged.credential(), known.report().verifiedAt())
			.flatMap(this::told)
			.map((current) -> new Rechecked(current, badge, judged.reached(), news));
	}

	private double chance() {
		return (this.randomness.bytes(1)[0] & 0xff) / 255.0;
	}

	/**
	 * A credential that was checked again.
	 *
	 * @param credential as it is now
	 * @param badge what the check found
	 * @param reached whether it could be checked
	 * @param changed whether its learner was told something
	 */
	record Rechecked(ListedCredential credential, Verified badge, boolean reached, boolean changed) {
	}

}
