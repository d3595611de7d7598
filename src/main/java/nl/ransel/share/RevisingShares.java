package nl.ransel.share;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.ChangeWatcher;
import nl.ransel.learner.LearnerEvents.Topic;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.stereotype.Component;

/**
 * Notes with a learner's shares that something changed which they may show, before
 * whoever changed it gets an answer: so the next reader, at whichever copy of the
 * service, gets nothing that was remembered from before.
 */
@Component
class RevisingShares implements ChangeWatcher {

	private static final Set<Topic> SHOWN = Set.of(Topic.BACKPACK, Topic.STACKS, Topic.ACCOUNT);

	private static final Retry A_STORE_THAT_STUMBLES = Retry.backoff(3, Duration.ofMillis(50));

	private final Shares shares;

	private final Clock clock;

	RevisingShares(Shares shares, Clock clock) {
		this.shares = shares;
		this.clock = clock;
	}

	@Override
	public Mono<Void> changed(LearnerId learner, Topic topic) {
		if (!SHOWN.contains(topic)) {
			return Mono.empty();
		}
		return this.shares.revise(learner, this.clock.instant()).retryWhen(A_STORE_THAT_STUMBLES);
	}

}
