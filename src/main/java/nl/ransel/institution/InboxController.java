package nl.ransel.institution;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import nl.ransel.backpack.CredentialCard;
import nl.ransel.backpack.ImageResponse;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A learner's inbox. */
@RestController
@RequestMapping("/api/awards")
class InboxController {

	private static final int PAGE = 20;

	private final Inbox inbox;

	private final InboxViews views;

	private final Trusting trusting;

	InboxController(Inbox inbox, InboxViews views, Trusting trusting) {
		this.inbox = inbox;
		this.views = views;
		this.trusting = trusting;
	}

	@Operation(summary = "Awards that wait, to any identifier the learner has proven, newest first")
	@GetMapping
	Mono<Page<AwardView>> waiting(@CurrentLearner LearnerId learner, @RequestParam @Nullable String cursor,
			Locale language) {
		return this.trusting.settle(learner)
			.then(this.inbox.waiting(learner, cursor, PAGE))
			.flatMap((page) -> this.views.of(page, learner, language));
	}

	@Operation(summary = "The picture of an award that waits")
	@GetMapping("/{id}/image")
	Mono<ResponseEntity<byte[]>> image(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.inbox.image(learner, id).map(ImageResponse::of);
	}

	@Operation(summary = "Put it in the backpack")
	@PostMapping("/{id}/accept")
	Mono<CredentialCard> accept(@CurrentLearner LearnerId learner, @PathVariable String id, Locale language) {
		return this.inbox.accept(learner, id).flatMap((kept) -> this.views.card(kept, language));
	}

	@Operation(summary = "Send it back, with a reason if wanted")
	@PostMapping("/{id}/decline")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> decline(@CurrentLearner LearnerId learner, @PathVariable String id,
			@Valid @RequestBody(required = false) @Nullable DeclineRequest request) {
		return this.inbox.decline(learner, id, (request != null) ? request.text() : null).then();
	}

}
