package nl.ransel.learner;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Randomness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The accounts: made at the first login, kept for ever. */
@Service
public class Accounts implements Learners, Logins {

	private static final Logger log = LoggerFactory.getLogger(Accounts.class);

	private final LearnerStore store;

	private final IdentityIds ids;

	private final Activities activities;

	private final LearnerEvents events;

	/** Looked up when needed: they themselves ask who the learners are. */
	private final ObjectProvider<Awaiting> awaiting;

	private final Clock clock;

	private final Randomness randomness;

	Accounts(LearnerStore store, IdentityIds ids, Activities activities, LearnerEvents events,
			ObjectProvider<Awaiting> awaiting, Clock clock, Randomness randomness) {
		this.store = store;
		this.ids = ids;
		this.activities = activities;
		this.events = events;
		this.awaiting = awaiting;
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
		return leadsTo(login, new LearnerId(this.randomness.id())).delayUntil((learner) -> welcome(learner, login))
			.delayUntil((learner) -> this.activities.record(learner,
					Activity.of(Activity.Kind.LOGGED_IN).by(login.providerName())));
	}

	/** The account this login leads to, or empty; makes and notes nothing. */
	public Mono<LearnerId> recognise(Login login) {
		return leadingFrom(login.issuer(), login.subject());
	}

	@Override
	public Mono<LearnerId> leadingFrom(String issuer, String subject) {
		return this.store.identity(this.ids.of(issuer, subject))
			.switchIfEmpty(this.store.identity(IdentityIds.former(issuer, subject)))
			.flatMap((identity) -> this.store.account(identity.learner())
				.filter((account) -> !account.hasUnlinked(identity.id())))
			.flatMap((account) -> this.store.find(account.learner().id()))
			.map(Learner::id);
	}

	/**
	 * Notes the login.
	 * @param otherwise the account it leads to when it led nowhere yet
	 */
	Mono<LearnerId> leadsTo(Login login, LearnerId otherwise) {
		Identity identity = Identity.of(this.ids.of(login), login, otherwise, this.clock.instant());
		return this.store.seen(identity)
			.filterWhen(this::isLinked)
			.switchIfEmpty(Mono.defer(() -> anew(identity)))
			.map(Identity::learner)
			.flatMap((learner) -> this.store.find(learner).map(Learner::id).defaultIfEmpty(learner));
	}

	private Mono<Boolean> isLinked(Identity identity) {
		return this.store.account(identity.learner())
			.map((account) -> !account.hasUnlinked(identity.id()))
			.defaultIfEmpty(true);
	}

	/** Unlinking it broke off half-way: that is finished first. */
	private Mono<Identity> anew(Identity identity) {
		return this.store.identity(identity.id())
			.flatMap((left) -> this.store.forget(left.learner(), left.id()))
			.then(this.store.seen(identity));
	}

	/** Takes over what the login says, and tells who waited for what it proves. */
	Mono<Void> welcome(LearnerId learner, Login login) {
		Instant now = this.clock.instant();
		return this.store.welcome(learner, this.ids.of(login), login.language(), now)
			.delayUntil((account) -> name(account, login))
			.thenMany(Flux.fromIterable(login.proven()))
			.map((identifier) -> new ProvenIdentifier(identifier, login.providerName(), now))
			.collectList()
			.flatMap((proven) -> prove(learner, proven))
			.then();
	}

	private Mono<Void> name(Account account, Login login) {
		String name = login.name();
		if (name == null || !KnownName.givesWay(account.name(), login, this.ids.of(login))) {
			return Mono.empty();
		}
		boolean preferred = account.name() != null && account.name().preferred();
		return call(account, new KnownName(name, this.ids.of(login), login.providerName(),
				login.attributes().nameValidated(), preferred));
	}

	/** From now on this is the name in use. */
	Mono<Void> call(Account account, KnownName name) {
		return this.store.call(account, name)
			.then(Mono.defer(() -> this.events.changed(account.learner().id(), LearnerEvents.Topic.ACCOUNT)));
	}

	/**
	 * These are the learner's from now on.
	 * @return those that were not before
	 */
	Mono<List<Identifier>> prove(LearnerId learner, List<ProvenIdentifier> proven) {
		return Flux.fromIterable(proven)
			.filterWhen((one) -> this.store.prove(learner, one))
			.map(ProvenIdentifier::identifier)
			.collectList()
			.delayUntil((fresh) -> fresh.isEmpty() ? Mono.empty()
					: this.events.changed(learner, LearnerEvents.Topic.ACCOUNT).then(tell(learner, fresh)));
	}

	/** Whoever cannot be told does not keep the learner out. */
	Mono<Void> tell(LearnerId id, List<Identifier> fresh) {
		return this.store.find(id)
			.flatMapMany((learner) -> Flux.fromStream(this.awaiting::orderedStream)
				.concatMap((feature) -> feature.proven(learner, fresh)))
			.then()
			.onErrorResume((cause) -> {
				log.error("What waited for learner {} was not told", id, cause);
				return Mono.empty();
			});
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

	/** The account with its former logins, or the refusal that it is gone. */
	Mono<Account> account(LearnerId id) {
		return this.store.account(id).switchIfEmpty(Mono.error(() -> Problem.notFound("account.not-found")));
	}

	/** The account speaks this language from now on. */
	Mono<Learner> speak(LearnerId id, String language) {
		return orGone(this.store.speak(id, language));
	}

	private static Mono<Learner> orGone(Mono<Learner> learner) {
		return learner.switchIfEmpty(Mono.error(() -> Problem.notFound("account.not-found")));
	}

}
