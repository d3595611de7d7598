package nl.ransel.stack;

import java.util.Locale;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import nl.ransel.receipt.Presentation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The learner's own stacks. */
@RestController
@RequestMapping(path = "/api/stacks", produces = MediaType.APPLICATION_JSON_VALUE)
class StackController {

	private final StackBuilding building;

	private final MessageSource messages;

	StackController(StackBuilding building, MessageSource messages) {
		this.building = building;
		this.messages = messages;
	}

	@GetMapping
	Mono<Page<StackSummaryView>> list(@CurrentLearner LearnerId learner, @RequestParam @Nullable String cursor,
			@Parameter(
					description = "A credential's id: each stack then says whether it is on it") @RequestParam @Nullable String credential) {
		return this.building.list(learner, cursor, credential);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Mono<StackView> create(@CurrentLearner LearnerId learner, @Valid @RequestBody StackRequest request,
			Locale language) {
		return this.building.create(learner, request.edit())
			.map((stack) -> StackView.of(stack, this.messages, language));
	}

	@GetMapping("/{id}")
	Mono<StackView> open(@CurrentLearner LearnerId learner, @PathVariable String id, Locale language) {
		return this.building.open(learner, id).map((stack) -> StackView.of(stack, this.messages, language));
	}

	@Operation(summary = "Its original credentials, in the shape of a CLR 2.0 that nobody signed")
	@GetMapping("/{id}/clr")
	Mono<ResponseEntity<byte[]>> record(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.building.record(learner, id)
			.map((file) -> ResponseEntity.ok()
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename("stapel-" + id + ".json").build().toString())
				.cacheControl(CacheControl.noStore())
				.body(file));
	}

	@Operation(summary = "Its original credentials as a Verifiable Presentation, signed by this service",
			description = "VCDM 2.0, secured as VC-JOSE-COSE says; the key is in /.well-known/jwks.json. It names no"
					+ " holder. Open Badges before 3.0 are no Verifiable Credentials and are left out.")
	@ApiResponse(responseCode = "200", content = @Content(mediaType = Presentation.MEDIA_TYPE))
	@GetMapping(path = "/{id}/presentation", produces = Presentation.MEDIA_TYPE)
	Mono<ResponseEntity<String>> presentation(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.building.presentation(learner, id).map(Presentation::download);
	}

	@Operation(summary = "Replace the whole stack: name, description, entries and their order")
	@PutMapping("/{id}")
	Mono<StackView> edit(@CurrentLearner LearnerId learner, @PathVariable String id,
			@Valid @RequestBody StackEditRequest request, Locale language) {
		return this.building.edit(learner, id, Objects.requireNonNull(request.version()), request.edit())
			.map((stack) -> StackView.of(stack, this.messages, language));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> delete(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.building.delete(learner, id);
	}

}
