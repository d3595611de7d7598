package nl.ransel.share;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import nl.ransel.backpack.CredentialCard;
import nl.ransel.backpack.ListedCredential;
import nl.ransel.backpack.OwnCredential;
import nl.ransel.kernel.Page;
import nl.ransel.learner.Learner;
import nl.ransel.learner.Learners;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows learners their shares, with what the content is at this moment. */
@Component
class OwnShares {

	private final Selections selections;

	private final ShareLinks links;

	private final Learners learners;

	private final MessageSource messages;

	private final Clock clock;

	OwnShares(Selections selections, ShareLinks links, Learners learners, MessageSource messages, Clock clock) {
		this.selections = selections;
		this.links = links;
		this.learners = learners;
		this.messages = messages;
		this.clock = clock;
	}

	Mono<ShareView> view(Share share) {
		return this.selections.of(share.learner(), share.content())
			.map((selection) -> OwnShare.of(share, selection, url(share), this.clock.instant()))
			.switchIfEmpty(Mono.fromSupplier(() -> OwnShare.of(share, null, url(share), this.clock.instant())))
			.map(ShareView::of);
	}

	Mono<Page<ShareView>> views(Page<Share> page) {
		return Flux.fromIterable(page.items())
			.flatMapSequential(this::view)
			.collectList()
			.map((views) -> new Page<>(views, page.next()));
	}

	Mono<ShareDetailView> detail(Share share, Locale language) {
		return Mono.zip(view(share), cards(share, language))
			.map((both) -> ShareDetailView.of(both.getT1(), share, both.getT2()));
	}

	private Mono<List<CredentialCard>> cards(Share share, Locale language) {
		return this.selections.of(share.learner(), share.content())
			.flatMap((selection) -> this.selections.badges(share.learner(), selection))
			.zipWith(this.learners.find(share.learner()))
			.map((both) -> cards(both.getT1(), both.getT2(), language))
			.defaultIfEmpty(List.of());
	}

	private List<CredentialCard> cards(List<ListedCredential> badges, Learner learner, Locale language) {
		return badges.stream()
			.map((badge) -> OwnCredential.of(badge, learner, this.clock.instant()))
			.map((badge) -> CredentialCard.of(badge, this.messages, language))
			.toList();
	}

	private @Nullable String url(Share share) {
		return this.links.of(share).orElse(null);
	}

}
