package nl.ransel.share;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import nl.ransel.backpack.Backpack;
import nl.ransel.backpack.BadgeImage;
import nl.ransel.backpack.ListedCredential;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Learners;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.stereotype.Service;

/** Makes of a live share what its learner can print or put in a curriculum vitae. */
@Service
class Papers {

	private final Sharing sharing;

	private final Selections selections;

	private final Learners learners;

	private final Backpack backpack;

	private final ShareLinks links;

	private final SharePages pages;

	private final Scheduler cpu;

	private final Clock clock;

	Papers(Sharing sharing, Selections selections, Learners learners, Backpack backpack, ShareLinks links,
			SharePages pages, Scheduler cpu, Clock clock) {
		this.sharing = sharing;
		this.selections = selections;
		this.learners = learners;
		this.backpack = backpack;
		this.links = links;
		this.pages = pages;
		this.cpu = cpu;
		this.clock = clock;
	}

	/** One page of A4. */
	Mono<byte[]> pdf(LearnerId learner, String id, Locale language) {
		return paper(learner, id).publishOn(this.cpu).map((paper) -> PaperPdf.of(this.pages.paper(paper, language)));
	}

	/**
	 * One badge as a card.
	 * @param number the place of the badge among those shared, from 1
	 */
	Mono<byte[]> card(LearnerId learner, String id, int number, Locale language) {
		return paper(learner, id).flatMap((paper) -> Mono.justOrEmpty(paper.card(number)))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("share.badge-unknown")))
			.zipWhen((card) -> picture(learner, card.badge()))
			.publishOn(this.cpu)
			.map((both) -> BadgeCard.of(both.getT1().paper(), both.getT1().badge(), both.getT2(),
					this.pages.wording(language)));
	}

	private Mono<Paper> paper(LearnerId learner, String id) {
		return this.sharing.find(learner, id)
			.filter((share) -> share.mayBeOpenedAt(this.clock.instant()))
			.switchIfEmpty(Mono.error(() -> Problem.conflict("share.not-live")))
			.flatMap((share) -> this.selections.of(learner, share.content())
				.flatMap((selection) -> paper(share, selection)));
	}

	private Mono<Paper> paper(Share share, Selection selection) {
		String link = this.links.of(share).orElseThrow(() -> Problem.notFound("share.link-lost"));
		Mono<List<ListedCredential>> badges = this.selections.badges(share.learner(), selection);
		return Mono.zip(badges, this.learners.find(share.learner()),
				(found, owner) -> Paper.of(share, link, selection, found, owner));
	}

	/** No bytes when there is no picture. */
	private Mono<byte[]> picture(LearnerId learner, Paper.PaperBadge badge) {
		return this.backpack.image(learner, badge.id()).map(BadgeImage::bytes).defaultIfEmpty(new byte[0]);
	}

}
