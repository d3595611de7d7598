package nl.ransel.pathway;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import nl.ransel.backpack.Backpack;
import nl.ransel.backpack.ListedCredential;
import nl.ransel.backpack.OwnCredential;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Learner;
import nl.ransel.learner.Learners;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Looks up what a learner has at this moment. */
@Component
class OwnBadges {

	private final Backpack backpack;

	private final Learners learners;

	private final Clock clock;

	OwnBadges(Backpack backpack, Learners learners, Clock clock) {
		this.backpack = backpack;
		this.learners = learners;
		this.clock = clock;
	}

	/**
	 * What a learner has.
	 *
	 * @param learner whose it is
	 * @param badges newest first
	 */
	record Owned(Learner learner, List<HeldBadge> badges) {

		Progress on(Pathway pathway) {
			return Progress.of(pathway, this.badges);
		}

		Locale language() {
			return Locale.forLanguageTag(this.learner.language());
		}

	}

	Mono<Owned> of(LearnerId id) {
		return this.learners.find(id)
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.UNAUTHENTICATED, "login.required")))
			.zipWith(this.backpack.everything(id).collectList(), this::owned);
	}

	private Owned owned(Learner learner, List<ListedCredential> kept) {
		Instant now = this.clock.instant();
		return new Owned(learner,
				kept.stream().map((one) -> OwnCredential.of(one, learner, now)).flatMap(HeldBadge::of).toList());
	}

}
