package nl.ransel.learner;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.StepUp;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A learner's data, to take along and to bring back. */
@RestController
class ExportController {

	private final ExportData exporting;

	private final ImportData importing;

	ExportController(ExportData exporting, ImportData importing) {
		this.exporting = exporting;
		this.importing = importing;
	}

	@Operation(summary = "Everything of the learner as one ZIP. Asks for a recent login")
	@GetMapping("/api/account/export")
	ResponseEntity<Flux<byte[]>> export(
			@CurrentLearner(stepUp = StepUp.RECENT, withoutConsent = true) LearnerId learner) {
		ContentDisposition file = ContentDisposition.attachment().filename("ransel.zip").build();
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf("application/zip"))
			.header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
			.cacheControl(CacheControl.noStore())
			.body(this.exporting.zip(learner));
	}

	@Operation(summary = "What would be in the ZIP. Asks for a recent login, as the ZIP itself does")
	@GetMapping("/api/account/export/contents")
	Mono<List<ExportData.Content>> contents(
			@CurrentLearner(stepUp = StepUp.RECENT, withoutConsent = true) LearnerId learner) {
		return this.exporting.contents(learner).collectList();
	}

	@Operation(summary = "Take in an export; what is here already is not there twice",
			description = "The body is the ZIP. Badges are verified like any that come in.")
	@PostMapping("/api/account/import")
	Mono<ImportView> take(@CurrentLearner LearnerId learner, ServerHttpRequest request) {
		return this.importing.take(learner, request.getBody()).map(ImportView::of);
	}

	/**
	 * What was taken in.
	 *
	 * @param taken how many of each kind are new here
	 * @param refused what was not taken in, and why
	 */
	record ImportView(Map<String, Integer> taken, List<ImportedArchive.Refused> refused) {

		static ImportView of(ImportedArchive archive) {
			return new ImportView(archive.taken(), archive.refused());
		}

	}

}
