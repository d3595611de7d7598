package nl.ransel.backpack;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import org.springdoc.core.annotations.ParameterObject;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The learner's own credentials. */
@RestController
@RequestMapping(path = "/api/credentials", produces = MediaType.APPLICATION_JSON_VALUE)
class CredentialController {

	private final CredentialShelf shelf;

	private final MessageSource messages;

	CredentialController(CredentialShelf shelf, MessageSource messages) {
		this.shelf = shelf;
		this.messages = messages;
	}

	@GetMapping
	Mono<Page<CredentialCard>> list(@CurrentLearner LearnerId learner, @ParameterObject CredentialListRequest request,
			Locale language) {
		return this.shelf.list(learner, request.query())
			.map((page) -> page.map((own) -> CredentialCard.of(own, this.messages, language)));
	}

	@GetMapping("/{id}")
	Mono<CredentialDetail> find(@CurrentLearner LearnerId learner, @PathVariable String id, Locale language) {
		return this.shelf.find(learner, id).map((own) -> CredentialDetail.of(own, this.messages, language));
	}

	@Operation(summary = "Write a note with it; an empty one takes it away")
	@PatchMapping("/{id}")
	Mono<CredentialDetail> annotate(@CurrentLearner LearnerId learner, @PathVariable String id,
			@Valid @RequestBody NoteRequest request, Locale language) {
		return this.shelf.annotate(learner, id, request.note())
			.map((own) -> CredentialDetail.of(own, this.messages, language));
	}

	@Operation(summary = "Verify the original bytes again, now")
	@PostMapping("/{id}/check")
	Mono<CredentialDetail> check(@CurrentLearner LearnerId learner, @PathVariable String id, Locale language) {
		return this.shelf.check(learner, id).map((own) -> CredentialDetail.of(own, this.messages, language));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> delete(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.shelf.delete(learner, id);
	}

}
