package nl.ransel.share;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Who may come in. Everything a share shows lies behind this one door: the link must be
 * the share's own and live, and where a code is asked it must have been given.
 */
@Service
class Door {

	private final Shares shares;

	private final AccessCodes codes;

	private final ReaderPasses passes;

	private final Activities activities;

	private final Clock clock;

	Door(Shares shares, AccessCodes codes, ReaderPasses passes, Activities activities, Clock clock) {
		this.shares = shares;
		this.codes = codes;
		this.passes = passes;
		this.activities = activities;
		this.clock = clock;
	}

	/**
	 * Somebody who is in.
	 *
	 * @param share where
	 * @param seen whether this visit was counted before
	 */
	record Entry(Share share, boolean seen) {
	}

	/**
	 * Lets the reader in or says why not: {@code share.unknown}, {@code share.ended},
	 * {@code share.code-needed}, {@code share.code-wrong}, {@code share.locked}.
	 * @param text the token as it stands in the link
	 */
	Mono<Entry> enter(String text, Reader reader) {
		return known(text).flatMap((share) -> admitted(share, reader));
	}

	/** A pass for who knows the code; the visit itself is counted when the page is. */
	Mono<ReaderPass> unlock(String text, AccessCode code) {
		return known(text).filter((share) -> share.mayBeOpenedAt(now()))
			.switchIfEmpty(Mono.error(Door::ended))
			.delayUntil((share) -> checked(share, code))
			.map((share) -> ReaderPass.uncounted(share, now()));
	}

	static Problem ended() {
		return new Problem(Problem.Kind.GONE, "share.ended");
	}

	private Mono<Share> known(String text) {
		return Mono.justOrEmpty(ShareToken.parse(text))
			.map(ShareToken::hash)
			.flatMap((link) -> this.shares.findByLink(link)
				.filter((share) -> share.link().equals(link))
				.switchIfEmpty(this.shares.wasLink(link).flatMap((was) -> was ? Mono.error(ended()) : Mono.empty())))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("share.unknown")));
	}

	private Mono<Entry> admitted(Share share, Reader reader) {
		Instant now = now();
		ReaderPass pass = this.passes.read(share.link(), reader.pass(), now).orElse(null);
		boolean seen = pass != null && pass.counted();
		boolean lastLook = share.stateAt(now) == Share.State.USED_UP && seen;
		if (!share.mayBeOpenedAt(now) && !lastLook) {
			return Mono.error(ended());
		}
		if (pass != null || reader.owns(share)) {
			return Mono.just(new Entry(share, seen));
		}
		return checked(share, reader.code()).thenReturn(new Entry(share, false));
	}

	private Mono<Void> checked(Share share, @Nullable AccessCode code) {
		String hash = share.conditions().codeHash();
		if (hash == null) {
			return Mono.empty();
		}
		if (code == null) {
			return Mono.error(new Problem(Problem.Kind.FORBIDDEN, "share.code-needed"));
		}
		return this.shares.claimTry(share.id(), now())
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.TOO_MANY, "share.locked")))
			.filterWhen((claimed) -> this.codes.matches(code, hash).delayUntil((right) -> noted(claimed, right)))
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.FORBIDDEN, "share.code-wrong")))
			.then();
	}

	private Mono<Void> noted(Share claimed, boolean right) {
		if (right) {
			return this.shares.giveBackTry(claimed.id(), claimed.tries().since());
		}
		return claimed.tries().lockAt(now())
				? this.activities.record(claimed.learner(), locked(claimed)).onErrorComplete() : Mono.empty();
	}

	private static Activity locked(Share share) {
		return Activity.of(Activity.Kind.SHARE_LOCKED)
			.about(share.subject())
			.because("wrong-codes")
			.asNotice()
			.once("locked:" + share.id() + ":" + share.tries().since());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
