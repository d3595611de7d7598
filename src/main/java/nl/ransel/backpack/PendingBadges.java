package nl.ransel.backpack;

import java.util.List;

import nl.ransel.kernel.Identifier;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.Awaiting;
import nl.ransel.learner.Learner;
import nl.ransel.learner.LearnerEvents;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Tells the learner which of the badges they keep became theirs because they proved an
 * identifier. Nothing of the badges changes: whose they are is worked out when they are
 * shown.
 */
@Component
class PendingBadges implements Awaiting {

	private final CredentialStore store;

	private final Activities activities;

	private final LearnerEvents events;

	PendingBadges(CredentialStore store, Activities activities, LearnerEvents events) {
		this.store = store;
		this.activities = activities;
		this.events = events;
	}

	@Override
	public Mono<Void> proven(Learner learner, List<Identifier> fresh) {
		return this.store.list(learner.id(), CredentialOrder.NEWEST, "", null, 0)
			.filter((badge) -> becameTheirs(badge, learner, fresh))
			.collectList()
			.filter((badges) -> !badges.isEmpty())
			.flatMap((badges) -> this.activities.record(learner.id(), activity(badges))
				.then(this.events.changed(learner.id(), LearnerEvents.Topic.BACKPACK)));
	}

	private static boolean becameTheirs(ListedCredential badge, Learner learner, List<Identifier> fresh) {
		Ownership ownership = Ownership.of(badge.report(), learner);
		return ownership.provenBy() != null && fresh.contains(ownership.provenBy().identifier());
	}

	private static Activity activity(List<ListedCredential> badges) {
		Activity proven = Activity.of(Activity.Kind.IDENTIFIER_PROVEN).count(badges.size()).asNotice();
		return (badges.size() == 1) ? proven.about(badges.get(0).subject()).because("badge-yours")
				: proven.because("badges-yours");
	}

}
