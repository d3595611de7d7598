package nl.ransel.learner;

import java.time.Clock;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Shows an account to its owner. */
@Component
class OwnAccount {

	private final Accounts accounts;

	private final LearnerProperties properties;

	private final Clock clock;

	OwnAccount(Accounts accounts, LearnerProperties properties, Clock clock) {
		this.accounts = accounts;
		this.properties = properties;
		this.clock = clock;
	}

	Mono<AccountView> view(LearnerId learner) {
		return this.accounts.account(learner)
			.zipWith(this.accounts.identities(learner).collectList())
			.map((both) -> AccountView.of(both.getT1(), both.getT2(), this.clock.instant(),
					this.properties.linkLapses()));
	}

}
