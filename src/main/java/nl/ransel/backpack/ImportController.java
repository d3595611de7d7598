package nl.ransel.backpack;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.verify.VerifyBody;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Import: look first, then keep. */
@RestController
class ImportController {

	private final Importing importing;

	private final MessageSource messages;

	ImportController(Importing importing, MessageSource messages) {
		this.importing = importing;
		this.messages = messages;
	}

	@Operation(summary = "What a badge says and what keeping it would do; stores nothing",
			description = BadgeBody.DESCRIPTION)
	@BadgeBody
	@PostMapping(path = "/api/imports", produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<PreviewView> preview(@CurrentLearner LearnerId learner, @RequestParam @Nullable String filename,
			ServerHttpRequest request, Locale language) {
		return VerifyBody.read(request.getBody())
			.flatMap((body) -> this.importing.preview(learner, body, filename))
			.map((preview) -> PreviewView.of(preview, this.messages, language));
	}

	@Operation(summary = "Keep a badge that was previewed: 201, or 200 when it was there already",
			description = BadgeBody.DESCRIPTION + " Pass the digest of the preview; other bytes answer 409.")
	@BadgeBody
	@ApiResponse(responseCode = "201", description = "Kept")
	@ApiResponse(responseCode = "200", description = "It was there already; a newer one has taken its place")
	@ApiResponse(responseCode = "409", description = "`import.changed`: these are not the bytes of the preview",
			content = @Content(mediaType = "application/problem+json"))
	@ApiResponse(responseCode = "422", description = "`import.invalid`, `import.nothing-read` or `backpack.full`",
			content = @Content(mediaType = "application/problem+json"))
	@PostMapping(path = "/api/credentials", produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<ResponseEntity<CredentialCard>> keep(@CurrentLearner LearnerId learner, @RequestParam String digest,
			@RequestParam @Nullable String filename, ServerHttpRequest request, Locale language) {
		return VerifyBody.read(request.getBody())
			.flatMap((body) -> this.importing.keep(learner, body, digest, filename))
			.map((imported) -> ResponseEntity.status(imported.added() ? HttpStatus.CREATED : HttpStatus.OK)
				.body(CredentialCard.of(imported.own(), this.messages, language)));
	}

}
