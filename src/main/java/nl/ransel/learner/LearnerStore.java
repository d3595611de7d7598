package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where accounts and identities are kept. */
interface LearnerStore {

	/**
	 * Notes a login. When the identity is known, its account and first login stay as they
	 * are; the rest is taken over.
	 * @return the identity as it now stands
	 */
	Mono<Identity> seen(Identity identity);

	/** The identity, without noting anything. */
	Mono<Identity> identity(String id);

	/**
	 * Makes the account when it is missing, and notes that this identity leads to it.
	 * @param language that a new account speaks
	 * @return the account as it then is
	 */
	Mono<Account> welcome(LearnerId learner, String identityId, String language, Instant now);

	/** Takes this over as the name, unless it has changed meanwhile. */
	Mono<Void> call(Account account, KnownName name);

	/**
	 * Adds what is proven, or notes that it is proven once more.
	 * @return whether it is new
	 */
	Mono<Boolean> prove(LearnerId learner, ProvenIdentifier proven);

	/** The account itself, also when it became part of another. */
	Mono<Account> account(LearnerId id);

	/** The learner; of an account that became part of another the learner of that one. */
	Mono<Learner> find(LearnerId id);

	Flux<LearnerId> owning(Identifier identifier);

	/** The logins that lead to this account, oldest first. */
	Flux<Identity> identities(LearnerId learner);

	/**
	 * Unlinks an identity, unless it is the last.
	 * @return the account as it then is, or empty when it was the last or not linked
	 */
	Mono<Account> unlink(LearnerId learner, FormerIdentity former);

	/** Forgets that this login led to this account. */
	Mono<Void> forget(LearnerId learner, String identityId);

	/** The learner with the new language, or empty when there is none. */
	Mono<Learner> speak(LearnerId id, String language);

	/**
	 * Marks an account as part of another one from now on.
	 * @return whether it is, also when it was so before; not when it is part of a third
	 */
	Mono<Boolean> mergeInto(LearnerId from, LearnerId to);

	/** Takes the logins and what was proven along to the account it became part of. */
	Mono<Void> moveIdentities(LearnerId from, LearnerId to);

	/**
	 * The accounts that became part of this one, also by way of others; and last itself.
	 */
	Flux<LearnerId> parts(LearnerId learner);

	/**
	 * Forgets each login that leads to this account: the next one makes a new account.
	 */
	Mono<Void> forgetLogins(LearnerId learner);

	/** Removes the account itself. */
	Mono<Void> remove(LearnerId learner);

}
