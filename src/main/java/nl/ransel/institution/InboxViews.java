package nl.ransel.institution;

import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;

import nl.ransel.backpack.CredentialCard;
import nl.ransel.backpack.KeptCredential;
import nl.ransel.backpack.OwnCredential;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import nl.ransel.learner.Learner;
import nl.ransel.learner.Learners;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows learners what is in their inbox, and what it becomes. */
@Component
class InboxViews {

	private final Learners learners;

	private final MessageSource messages;

	private final Clock clock;

	InboxViews(Learners learners, MessageSource messages, Clock clock) {
		this.learners = learners;
		this.messages = messages;
		this.clock = clock;
	}

	Mono<Page<AwardView>> of(Page<Award> page, LearnerId learner, Locale language) {
		return this.learners.find(learner)
			.map((found) -> new Page<>(page.items().stream().flatMap((award) -> view(award, found, language)).toList(),
					page.next()));
	}

	Mono<CredentialCard> card(KeptCredential kept, Locale language) {
		return this.learners.find(kept.learner())
			.map((learner) -> OwnCredential.of(kept.listed(), learner, this.clock.instant()))
			.map((own) -> CredentialCard.of(own, this.messages, language));
	}

	private Stream<AwardView> view(Award award, Learner learner, Locale language) {
		return Stream.ofNullable(award.content())
			.map((content) -> AwardView.of(award, content, learner, this.messages, language));
	}

}
