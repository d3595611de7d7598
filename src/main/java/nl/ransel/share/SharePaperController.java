package nl.ransel.share;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.CurrentLearner;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own shares, to print. */
@RestController
@RequestMapping("/api/shares/{id}")
class SharePaperController {

	private final Papers papers;

	SharePaperController(Papers papers) {
		this.papers = papers;
	}

	@Operation(summary = "One page of A4 with the QR code, without a verdict, as a tagged PDF")
	@GetMapping(path = "/sheet.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
	Mono<ResponseEntity<byte[]>> pdf(@CurrentLearner LearnerId learner, @PathVariable String id, Locale language) {
		return this.papers.pdf(learner, id, language)
			.map((pdf) -> file(MediaType.APPLICATION_PDF, "ransel-badges.pdf", pdf));
	}

	@Operation(summary = "One of its badges, counted from 1, as a card for a curriculum vitae")
	@GetMapping(path = "/cards/{number}.png", produces = MediaType.IMAGE_PNG_VALUE)
	Mono<ResponseEntity<byte[]>> card(@CurrentLearner LearnerId learner, @PathVariable String id,
			@PathVariable int number, Locale language) {
		return this.papers.card(learner, id, number, language)
			.map((png) -> file(MediaType.IMAGE_PNG, "ransel-badge-" + number + ".png", png));
	}

	private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(type)
			.cacheControl(CacheControl.noStore())
			.headers((headers) -> headers.setContentDisposition(ContentDisposition.attachment().filename(name).build()))
			.body(bytes);
	}

}
