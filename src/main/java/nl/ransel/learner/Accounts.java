package nl.ransel.learner;

import java.time.Clock;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Randomness;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** The accounts: made at the first login, kept for ever. */
@Service
public class Accounts implements Learners {

	private final LearnerStore store;

	private final Activities activities;

	private final Clock clock;

	private final Randomness randomness;

	Accounts(LearnerStore store, Activities activities, Clock clock, Randomness randomness) {
		this.store = store;
		this.activities = activities;
		this.clock = clock;
		this.randomness = randomness;
	}

	/**
	 * Somebody logged in. The first login of an identity makes an account; later ones
	 * find it, take over the name and add what is newly proven. Nothing that was proven
	 * before is ever taken away: it outlives the school that said so. Two first logins at
	 * the same moment end in one account.
	 */
	public Mono<LearnerId> signIn(Login login) {
		LearnerId fresh = new LearnerId(this.randomness.id());
		return this.store.seen(Identity.of(login, fresh, this.clock.instant()))
			.map(Identity::learner)
			.flatMap((learner) -> this.store.welcome(learner, login, this.clock.instant()).thenReturn(learner))
			.delayUntil((learner) -> this.activities.record(learner,
					Activity.of(Activity.Kind.LOGGED_IN).by(login.providerName())));
	}

	@Override
	public Mono<Learner> find(LearnerId id) {
		return this.store.find(id);
	}

	@Override
	public Flux<LearnerId> owning(Identifier identifier) {
		return this.store.owning(identifier);
	}

	/** The learner, or the refusal that the account is gone. */
	Mono<Learner> require(LearnerId id) {
		return orGone(this.store.find(id));
	}

	/** The logins that lead to this account, oldest first. */
	Flux<Identity> identities(LearnerId id) {
		return this.store.identities(id);
	}

	/** The account speaks this language from now on. */
	Mono<Learner> speak(LearnerId id, String language) {
		return orGone(this.store.speak(id, language));
	}

	private static Mono<Learner> orGone(Mono<Learner> learner) {
		return learner.switchIfEmpty(Mono.error(() -> Problem.notFound("account.not-found")));
	}

}
