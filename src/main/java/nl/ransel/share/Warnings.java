package nl.ransel.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import nl.ransel.backpack.ListedCredential;
import nl.ransel.credential.Credential;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Learner;
import nl.ransel.learner.Learners;
import nl.ransel.share.Revealing.Leak;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Looks, before a share is made, whether it would tell more than its learner ticked. */
@Component
class Warnings {

	private final Selections selections;

	private final Learners learners;

	Warnings(Selections selections, Learners learners) {
		this.selections = selections;
		this.learners = learners;
	}

	/** What would show through; nothing for a stack that is not there. */
	Mono<List<Leak>> about(LearnerId learner, ShareContent content, Set<Travels> travels) {
		return this.selections.of(learner, content)
			.flatMap((selection) -> Mono.zip(this.selections.badges(learner, selection), this.learners.find(learner),
					(badges, owner) -> leaks(selection, badges, Revealing.of(travels, owner))))
			.defaultIfEmpty(List.of());
	}

	private static List<Leak> leaks(Selection selection, List<ListedCredential> badges, Revealing revealing) {
		List<Leak> leaks = new ArrayList<>(revealing.inStack(selection.title(), selection.description()));
		for (ListedCredential badge : badges) {
			Credential credential = badge.report().credential();
			if (credential != null) {
				leaks.addAll(revealing.inBadge(credential, selection.noteOf(badge)));
			}
		}
		return leaks;
	}

}
