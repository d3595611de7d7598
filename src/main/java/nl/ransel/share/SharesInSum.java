package nl.ransel.share;

import java.util.Set;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Goes through a learner's shares page by page. */
@Component
class SharesInSum implements SharedCredentials {

	private static final int PAGE = 100;

	private final Shares shares;

	private final Selections selections;

	SharesInSum(Shares shares, Selections selections) {
		this.shares = shares;
		this.selections = selections;
	}

	@Override
	public Flux<Shared> of(LearnerId learner) {
		return this.shares.findAll(learner, null, PAGE)
			.expand((page) -> Mono.justOrEmpty(page.next()).flatMap((next) -> this.shares.findAll(learner, next, PAGE)))
			.flatMapIterable(Page::items)
			.concatMap((share) -> this.selections.of(learner, share.content())
				.map((selection) -> new Shared(Set.copyOf(selection.credentialIds()), share.views() > 0)));
	}

}
