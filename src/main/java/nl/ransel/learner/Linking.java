package nl.ransel.learner;

import java.time.Clock;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** More than one login for one account, and one name out of those they give. */
@Service
public class Linking {

	private final LearnerStore store;

	private final Accounts accounts;

	private final Activities activities;

	private final Clock clock;

	Linking(LearnerStore store, Accounts accounts, Activities activities, Clock clock) {
		this.store = store;
		this.accounts = accounts;
		this.activities = activities;
		this.clock = clock;
	}

	/**
	 * Links this login to the account of the learner who asked for it. When it leads to
	 * another account nothing changes: that is said, and the learner decides.
	 * @return the account it leads to now
	 */
	public Mono<LearnerId> link(LearnerId learner, Login login) {
		return this.accounts.leadsTo(login, learner)
			.delayUntil((leadsTo) -> leadsTo.equals(learner) ? welcome(learner, login) : Mono.empty());
	}

	private Mono<Void> welcome(LearnerId learner, Login login) {
		return this.accounts.welcome(learner, login)
			.then(this.activities.record(learner,
					Activity.of(Activity.Kind.LOGIN_LINKED).by(login.providerName()).asNotice()));
	}

	/**
	 * Takes a login away; what it proved stays proven. The account is changed in one step
	 * that refuses to take the last, so of two at once only one succeeds.
	 */
	Mono<Void> unlink(LearnerId learner, String identityId) {
		return this.store.identity(identityId)
			.filter((identity) -> identity.learner().equals(learner))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("account.login-unknown")))
			.map((identity) -> FormerIdentity.of(identity, this.clock.instant()))
			.flatMap((former) -> this.store.unlink(learner, former)
				.switchIfEmpty(Mono.error(() -> Problem.conflict("account.last-login")))
				.then(this.store.forget(learner, identityId))
				.then(this.activities.record(learner,
						Activity.of(Activity.Kind.LOGIN_UNLINKED).by(former.providerName()).asNotice())));
	}

	/**
	 * From now on the name this login gives is the one in use.
	 * @param identityId one of the learner's, or null to leave it to the logins again
	 */
	Mono<Void> prefer(LearnerId learner, @Nullable String identityId) {
		return this.accounts.account(learner)
			.flatMap((account) -> name(account, identityId).flatMap((name) -> this.accounts.call(account, name)));
	}

	private Mono<KnownName> name(Account account, @Nullable String identityId) {
		if (identityId == null) {
			return Mono.justOrEmpty(account.name()).map(KnownName::leftToTheLogins);
		}
		return this.store.identity(identityId)
			.filter((identity) -> identity.learner().equals(account.learner().id()))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("account.login-unknown")))
			.mapNotNull((identity) -> (identity.name() != null) ? KnownName.of(identity, identity.name()) : null)
			.switchIfEmpty(Mono.error(() -> Problem.unprocessable("account.no-name")));
	}

}
