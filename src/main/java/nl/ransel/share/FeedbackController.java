package nl.ransel.share;

import nl.ransel.credential.Outcome;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Throttle;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What readers say about a share, from the form on its page. */
@RestController
class FeedbackController {

	/**
	 * Words about one share in a day: it is for one employer, who says so once or twice.
	 */
	private static final int MOST = 10;

	private final Door door;

	private final Selections selections;

	private final FeedbackBox box;

	private final Throttle throttle;

	private final SharePages pages;

	FeedbackController(Door door, Selections selections, FeedbackBox box, Throttle throttle, SharePages pages) {
		this.door = door;
		this.selections = selections;
		this.box = box;
		this.throttle = throttle;
		this.pages = pages;
	}

	@Operation(summary = "Whether the page helped, with a sentence; without account, and kept without the share")
	@PostMapping(path = "/s/{token}/feedback", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<String>> give(@PathVariable String token, ServerWebExchange exchange,
			@AuthenticationPrincipal @Nullable LearnerId learner, Locale language) {
		Mono<Feedback> feedback = exchange.getFormData()
			.map((form) -> Feedback.of(form.getFirst("answer"), form.getFirst("sentence")));
		Reader reader = PublicShareController.reader(exchange.getRequest(), learner);
		return feedback.zipWhen((said) -> issuers(token, reader))
			.flatMap((both) -> this.box.drop(both.getT2(), both.getT1()))
			.thenReturn(PublicShareController.unseen()
				.contentType(PublicShareController.HTML)
				.body(this.pages.thanks(token, language)));
	}

	private Mono<Set<String>> issuers(String token, Reader reader) {
		return this.door.enter(token, reader)
			.map(Door.Entry::share)
			.filterWhen((share) -> this.throttle.admits("feedback", share.id(), MOST, Duration.ofDays(1)))
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.TOO_MANY, "too-many-requests")))
			.flatMap(this::issuers);
	}

	/** Whoever only claims to be an issuer is told nothing in its name. */
	private Mono<Set<String>> issuers(Share share) {
		return this.selections.of(share.learner(), share.content())
			.flatMap((selection) -> this.selections.badges(share.learner(), selection))
			.map((badges) -> badges.stream()
				.filter((badge) -> badge.report().outcome() == Outcome.VALID)
				.map((badge) -> badge.report().credential())
				.filter(Objects::nonNull)
				.map((credential) -> credential.issuer().id())
				.collect(Collectors.toSet()))
			.defaultIfEmpty(Set.of());
	}

}
