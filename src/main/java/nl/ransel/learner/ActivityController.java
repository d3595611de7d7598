package nl.ransel.learner;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The learner reads, takes along and clears their own log, and puts notices away. */
@RestController
@RequestMapping(path = "/api/activity", produces = MediaType.APPLICATION_JSON_VALUE)
class ActivityController {

	private final ActivityLog log;

	private final MessageSource messages;

	ActivityController(ActivityLog log, MessageSource messages) {
		this.log = log;
		this.messages = messages;
	}

	@GetMapping
	Mono<Page<ActivityView>> list(@CurrentLearner LearnerId learner, @RequestParam Activity.@Nullable Kind kind,
			@RequestParam @Nullable String cursor, Locale language) {
		return this.log.list(learner, kind, cursor).map((page) -> page.map((entry) -> view(entry, language)));
	}

	@Operation(summary = "The whole log as a file")
	@GetMapping("/export")
	Mono<ResponseEntity<List<ActivityView>>> export(@CurrentLearner LearnerId learner, Locale language) {
		return this.log.whole(learner)
			.map((entry) -> view(entry, language))
			.collectList()
			.map(ActivityController::file);
	}

	@Operation(summary = "What the learner should know and has not put away yet")
	@GetMapping("/notices")
	Mono<List<ActivityView>> notices(@CurrentLearner LearnerId learner, Locale language) {
		return this.log.notices(learner).map((entry) -> view(entry, language)).collectList();
	}

	@Operation(summary = "Put a notice away; it stays in the log")
	@PostMapping("/{id}/seen")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> seen(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.log.seen(learner, id);
	}

	@Operation(summary = "Clear the log, notices included")
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> clear(@CurrentLearner LearnerId learner) {
		return this.log.clear(learner);
	}

	private ActivityView view(RecordedActivity entry, Locale language) {
		return ActivityView.of(entry, this.messages, language);
	}

	private static ResponseEntity<List<ActivityView>> file(List<ActivityView> entries) {
		ContentDisposition file = ContentDisposition.attachment().filename("ransel-activity.json").build();
		return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, file.toString()).body(entries);
	}

}
