package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The accounts, for whoever asks which of them nobody uses any more. */
public interface QuietAccounts {

	/**
	 * Accounts that are to be looked at again by now, longest due first, and then those
	 * that were never looked at. What became part of another account is none.
	 */
	Flux<LearnerId> due(Instant now, int most);

	/** The account, or empty when it is gone or became part of another. */
	Mono<QuietAccount> find(LearnerId learner);

	/**
	 * Notes what its owner was told, and when to look at it again. A login in between
	 * makes this worth nothing, and needs to note nothing itself.
	 */
	Mono<Void> note(LearnerId learner, QuietAccount.Told told, Instant again);

}
